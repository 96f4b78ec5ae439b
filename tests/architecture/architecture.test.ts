import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { arrows, brokenRules, importsOf } from "./house-rules.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** Rooms by name, with the folder they stand in; what is not in TypeScript (the extension of CKAN) has no manifest. */
const rooms = new Map(
  ["packages", "apps"].flatMap((floor) =>
    readdirSync(`${root}${floor}`)
      .map((room) => [room, `${floor}/${room}`] as const)
      .filter(([, folder]) => existsSync(`${root}${folder}/package.json`)),
  ),
);

test("every package and app is in the plan, and its manifest follows the arrows", () => {
  expect([...rooms.keys()].sort()).toEqual(Object.keys(arrows).sort());
  for (const [room, folder] of rooms) {
    const { dependencies = {} } = JSON.parse(readFileSync(`${root}${folder}/package.json`, "utf8"));
    const ours = Object.keys(dependencies)
      .filter((name) => name.startsWith("@opendatalocale/"))
      .map((name) => name.split("/")[1]);
    for (const other of ours) expect(arrows[room]).toContain(other);
  }
});

test.each([...rooms.values()])("%s: every file follows the rules of the house", (folder) => {
  const files = readdirSync(`${root}${folder}/src`, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.tsx?$/.test(path),
  );
  const broken = files.flatMap((path) => {
    const file = {
      path: `${folder}/src/${path.replaceAll("\\", "/")}`,
      text: readFileSync(`${root}${folder}/src/${path}`, "utf8"),
    };
    return brokenRules(file).map((rule) => `${file.path} ${rule}`);
  });
  expect(broken).toEqual([]);
});

test.each<[string, string, string, string | null]>([
  [
    "an arrow that points up",
    "packages/report/src/a.ts",
    'import { x } from "@opendatalocale/validator";',
    "imports @opendatalocale/validator",
  ],
  [
    "a type that points up",
    "packages/tabular/src/a.ts",
    'import type { X } from "@opendatalocale/schemas";',
    "imports @opendatalocale/schemas",
  ],
  [
    "a dynamic import that points up",
    "packages/schemas/src/a.ts",
    'const x = await import("@opendatalocale/cli");',
    "imports @opendatalocale/cli",
  ],
  [
    "a re-export that points up",
    "packages/report/src/a.ts",
    'export * from "@opendatalocale/tabular";',
    "imports @opendatalocale/tabular",
  ],
  ["node: in a browser file", "packages/validator/src/a.ts", 'import { readFile } from "node:fs";', "imports node:fs"],
  ["node: in src/node", "packages/validator/src/node/a.ts", 'import { readFile } from "node:fs";', null],
  ["node: in the CLI", "packages/cli/src/a.ts", 'import { readFile } from "node:fs";', null],
  [
    "an arrow that points down",
    "packages/validator/src/a.ts",
    'import { x } from "@opendatalocale/tabular/node";',
    null,
  ],
  ["a comment", "packages/report/src/a.ts", '// import { x } from "@opendatalocale/cli";', null],
  ["a vague name", "packages/report/src/utils.ts", "", "has a vague name"],
  ["a long file", "packages/report/src/a.ts", "x\n".repeat(300), "is longer than 250 lines"],
  ["a cast", "packages/report/src/a.ts", "const a = b as string;", "casts without saying why (line 1)"],
  ["a cast to a shape", "packages/report/src/a.ts", "const a = b as { x: 1 };", "casts without saying why (line 1)"],
  ["a name in SQL", "packages/report/src/a.ts", "  select count(*) as total\n", null],
  ["a cast with its reason", "packages/report/src/a.ts", "// b was checked above\nconst a = b as string;", null],
])("%s", (_, path, text, expected) => {
  expect(brokenRules({ path, text })).toEqual(expected === null ? [] : [expected]);
});

test("imports are seen in every form", () => {
  expect(
    importsOf(
      'import a from "1";\nimport {\n  b,\n} from "2";\nexport * from "3";\nimport "4";\nawait import("5");\nimport type { c } from "6";',
    ),
  ).toEqual(["1", "2", "3", "4", "5", "6"]);
});
