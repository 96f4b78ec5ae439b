import { mkdtemp, rm } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { connectorNamed } from "../detect-portal.ts";
import { harvest, harvestedDatasets } from "../harvest/harvest.ts";
import { HarvestClient } from "../http/client.ts";
import { type FaultServer, faultServer } from "../test/fault-server.ts";
import { PAGE, type PortalKind, pagedKinds, portalKinds } from "../test/portal-kinds.ts";

/** Every kind of portal, misbehaving in the middle of its catalogue: what is expected, and nothing lost nor counted twice. */

/** True when it answered in the portal's place. */
type Fault = (request: IncomingMessage, response: ServerResponse, whole: string) => boolean;

let server: FaultServer | null = null;
let folder = "";
const clients: HarvestClient[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "odl-connector-faults-"));
});
afterEach(async () => {
  server?.close();
  for (const client of clients.splice(0)) await client.close();
  await rm(folder, { recursive: true, force: true });
});

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];

interface Portal {
  ids: string[];
  /** Answers in the place of the portal from its second answer on, or from its first when it has but one. */
  fault: Fault | null;
  /** Called before each answer with how many went before. */
  before: (answered: number) => void;
  readonly run: () => Promise<{ readonly counts: { readonly datasets: number }; readonly resumed: boolean }>;
  readonly found: () => Promise<string[]>;
}

async function portalOf(kind: PortalKind): Promise<Portal> {
  let answered = 0;
  const connector = connectorNamed(kind.connector);
  if (!connector) throw new Error(kind.connector);
  server = await faultServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://x.test");
    portal.before(answered);
    const answer = kind.answer(url, portal.ids);
    const { status = 200, type = "application/json", body = "<html>" } = answer ?? { status: 404 };
    const whole = typeof body === "string" ? body : JSON.stringify(body);
    const isLate = answered > 0 || kind.connector === "scdl-catalogue";
    if (answer && isLate && portal.fault?.(request, response, whole)) return;
    if (answer) answered++;
    response.writeHead(status, { "content-type": type }).end(whole);
  });
  const address = server.url + kind.path;
  const portal: Portal = {
    ids: [...IDS],
    fault: null,
    before: () => {},
    run: () => {
      const client = new HarvestClient({ allow: ["127.0.0.1"], retries: 2, backOff: 1, robots: false });
      clients.push(client);
      return harvest(connector, address, { client, pageSize: PAGE }, { folder, full: true });
    },
    found: async () => {
      const ids: string[] = [];
      for await (const { id } of harvestedDatasets(folder)) ids.push(id);
      return ids.sort();
    },
  };
  return portal;
}

/** A fault that lasts for so many requests. */
function times(
  count: number,
  fault: (response: ServerResponse, request: IncomingMessage, whole: string) => void,
): Fault {
  let left = count;
  return (request, response, whole) => {
    if (left-- <= 0) return false;
    fault(response, request, whole);
    return true;
  };
}

const passing: [name: string, fault: () => Fault][] = [
  ["is busy, without a word", () => times(2, (r) => r.writeHead(503).end())],
  ["is busy, and says for how long", () => times(2, (r) => r.writeHead(503, { "retry-after": "0" }).end())],
  ["has had too many requests", () => times(1, (r) => r.writeHead(429, { "retry-after": "0" }).end())],
  ["has had too many requests, without a word", () => times(1, (r) => r.writeHead(429).end("<html>"))],
  ["resets the connection", () => times(2, (_, request) => request.socket.resetAndDestroy())],
  [
    "cuts the answer short",
    () =>
      times(1, (r, _, whole) => {
        r.writeHead(200, { "content-type": "application/json", "content-length": String(whole.length + 10) }).write(
          whole,
        );
        setTimeout(() => r.destroy(), 5);
      }),
  ],
];

