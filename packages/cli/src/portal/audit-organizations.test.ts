import { mkdtempSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runOdl } from "../test/run-odl.ts";

/** A portal of three authorities, each with one file. */
const example = fileURLToPath(new URL("../../../../examples/deliberations/deliberations.csv", import.meta.url));
const names = ["Ville A", "Ville B", "Ville C"];
const folder = mkdtempSync(join(tmpdir(), "odl-territory-"));
let server: Server;
let portal = "";

beforeAll(async () => {
  server = createServer(({ url, headers }, response) => {
    if (url === "/data.json") {
      const dataset = names.map((name, at) => ({
        identifier: `d${at}`,
        title: "Délibérations",
        publisher: { name },
        distribution: [{ identifier: `r${at}`, title: name, format: "csv", downloadURL: `http://${headers.host}/f` }],
      }));
      const catalogue = { conformsTo: "https://project-open-data.cio.gov/v1.1/schema", dataset };
      response.setHeader("content-type", "application/json").end(JSON.stringify(catalogue));
    } else if (url === "/f") response.end(readFileSync(example));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an AddressInfo.
  portal = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data.json`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

describe("odl audit of a territory", () => {
  const audit = (state: string, organizations: readonly string[], ...flags: string[]) =>
    runOdl([
      ...["audit", portal, "--allow-private-network", "--state", join(folder, state), ...flags],
      ...organizations.map((one) => `--organization=${one}`),
    ]);
  const found = (out: string) =>
    JSON.parse(out).situations.map(({ organization }: { organization: { name: string } }) => organization.name);

  test.each<[string, readonly string[], readonly string[]]>([
    ["none named: all", [], names],
    ["one", ["Ville B"], ["Ville B"]],
    ["two", ["Ville A", "Ville C"], ["Ville A", "Ville C"]],
    ["the same twice counts once", ["Ville A", "Ville A"], ["Ville A"]],
  ])("%s", async (name, organizations, expected) => {
    const { status, out } = await audit(name, organizations, "--format", "json");
    expect(status).toBe(0);
    expect(found(out)).toEqual(expected);
    expect(JSON.parse(out).counts).toMatchObject({ datasets: expected.length, files: expected.length });
  });

  test("one that the portal does not know is told, and the others are audited", async () => {
    const { status, out, err } = await audit("absent", ["Ville A", "Vile B"], "--format", "json");
    expect([status, found(out)]).toEqual([2, ["Ville A"]]);
    expect(err).toContain("Inconnues de ce portail, ou sans jeu de données : Vile B");
    const junit = await audit("absent", ["Ville A", "Vile B"], "--format", "junit", "--lang", "en");
    expect(junit.out).toMatch(/<testsuite name="Vile B"[\s\S]*<error type="no-such-organization"/);
    expect(junit.err).toContain("Not known to this portal");
    expect((await audit("absent", ["Ville A", "Vile B"], "--fail-on", "never")).status).toBe(0);
  });

  test("none that the portal knows is no audit at all", async () => {
    const { status, err } = await audit("none", ["Vile A", "Vile B"]);
    expect([status, err]).toEqual([2, expect.stringContaining("[no-such-organization]")]);
  });
});
