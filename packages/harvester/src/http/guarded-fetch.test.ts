import { createUdataClient } from "@opendatalocale/udata-api-client";
import { afterEach, describe, expect, test } from "vitest";
import { connectorNamed } from "../detect-portal.ts";
import { contractServer, recordsOf } from "../test/contract-server.ts";
import { type FaultServer, faultServer } from "../test/fault-server.ts";
import { guardedFetch } from "./guarded-fetch.ts";
import { Network } from "./network.ts";

const servers: FaultServer[] = [];
const networks: Network[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  for (const network of networks.splice(0)) await network.close();
});

async function serve(...given: Parameters<typeof faultServer>): Promise<FaultServer> {
  const server = await faultServer(...given);
  servers.push(server);
  return server;
}

function open(allow: readonly string[] = ["127.0.0.1"]): Network {
  const network = new Network({ allow });
  networks.push(network);
  return network;
}

describe("a fetch by the guarded door", () => {
  test.each(["http://127.0.0.1:9/", "http://[::1]:9/", "http://localhost:9/", "file:///etc/passwd"])(
    "%s is refused",
    async (address) => {
      await expect(guardedFetch(open([]))(address)).rejects.toMatchObject({
        code: expect.stringMatching(/^(private-address|bad-address)$/),
      });
    },
  );

  test.each(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"])("%s is sent as such", async (method) => {
    const { url, messages } = await serve((_, response) => response.end());
    await guardedFetch(open())(url, { method });
    expect(messages[0]?.method).toBe(method);
  });

  test("a redirect that the caller wants to see is given, not followed", async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: "/b" }).end());
    const answer = await guardedFetch(open())(`${server.url}/a`, { method: "POST", body: "x", redirect: "manual" });
    expect([answer.status, answer.headers.get("location")]).toEqual([302, "/b"]);
    expect(server.requests).toEqual(["POST /a"]);
  });

  test("a redirect to a private address is refused", async () => {
    const { url } = await serve((_, response) =>
      response.writeHead(302, { location: "http://169.254.169.254/" }).end(),
    );
    await expect(guardedFetch(open())(url)).rejects.toMatchObject({ code: "private-address" });
  });

  test.each(["authorization", "x-api-key", "x-portal-token", "cookie"])(
    "%s does not follow a redirect elsewhere",
    async (name) => {
      const other = await serve((_, response) => response.end());
      const { url } = await serve((_, response) => response.writeHead(302, { location: other.url }).end());
      await guardedFetch(open())(url, { headers: { [name]: "secret", accept: "text/csv" } });
      expect(other.messages[0]?.headers).toMatchObject({ accept: "text/csv" });
      expect(JSON.stringify(other.messages[0]?.headers)).not.toContain("secret");
    },
  );

  test("ends with who gives up", async () => {
    const { url } = await serve(() => {});
    const signal = AbortSignal.timeout(50);
    await expect(guardedFetch(open(), { signal })(url)).rejects.toMatchObject({ code: "timeout" });
  });
});

describe("udata's key stays with its portal", () => {
  const fetches = [
    ["by the guarded door", () => guardedFetch(open())],
    ["by the global fetch", () => fetch],
  ] as const;
  test.each(fetches)("%s: a redirect elsewhere is told, not followed", async (_, fetchOf) => {
    const other = await serve((_, response) => response.end("{}"));
    const { url } = await serve((_, response) => response.writeHead(302, { location: `${other.url}/x` }).end());
    const reading = createUdataClient({ url, apiKey: "secret", fetch: fetchOf() }).datasets.get("a");
    await expect(reading).rejects.toMatchObject({ code: "redirected", hint: `${other.url}/x` });
    expect(other.requests).toEqual([]);
  });

  test.each(fetches)("%s: a redirect within the portal is followed, with the key", async (_, fetchOf) => {
    const { url, messages } = await serve((request, response) =>
      request.url === "/api/1/datasets/old/"
        ? response.writeHead(301, { location: "/api/1/datasets/new/" }).end()
        : response.end('{"id":"1"}'),
    );
    const { datasets } = createUdataClient({ url, apiKey: "secret", fetch: fetchOf() });
    expect(await datasets.get("old")).toEqual({ id: "1" });
    expect(messages.at(-1)?.headers).toHaveProperty("x-api-key", "secret");
  });

  test("a redirect in a circle ends", async () => {
    const { url } = await serve((_, response) => response.writeHead(301, { location: "/api/1/datasets/a/" }).end());
    const reading = createUdataClient({ url, apiKey: "secret" }).datasets.get("a");
    await expect(reading).rejects.toMatchObject({ code: "redirected" });
  });
});

describe("a portal's token", () => {
  test("does not go to a feed's next page elsewhere", async () => {
    const dataset = "@prefix dcat: <http://www.w3.org/ns/dcat#> . <http://x.test/d> a dcat:Dataset .";
    const other = await contractServer(() => ({ type: "text/turtle", body: dataset.replace("x.test/d", "x.test/e") }));
    const portal = await contractServer(() => ({
      type: "text/turtle",
      body: dataset,
      headers: { link: `<${other.url}/page2>; rel="next"` },
    }));
    servers.push(other, portal);
    const dcat = connectorNamed("dcat");
    if (!dcat) throw new Error("no connector dcat");
    const records = await recordsOf(dcat, `${portal.url}/c`, { ...portal.context, token: "secret" });
    expect(records).toHaveLength(2);
    expect(portal.messages.at(-1)?.headers).toHaveProperty("authorization", "secret");
    expect(other.messages.at(-1)?.headers).not.toHaveProperty("authorization");
  });

  test("a feed's next page on a private network is not asked for", async () => {
    const portal = await contractServer(() => ({
      type: "text/turtle",
      body: "<http://x.test/d> a <http://www.w3.org/ns/dcat#Dataset> .",
      headers: { link: '<http://10.0.0.1/page2>; rel="next"' },
    }));
    servers.push(portal);
    const dcat = connectorNamed("dcat");
    if (!dcat) throw new Error("no connector dcat");
    await expect(recordsOf(dcat, portal.url, portal.context)).rejects.toMatchObject({ code: "private-address" });
  });

  test.each([
    ["a key", "k", "Apikey k"],
    ["a whole header", "Bearer k", "Bearer k"],
  ])("is written as Opendatasoft wants it: %s", async (_, token, sent) => {
    const portal = await contractServer(() => ({ body: { total_count: 0, results: [] } }));
    servers.push(portal);
    await connectorNamed("opendatasoft")?.detect(portal.url, { ...portal.context, token });
    expect(portal.messages.at(-1)?.headers).toHaveProperty("authorization", sent);
  });
});
