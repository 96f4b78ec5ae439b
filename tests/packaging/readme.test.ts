import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { packages, run, typeErrors } from "./consumer.ts";

const { consumer } = inject("packed");

/** The page of a package on the registry: what a stranger reads first. */
const pages = packages.map((name) => ({
  name,
  page: readFileSync(join(consumer, "node_modules", "@opendatalocale", name, "README.md"), "utf8"),
}));
const examples = pages.flatMap(({ name, page }) =>
  [...page.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""], index) => ({
    name,
    file: `readme-${name}-${index + 1}.ts`,
    code,
    /** What the example says that it prints; empty for those that need a portal. */
    says: [...code.matchAll(/(?:^| )\/\/=> (.*)$/gm)].map(([, line = ""]) => line),
  })),
);
for (const { file, code } of examples) writeFileSync(join(consumer, file), code);

test.each(pages)("$name says what it is and how to install it", ({ name, page }) => {
  expect(page).toContain(`# @opendatalocale/${name}\n`);
  expect(page).toMatch(new RegExp(`^npm install (--global )?@opendatalocale/${name}( |$)`, "m"));
});

test("every example type-checks", () => {
  expect(examples.length).toBeGreaterThanOrEqual(packages.length - 1);
  const files = examples.map(({ file }) => file);
  expect(typeErrors(consumer, files)).toEqual([]);
});

test.each(examples.filter(({ says }) => says.length > 0))("$file prints what it says", ({ file, says }) => {
  expect(run(process.execPath, [file], consumer).trimEnd().split("\n")).toEqual(says);
});
