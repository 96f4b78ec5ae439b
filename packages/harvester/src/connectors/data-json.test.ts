import { afterAll, beforeAll, expect, test } from "vitest";
import { contractServer, datasetsIn, recordsOf } from "../test/contract-server.ts";
import { connector } from "./data-json.ts";

/** Publishers as portals write them, and the SIREN that each tells. */
const publishers = [
  ["by an identifier", { name: "Ville de Rennes", identifier: "213 502 388" }, "213502388"],
  ["by a SIRET", { name: "Ville de Rennes", identifier: "21350238800019" }, "213502388"],
  [
    "in its address",
    { name: "Ville de Rennes", "@id": "https://data.exemple.fr/organisations/213502388" },
    "213502388",
  ],
  ["not by a longer number", { name: "Ville de Rennes", "@id": "https://data.exemple.fr/o/1234567890123456" }, null],
  ["by nothing but a name", { name: "Ville de Rennes" }, null],
] as const;
let server: Awaited<ReturnType<typeof contractServer>>;

beforeAll(async () => {
  server = await contractServer(({ pathname, searchParams }) =>
    pathname === "/data.json" && searchParams.get("page") === null
      ? { body: { dataset: publishers.map(([title, publisher]) => ({ identifier: title, title, publisher })) } }
      : null,
  );
});
afterAll(() => server.close());

test.each(publishers)("the SIREN of a publisher is told %s", async (title, _, siren) => {
  const records = await recordsOf(connector, `${server.url}/data.json`, server.context);
  const dataset = datasetsIn(records).find(({ id }) => id === title);
  expect(dataset?.organization).toMatchObject({ name: "Ville de Rennes", siren });
});