const lasting: [
  name: string,
  fault: (response: ServerResponse, request: IncomingMessage, whole: string) => void,
  code: string,
][] = [
  ["stays busy", (r) => r.writeHead(503).end(), "http-status"],
  ["asks for a day's patience", (r) => r.writeHead(503, { "retry-after": "86400" }).end(), "rate-limited|http-status"],
  ["has had too many requests for today", (r) => r.writeHead(429).end(), "rate-limited"],
  ["resets every connection", (_, request) => request.socket.resetAndDestroy(), "truncated"],
  [
    "answers with a page for people",
    (r) => r.writeHead(200, { "content-type": "text/html" }).end("<html>Maintenance</html>"),
    "bad-answer",
  ],
  [
    "breaks its JSON",
    (r, _, whole) => r.writeHead(200, { "content-type": "application/json" }).end(whole.slice(0, -3)),
    "bad-answer",
  ],
  ["is broken", (r) => r.writeHead(500).end("Internal Server Error"), "http-status"],
  ["refuses us", (r) => r.writeHead(403).end("<html>WAF"), "unauthorised"],
];

describe.each(portalKinds.map((kind) => [kind.connector, kind] as const))("%s", (name, kind) => {
  test.each(passing)("a portal that %s for a moment is read whole", async (_, fault) => {
    const portal = await portalOf(kind);
    portal.fault = fault();
    expect((await portal.run()).counts.datasets).toBe(IDS.length);
    expect(await portal.found()).toEqual(IDS);
  });

  const isTable = name === "scdl-catalogue";
  // Any text is a table of some kind, and half a Turtle document is not cut where it matters.
  const fitting = lasting.filter(
    ([fault]) => !(isTable && /page for people|JSON/.test(fault)) && !(name === "dcat" && /JSON/.test(fault)),
  );
  test.each(fitting)("one that %s is told, and read on later", async (_, fault, code) => {
    const portal = await portalOf(kind);
    portal.fault = times(Number.POSITIVE_INFINITY, fault);
    await expect(portal.run()).rejects.toMatchObject({ code: expect.stringMatching(new RegExp(`^(${code})$`)) });
    portal.fault = null;
    const { counts, resumed } = await portal.run();
    expect(resumed).toBe(true);
    expect(counts.datasets).toBe(IDS.length);
    expect(await portal.found()).toEqual(IDS);
  });

  test("a dataset that is given twice is counted once", async () => {
    const portal = await portalOf(kind);
    portal.ids = ["a", "a", "b", "c", "d", "a", "e"];
    // An index by identifier cannot hold one twice, but for one that is being rebuilt.
    const reading = portal.run();
    if (name === "ckan") await expect(reading.then(portal.found)).resolves.toEqual(["a", "b", "c", "d", "e"]);
    else expect((await reading).counts.datasets).toBe(5);
    expect(await portal.found()).toEqual(["a", "b", "c", "d", "e"]);
  });
});

describe.each(pagedKinds.map((kind) => [kind.connector, kind] as const))("%s, while it changes", (name, kind) => {
  const changes: [name: string, change: (ids: string[]) => string[], kept: string[]][] = [
    ["datasets are added before and after", (ids) => ["0", ...ids, "z"], IDS],
    ["datasets already read are deleted", (ids) => ids.filter((id) => !"ab".includes(id)), [..."cdefgh"]],
    ["many are deleted, so that pages vanish", (ids) => ids.filter((id) => "gh".includes(id)), ["g", "h"]],
    ["one is deleted and one is added", (ids) => ["0", ...ids.filter((id) => id !== "a")], [..."bcdefgh"]],
  ];
  // data.json has neither totals nor order: what slides is found by the next full run.
  const fitting = name === "data-json" ? changes.slice(0, 1) : changes;
  test.each(fitting)("%s: what stays is there, once", async (_, change, kept) => {
    const portal = await portalOf(kind);
    let isDone = false;
    portal.before = (answered) => {
      if (isDone || answered < 2) return;
      isDone = true;
      portal.ids = change(portal.ids);
    };
    await portal.run();
    const found = await portal.found();
    expect(found).toEqual([...new Set(found)]);
    expect(found).toEqual(expect.arrayContaining(kept));
    portal.ids.push("later");
    await portal.run();
    expect(await portal.found()).toEqual([...portal.ids].sort());
  });
});
