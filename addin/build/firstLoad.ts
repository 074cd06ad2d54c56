import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";

interface FirstLoad {
  /** The module that imports everything of the first view. */
  entry: string;
  /** Modules loaded at the same time by import(); of each pattern's matches one is loaded, the heaviest counts. */
  beside: RegExp[];
  /** Bytes after gzip. */
  limit: number;
}

/** Prints what the first view weighs, and fails the build beyond the limit. */
export function firstLoad({ entry, beside, limit }: FirstLoad): Plugin {
  return {
    name: "first-load",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const byName = new Map(chunks.map((file) => [file.fileName, file]));
        const filesWith = (isMeant: (id: string) => boolean) =>
          chunks.filter((file) => file.moduleIds.some(isMeant)).map((file) => file.fileName);
        const withImports = (files: string[]) => reachable(files, (file) => byName.get(file)?.imports ?? []);
        const sizeOf = (files: Iterable<string>) =>
          [...files].reduce((sum, file) => sum + gzipSync(byName.get(file)?.code ?? "").length, 0);

        let files = withImports(filesWith((id) => id === entry));
        for (const pattern of beside) {
          const choices = filesWith((id) => pattern.test(id)).map((file) => withImports([...files, file]));
          const [heaviest] = choices.toSorted((left, right) => sizeOf(right) - sizeOf(left));
          if (heaviest === undefined)
            this.error(`Nothing that is loaded beside the pane matches ${pattern}.`);
          files = heaviest;
        }

        const size = sizeOf(files);
        this.info(
          `the pane loads ${inKilobytes(size)} of at most ${inKilobytes(limit)} (gzipped) in ${files.size} files`,
        );
        if (size > limit) {
          this.error(
            `The pane loads ${size - limit} bytes too much. What its first view does not show can come later.`,
          );
        }
      },
    },
  };
}

/**
 * The name of the one file for everything below a folder that the entry imports without import(): shared with later
 * views, it would otherwise fall apart into many small files that compress badly.
 */
export function firstModules(name: string, entry: string, folder: string): Rolldown.CodeSplittingGroup {
  let needed: Set<string> | undefined;
  return {
    debugName: name,
    name: (id, context) => {
      needed ??= reachable([entry], (module) =>
        (context.getModuleInfo(module)?.importedIds ?? []).filter((other) => other.startsWith(folder)),
      );
      // The entry itself starts the app: that is for the page to decide, not for whoever loads the file first.
      return needed.has(id) && id !== entry ? name : null;
    },
  };
}

function reachable(start: string[], next: (id: string) => readonly string[]): Set<string> {
  const found = new Set(start);
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}

function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
