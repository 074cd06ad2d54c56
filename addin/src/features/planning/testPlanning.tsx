import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { vi } from "vitest";
import { FormatsProvider } from "@/shared/i18n";
import { aCallback } from "@/test/samples";
import { PlanningList, planningShapes, type PlanningListKind } from "./lists";
import { StartView } from "./start";
import type { DialProps, PlanningParts, PlanningScope } from "./planning";

/** In the clock of whoever runs the tests, as the pane shows it. */
export const local = (month: number, day: number, hour: number) =>
  new Date(2026, month - 1, day, hour).toISOString();
export const due = local(3, 2, 10);
export const aDueCallback = (changes: Parameters<typeof aCallback>[0] = {}) =>
  aCallback({ callbackAt: due, ...changes });
/** The morning before most of what the tests plan. */
export const now = new Date(local(3, 2, 9));

function Dial({ phone, name, tabIndex }: DialProps) {
  return (
    <a href={`tel:${phone}`} tabIndex={tabIndex}>
      {name} anrufen
    </a>
  );
}

export const parts = (): PlanningParts => ({ Dial, onOpen: vi.fn(), onCapture: vi.fn() });

export function show(content: ReactNode) {
  render(
    <FormatsProvider locale="de-AT">
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        {content}
      </QueryClientProvider>
    </FormatsProvider>,
  );
}

export function showStart(given = parts()) {
  function Owner() {
    const [scope, setScope] = useState<PlanningScope>("mine");
    return (
      <StartView
        scope={scope}
        headingLevel={1}
        parts={given}
        hrefOf={(list) => `#/${list}`}
        onScope={setScope}
      />
    );
  }
  show(<Owner />);
  return given;
}

export function showList(kind: PlanningListKind, given = parts()) {
  function Owner() {
    const [view, setView] = useState(planningShapes[kind].first);
    return <PlanningList kind={kind} view={view} openParty={undefined} parts={given} onView={setView} />;
  }
  show(<Owner />);
  return given;
}

export const plannedAnswer = (callbackAt: string | null, isPast = false) => ({
  partyId: 7,
  callbackAt,
  isPast,
  etag: '"2"',
});
export const parsed = (text: string): unknown => (text === "" ? null : JSON.parse(text));
export const sent = async (requests: Request[], method: string) => {
  const found = requests.filter((request) => request.method === method);
  return Promise.all(
    found.map(async (request) => ({
      path: new URL(request.url).pathname,
      ifMatch: request.headers.get("If-Match"),
      body: parsed(await request.text()),
    })),
  );
};
export const queries = (requests: Request[], path: string) =>
  requests
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => pathname === path)
    .map(({ searchParams }) => Object.fromEntries(searchParams));
