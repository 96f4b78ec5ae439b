import { mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { liveSchema, type SchemaCopy } from "./live-schema.ts";
import { readSchemaReference } from "./schema-reference.ts";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const pages: Readonly<Record<string, unknown>> = {
  "/a/1.0.0.json": { fields: [{ name: "a", type: "integer" }] },
  "/a/2.0.0.json": { fields: [{ name: "b", type: "integer" }] },
};

/** A catalogue of the real one's form, on loopback. */
async function catalogue(): Promise<{ base: string; asked: string[]; stop: () => Promise<void> }> {
  const asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    const page = url === "/schemas/schemas.json" ? list(base) : pages[url];
    if (page === undefined) response.writeHead(404).end("no");
    else response.end(JSON.stringify(page));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an AddressInfo.
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { base, asked, stop };
}

function list(base: string) {
  const version = (name: string) => ({ version_name: name, schema_url: `${base}/a/${name}.json` });
  return {
    schemas: [
      { name: "ville/arbres", schema_type: "tableschema", versions: [version("1.0.0"), version("2.0.0")] },
      { name: "ville/perdu", schema_type: "tableschema", versions: [version("9.0.0")] },
      { name: "ville/objets", schema_type: "jsonschema", versions: [version("1.0.0")] },
      { name: "../../etc", schema_type: "tableschema", versions: [version("1.0.0")] },
      { name: 12 },
    ],
  };
}

async function ask(text: string, base: string, cache = mkdtempSync(join(tmpdir(), "odl-live-"))) {
  const copies: SchemaCopy[] = [];
  const reference = readSchemaReference(text);
  if (!reference) throw new Error(`${text} is no reference`);
  const env = { XDG_CACHE_HOME: cache, OPENDATALOCALE_SCHEMAS_URL: base };
  const schema = await liveSchema(reference, { env, allowPrivateNetwork: false, tell: (copy) => copies.push(copy) });
  return { schema, copy: copies[0], cache };
}

test("the newest version is downloaded, kept, and used again without the network", async () => {
  const { base, asked, stop } = await catalogue();
  const first = await ask("Ville/Arbres", base);
  expect(first.schema).toMatchObject({ name: "ville/arbres@2.0.0", descriptor: pages["/a/2.0.0.json"] });
  expect(first.copy).toMatchObject({ origin: "downloaded", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const second = await ask("ville/arbres", base, first.cache);
  expect(second.copy?.origin).toBe("kept");
  expect(asked.filter((url) => url === "/a/2.0.0.json")).toHaveLength(1);
  await stop();
  const third = await ask("ville/arbres", base, first.cache);
  expect(third.copy).toMatchObject({ origin: "offline", version: "2.0.0" });
  expect(third.schema.descriptor).toEqual(first.schema.descriptor);
});

test("a version once kept asks nobody", async () => {
  const { base, asked } = await catalogue();
  const { cache } = await ask("ville/arbres@v1.0.0", base);
  const before = asked.length;
  expect((await ask("ville/arbres@1.0.0", base, cache)).copy?.origin).toBe("kept");
  expect(asked.length).toBe(before);
});

test("a copy whose bytes changed is never used", async () => {
  const { base, stop } = await catalogue();
  const { cache } = await ask("ville/arbres@1.0.0", base);
  const folder = join(cache, "opendatalocale", "schemas", "ville", "arbres");
  expect(readdirSync(folder).sort()).toEqual(["1.0.0.about.json", "1.0.0.schema.json"]);
  writeFileSync(join(folder, "1.0.0.schema.json"), '{"fields":[]}');
  expect((await ask("ville/arbres@1.0.0", base, cache)).copy?.origin).toBe("downloaded");
  writeFileSync(join(folder, "1.0.0.schema.json"), '{"fields":[]}');
  await stop();
  await expect(ask("ville/arbres@1.0.0", base, cache)).rejects.toMatchObject({ code: "schema-copy-damaged" });
});

test.each([
  ["ville/arbre", "unknown-schema", { nearest: "ville/arbres" }],
  ["ville/arbres@3.0.0", "unknown-schema", { nearest: "ville/arbres@2.0.0, ville/arbres@1.0.0" }],
  ["ville/objets", "schema-not-tabular", { kind: "jsonschema" }],
  ["ville/perdu", "catalogue-unreachable", { reason: "http-404" }],
])("%s: %s", async (reference, code, params) => {
  const { base } = await catalogue();
  await expect(ask(reference, base)).rejects.toMatchObject({ code, params });
});

test("a catalogue that is none, or that does not answer", async () => {
  const server = createServer((_, response) => response.end("<html>"));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A server that listens on TCP has an AddressInfo.
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await expect(ask("ville/arbres", base)).rejects.toMatchObject({ code: "catalogue-unreachable" });
  await expect(ask("scdl/subvention", "http://127.0.0.1:1")).rejects.toMatchObject({
    code: "catalogue-unreachable",
    params: { nearest: "scdl/subventions" },
  });
});

test.each(["../etc/passwd", "a/b/c", "a/..", "a/b@../../c", "a/b@1@2", "a/", ".a/b", "a/b@", "a b/c", "arbres"])(
  "%s is no reference of the catalogue",
  (text) => {
    expect(readSchemaReference(text)).toBeNull();
  },
);
