import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EDITOR_KEY, startUdata, type UdataServer } from "./udata-server.ts";

/** The examples of docs/udata-api-client.md, each in a process of its own, against the contract server. */
const root = fileURLToPath(new URL("../../", import.meta.url));
const page = readFileSync(`${root}docs/udata-api-client.md`, "utf8");
const examples = [...page.matchAll(/## ([^\n]+)\n\n```ts\n([\s\S]*?)```/g)].map(([, title = "", code = ""]) => [
  title,
  code,
]);
const outcomes: Readonly<Record<string, RegExp>> = {
  Read: /Subventions csv http:\/\/x\.test\/a\.csv/,
  "Publish a file": /http/,
  "Patch extras": /audit:date/,
};

let server: UdataServer;
beforeAll(async () => {
  server = await startUdata();
  const dataset = server.state.addDataset({ title: "Subventions" });
  const schema = { name: "scdl/subventions" };
  server.state.addResource(dataset, { title: "a", url: "http://x.test/a.csv", format: "csv", schema });
});
afterAll(() => server.close());

test.each(examples)("%s", async (title, code) => {
  const node = ["--conditions=source", "--input-type=module-typescript", "--eval", code];
  const env = { ...process.env, UDATA_URL: server.url, UDATA_API_KEY: EDITOR_KEY };
  const { stdout } = await promisify(execFile)(process.execPath, node, { cwd: root, env });
  expect(stdout).toMatch(outcomes[title] ?? /^$/);
});
