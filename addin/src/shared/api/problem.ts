import type { components } from "./schema";

/** RFC 9457, with the stable `code` that tells one reason from another. */
interface Problem {
  title?: string;
  detail?: string;
  code?: string;
}

export type DuplicateCandidate = components["schemas"]["DuplicateCandidate"];

/** The API said no, with a reason. */
export class ApiProblem extends Error {
  override readonly name = "ApiProblem";

  constructor(
    readonly status: number,
    readonly problem: Problem & {
      errors?: Record<string, string[]>;
      duplicates?: DuplicateCandidate[];
      /** The newer state that somebody else saved. */
      current?: unknown;
    },
  ) {
    super(problem.detail ?? problem.title ?? `HTTP ${status}`);
  }

  get code(): string | undefined {
    return this.problem.code;
  }
}

/** No answer came at all: no network, or the server is down. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";

  constructor(options: ErrorOptions) {
    super("The server can't be reached.", options);
  }
}

export async function readProblem(response: Response): Promise<ApiProblem["problem"]> {
  const isProblem = response.headers.get("Content-Type")?.includes("json") ?? false;
  return isProblem ? ((await response.json()) as ApiProblem["problem"]) : {};
}

/** Whether asking the same again can help. */
export function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof ApiProblem && error.status >= 500);
}
