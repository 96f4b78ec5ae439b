import { mkdtempSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runOdl } from "../test/run-odl.ts";

/** A portal with one file: it follows its schema, and calls for a remark (the same deliberation twice). */
const example = fileURLToPath(new URL("../../../../examples/deliberations/deliberations.csv", import.meta.url));
const lines = readFileSync(example, "utf8").trimEnd().split("\n");
const file = [...lines, lines.at(-1)].join("\n");
const SCHEMA = "https://schema.data.gouv.fr/scdl/deliberations/2.1.3/schema.json";
const state = mkdtempSync(join(tmpdir(), "odl-strict-"));
const served: number[] = [];
let server: Server;
let portal = "";

beforeAll(async () => {
  server = createServer(({ url, headers }, response) => {
    if (url === "/data.json")
      response.setHeader("content-type", "application/json").end(catalogue(`http://${headers.host}/f.csv`));
    else if (url === "/f.csv") {
      const isKnown = headers["if-none-match"] === '"1"';
      served.push(isKnown ? 304 : 200);
      if (isKnown) response.writeHead(304).end();
      else response.setHeader("etag", '"1"').end(file);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an AddressInfo.
  portal = `http://127.0.0.1:${(server.address() as AddressInfo).port}/data.json`;
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

function catalogue(downloadURL: string): string {
  const distribution = [
    { identifier: "r", title: "Délibérations 2023", format: "csv", conformsTo: SCHEMA, downloadURL },
  ];
  const dataset = [{ identifier: "d", title: "Délibérations", publisher: { name: "Ville" }, distribution }];
  return JSON.stringify({ conformsTo: "https://project-open-data.cio.gov/v1.1/schema", dataset });
}

describe("odl audit --strict", () => {
  const audit = (...flags: string[]) =>
    runOdl(["audit", portal, "--allow-private-network", "--state", state, ...flags]);
  const found = (out: string) => {
    const [{ verdict, errors, remarks }] = JSON.parse(out).situations;
    return { verdict, errors, remarks };
  };

  test("remarks count as errors, in the verdict and in the status", async () => {
    const plain = await audit("--format", "json");
    expect(plain.status).toBe(0);
    expect(found(plain.out)).toEqual({ verdict: "valid-with-remarks", errors: 0, remarks: 1 });
    const strict = await audit("--format", "json", "--strict");
    expect(strict.status).toBe(1);
    expect(found(strict.out)).toEqual({ verdict: "invalid", errors: 0, remarks: 1 });
    expect((await audit("--strict", "--max-allowed-errors", "1")).status).toBe(0);
  });

  test("a file that did not change is judged anew without being sent again, either way", async () => {
    served.length = 0;
    const plain = await audit("--format", "json");
    expect([plain.status, found(plain.out).verdict]).toEqual([0, "valid-with-remarks"]);
    const strict = await audit("--strict");
    expect([strict.status, strict.out]).toEqual([1, expect.stringContaining("À corriger")]);
    expect(served).not.toContain(200);
  });

  test("reports of the file itself say the same", async () => {
    const { status, out } = await audit("--strict", "--format", "junit");
    expect(status).toBe(1);
    expect(out).toContain("<failure");
    expect((await audit("--format", "junit")).out).not.toContain("<failure");
  });
});
