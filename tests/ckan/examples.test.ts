import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { clientOf } from "./portal.ts";
import { organizations } from "./seed.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}docs/ckan-api-client.md`, "utf8");
const examples = [...page.matchAll(/^## (.+)\n\n```ts\n([\s\S]*?)```$/gm)].map(([, title = "", code = ""]) => ({
  title,
  code,
}));
const portal = inject("portal");

describe.skipIf(portal.token === null)("examples of docs/ckan-api-client.md", () => {
  beforeAll(async () => {
    const ckan = clientOf(portal);
    await ckan.call("dataset_purge", { id: "test-exemple" }).catch(() => undefined);
    await ckan.call("package_create", {
      name: "test-exemple",
      owner_org: organizations[0]?.name ?? "",
      extras: [{ key: "autre", value: "1" }],
    });
    mkdirSync(`${root}.ckan/examples`, { recursive: true });
  });

  test.each(examples)("$title", async ({ title, code }) => {
    const file = `${root}.ckan/examples/${title.toLowerCase().replaceAll(" ", "-")}.ts`;
    writeFileSync(file, code);
    const env = { ...process.env, CKAN_URL: portal.url, CKAN_TOKEN: portal.token ?? "" };
    const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=source", file], { cwd: root, env });
    if (!title.startsWith("Patch")) expect(stdout).toContain("http");
  });

  test("they did what they say", async () => {
    expect(examples.map(({ title }) => title)).toEqual(["Read", "Publish a file", "Patch extras"]);
    expect(await clientOf(portal).call("package_show", { id: "test-exemple" })).toMatchObject({
      resources: [{ name: "Subventions 2023", url: expect.stringContaining("subventions-2023.csv") }],
      extras: [
        { key: "autre", value: "1" },
        { key: "conformite", value: "valid" },
      ],
    });
  });
});
