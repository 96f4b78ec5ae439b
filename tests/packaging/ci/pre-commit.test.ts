import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parse } from "yaml";
import { type Registry, startRegistry } from "./registry.ts";
import { anyNode, shell } from "./shell.ts";

interface Hook {
  readonly id: string;
  readonly language: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly files: string;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const hooks: readonly Hook[] = parse(readFileSync(`${root}.pre-commit-hooks.yaml`, "utf8"));
const { work, tarballs } = inject("packed");
let registry: Registry;

beforeAll(async () => {
  registry = await startRegistry(tarballs, mkdtempSync(join(work, "registry-")));
});
afterAll(() => registry.close());

function repository(): string {
  const folder = mkdtempSync(join(work, "pre-commit-"));
  cpSync(`${root}examples/ci`, folder, { recursive: true });
  return folder;
}

/** What pre-commit does with a hook of the language `script`: the entry from the hook's repository, its arguments, the changed files that it wants. */
async function commit(id: string, folder: string, changed: readonly string[], args?: readonly string[]) {
  const hook = hooks.find((one) => one.id === id);
  if (hook?.language !== "script") throw new Error(`no script ${id}`);
  const [program = "", ...words] = hook.entry.split(" ");
  const wanted = changed.filter((file) => new RegExp(hook.files).test(file));
  if (wanted.length === 0) return { status: 0, out: "", err: "" };
  return shell(join(root, program), [...words, ...(args ?? hook.args), ...wanted], folder, {
    ...registry.env,
    ...anyNode,
  });
}

describe(".pre-commit-hooks.yaml", () => {
  test("the example uses a hook that is there", () => {
    const { repos } = parse(readFileSync(`${root}examples/ci/.pre-commit-config.yaml`, "utf8"));
    const ids = repos.flatMap((repo: { hooks: { id: string }[] }) => repo.hooks.map(({ id }) => id));
    expect(hooks.map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    // pre-commit takes a tag without a dot for a moving one: it warns, and never updates it.
    for (const { rev } of repos) expect(rev).toMatch(/^v\d+\.\d+\.\d+$/);
  });

  test("odl-check looks at the changed files that the configuration names, at all when it changes itself", async () => {
    const folder = repository();
    const good = await commit("odl-check", folder, ["donnees/subventions-2023.csv", "README.md"]);
    expect(good).toMatchObject({ status: 0, out: expect.stringContaining("Publiable") });
    const bad = await commit(
      "odl-check",
      folder,
      readdirSync(join(folder, "donnees")).map((name) => `donnees/${name}`),
    );
    expect(bad).toMatchObject({ status: 1, out: expect.stringContaining("À corriger") });
    expect((await commit("odl-check", folder, ["opendatalocale.config.json"])).status).toBe(1);
    writeFileSync(join(folder, "ailleurs.csv"), "a\n1\n");
    expect((await commit("odl-check", folder, ["ailleurs.csv"])).status).toBe(0);
    expect((await commit("odl-check", folder, ["README.md"])).out).toBe("");
  }, 300_000);

  test("odl-validate recognises, or takes a schema; a name with a dash is no option", async () => {
    const folder = repository();
    const file = "donnees/subventions-2023.csv";
    expect((await commit("odl-validate", folder, [file])).status).toBe(0);
    expect((await commit("odl-validate", folder, [file], ["--schema=scdl/deliberations", "--"])).status).toBe(1);
    cpSync(join(folder, file), join(folder, "--output=pris.csv"));
    expect((await commit("odl-validate", folder, ["--output=pris.csv"])).status).toBe(0);
    expect(existsSync(join(folder, "pris.csv"))).toBe(false);
  }, 120_000);
});
