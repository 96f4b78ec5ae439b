import { existsSync, readFileSync } from "node:fs";
import { openTerritories } from "@opendatalocale/territories";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assess, assessFloors } from "./assess.ts";
import { ccas, commune, departement, epci, region, syndicat } from "./example-authorities.ts";
import type { Status } from "./status.ts";

test.each<[string, Parameters<typeof assessFloors>, Status]>([
  ["3 500 and 50, exactly", [commune({ municipal: 3500, fte: 50 })], "oblige"],
  ["one inhabitant fewer", [commune({ municipal: 3499, fte: 50 })], "exempt-population"],
  ["a hundredth of an agent fewer", [commune({ municipal: 3500, fte: 49.99 })], "exempt-agents"],
  ["no headcount", [commune({ municipal: 3500 })], "a-verifier"],
  ["no headcount under 3 500", [commune({ municipal: 120 })], "exempt-population"],
  ["no population", [commune({ fte: 80 })], "a-verifier"],
  ["no population and few staff", [commune({ fte: 8 })], "exempt-agents"],
  ["PMUN and PTOT on either side", [commune({ municipal: 3499, total: 3500, fte: 80 })], "a-verifier"],
  ["the same, with few staff", [commune({ municipal: 3499, total: 3500, fte: 10 })], "exempt-agents"],
  ["an older PTOT under a newer PMUN", [commune({ municipal: 3510, total: 3490, fte: 80 })], "oblige"],
  ["only PTOT, under", [commune({ total: 3499, fte: 80 })], "exempt-population"],
  ["only PTOT, above: PMUN may be under", [commune({ total: 3600, fte: 80 })], "a-verifier"],
  ["an EPCI has no floor of population", [epci({ municipal: 3000, fte: 50 })], "oblige"],
  ["nor has a syndicat", [syndicat({ fte: 51 })], "oblige"],
  ["nor a CCAS", [ccas({ band: "22" })], "oblige"],
  ["a small syndicat", [syndicat({ band: "12" })], "exempt-agents"],
  ["a département without figure", [departement({ band: "51" })], "oblige"],
  ["a région without headcount", [region()], "a-verifier"],
  ["a band says 32, and the authority 20", [commune({ municipal: 9000, band: "32", fte: 20 })], "exempt-agents"],
  ["a number given now wins", [commune({ municipal: 9000, fte: 20 }), { fte: { value: 61 } }], "oblige"],
  [
    "an answer wins over a band",
    [commune({ municipal: 9000, band: "12" }), { answers: { "effectif-50": true } }],
    "oblige",
  ],
  [
    "a jurist has decided",
    [commune({ municipal: 3499, total: 3600, fte: 80 }), { answers: { "population-3500": false } }],
    "exempt-population",
  ],
  ["a number that is none", [commune({ municipal: 9000, band: "22" }), { fte: { value: Number.NaN } }], "oblige"],
])("%s", (_, given, expected) => {
  expect(assessFloors(...given).status).toBe(expected);
});

const byBand: Readonly<Record<string, Status>> = {
  NN: "a-verifier",
  "": "a-verifier",
  "99": "a-verifier",
  "00": "exempt-agents",
  "01": "exempt-agents",
  "02": "exempt-agents",
  "03": "exempt-agents",
  "11": "exempt-agents",
  "12": "exempt-agents",
  "21": "oblige-a-confirmer",
  "22": "oblige",
  "31": "oblige",
  "32": "oblige",
  "41": "oblige",
  "42": "oblige",
  "51": "oblige",
  "52": "oblige",
  "53": "oblige",
};

test.each(Object.entries(byBand))("SIRENE band %j", (band, expected) => {
  expect(assessFloors(commune({ municipal: 5000, band })).status).toBe(expected);
});

test("exempt authorities keep the duties that have no floor", () => {
  const { status, obligations } = assess(commune({ municipal: 80, fte: 1 }), {}, "2026-01-01");
  const required = obligations.filter(({ level }) => level === "required").map(({ obligation }) => obligation.slug);
  expect(status).toBe("exempt-population");
  expect(required).toEqual(["base-adresse-locale", "commande-publique", "repertoire-annuel", "subventions"]);
});

test("more people or more staff never take a duty away", () => {
  const order: Status[] = ["exempt-population", "exempt-agents", "oblige"];
  fc.assert(
    fc.property(fc.nat(10_000), fc.nat(10_000), fc.nat(200), fc.nat(200), (people, more, staff, others) => {
      const before = assessFloors(commune({ municipal: people, fte: staff })).status;
      const after = assessFloors(commune({ municipal: people + more, fte: staff + others })).status;
      expect(order.indexOf(after) >= order.indexOf(before)).toBe(true);
    }),
  );
});

test.each(["2026-13-01", "2026-02-30", "hier", ""])("%j is no day", (day) => {
  expect(() => assess(commune(), {}, day)).toThrow(RangeError);
});

test("every figure told has its source and its vintage", () => {
  const { obligations } = assess(commune({ municipal: 4000, total: 4100, band: "21" }), {}, "2026-01-01");
  const evidence = obligations.flatMap((one) => one.evidence ?? []);
  expect(evidence.length).toBeGreaterThan(3);
  for (const { source, vintage } of evidence) expect(source !== "" && vintage !== "").toBe(true);
});

/** The extract invented for tests, beside the repository: 38 units, each SIRENE band for a commune above and one below the floor. */
const extract = new URL(
  "../../../../shared/reference/territories/sirene-stock-unite-legale-SYNTHETIQUE.csv",
  import.meta.url,
);

test.skipIf(!existsSync(extract))("each row of the SIRENE extract gets a verdict with its reason", async () => {
  const [header = "", ...lines] = readFileSync(extract, "utf8").trim().split(/\r?\n/);
  const at = (name: string) => header.split(",").indexOf(name);
  const units = lines
    .map((line) => line.split(","))
    .map((cells) => ({
      key: cells[0] ?? "",
      band: cells[at("trancheEffectifsUniteLegale")] ?? "",
    }));
  const territories = openTerritories({
    figures: [{ version: 1, importer: "sirene", source: "INSEE, SIRENE", vintage: "2023", rows: units }],
  });
  const seen: Partial<Record<Status, number>> = {};
  for (const { key, band } of units) {
    const { authority } = await territories.find(key);
    if (!authority) throw new Error(`not found: ${key}`);
    const { status, floors } = assess(authority, {}, "2026-01-01");
    const isBelow = authority.kind === "commune" && (authority.population.municipal?.value ?? 0) < 3500;
    expect({ key, band, status }).toEqual({ key, band, status: isBelow ? "exempt-population" : byBand[band] });
    const { population, staff } = floors;
    for (const { because } of [population, staff]) expect(because.fr).toMatch(/3\s500|tranche|NN|n’est pas connu/u);
    seen[status] = (seen[status] ?? 0) + 1;
  }
  expect(seen).toEqual({
    oblige: 9,
    "oblige-a-confirmer": 2,
    "a-verifier": 3,
    "exempt-population": 17,
    "exempt-agents": 7,
  });
});
