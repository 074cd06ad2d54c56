import type { Plugin } from "vite";

const library = "@fluentui/react-icons";
const imports = /import\s*{([^{}]*)}\s*from\s*"@fluentui\/react-icons";/g;

/**
 * Takes each icon from the library's file of its own. The library's main entry keeps hundreds in one file, and such a file
 * goes into one chunk: icons of views that nobody has opened would be loaded with those of the first.
 */
export function iconsByName(): Plugin {
  return {
    name: "icons-by-name",
    apply: "build",
    enforce: "pre",
    transform: {
      filter: { id: /\.tsx?$/, code: library },
      handler: (code) => ({ code: withIconsByName(code), map: null }),
    },
  };
}

export function withIconsByName(code: string): string {
  return code.replaceAll(imports, (_, names: string) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "))
      .map((name) => `import { ${name} } from "${fileOf(name)}";`)
      .join(" "),
  );
}

/** "TaskListSquareLtr20Regular" is in "task-list-square-ltr"; what is no icon of a certain size stays in the main entry. */
function fileOf(icon: string): string {
  const [, name] = /^(\w+?)\d+(?:Regular|Filled)$/.exec(icon) ?? [];
  if (name === undefined) return library;
  return `${library}/svg/${name.replaceAll(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}`;
}
