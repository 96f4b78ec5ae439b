import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { assess, assessStatus } from "./assess.ts";
import { ccas, commune, departement, epci, region, syndicat } from "./example-authorities.ts";
import { bandOf } from "./floors/sirene-bands.ts";
import type { Status } from "./status.ts";

test.each<[string, Parameters<typeof assessStatus>, Status]>([
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
  ["an answer wins over a band", [commune({ municipal: 9000, band: "12" }), { answers: { "effectif-50": true } }], "oblige"],
  ["a jurist has decided", [commune({ municipal: 3499, total: 3600, fte: 80 }), { answers: { "population-3500": false } }], "exempt-population"],
  ["a number that is none", [commune({ municipal: 9000, band: "22" }), { fte: { value: Number.NaN } }], "oblige"],
])("%s", (_, given, expected) => {
  expect(assessStatus(...given)).toBe(expected);
});

test.each<[string, Status]>([
  ["NN", "a-verifier"],
  ["", "a-verifier"],
  ["99", "a-verifier"],
  ["00", "exempt-agents"],
  ["01", "exempt-agents"],
  ["02", "exempt-agents"],
  ["03", "exempt-agents"],
  ["11", "exempt-agents"],
  ["12", "exempt-agents"],
  ["21", "oblige-a-confirmer"],
  ["22", "oblige"],
  ["31", "oblige"],
  ["32", "oblige"],
  ["41", "oblige"],
  ["42", "oblige"],
  ["51", "oblige"],
  ["52", "oblige"],
  ["53", "oblige"],
])("SIRENE band %j", (band, expected) => {
  expect(assessStatus(commune({ municipal: 5000, band }))).toBe(expected);
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
      const before = assessStatus(commune({ municipal: people, fte: staff }));
      const after = assessStatus(commune({ municipal: people + more, fte: staff + others }));
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

/** The extract invented for tests, beside the repository; its populations are those of the packaged communes. */
const extract = new URL(
  "../../../../shared/reference/territories/sirene-stock-unite-legale-SYNTHETIQUE.csv",
  import.meta.url,
);

test.skipIf(!existsSync(extract))("each row of the SIRENE extract gets a verdict with its reason", () => {
  const [header = "", ...lines] = readFileSync(extract, "utf8").trim().split(/\r?\n/);
  const columns = header.split(",");
  const seen = new Map<string, number>();
  for (const line of lines) {
    const cells = line.split(",");
    const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
    const code = cell("trancheEffectifsUniteLegale");
    const one = cell("categorieJuridiqueUniteLegale") === "7210" ? commune : epci;
    for (const municipal of [1200, 5200]) {
      const { status, floors } = assess(one({ municipal, band: code }), {}, "2026-01-01");
      const isSmall = one === commune && municipal < 3500;
      const band = bandOf(code);
      const expected: Status = isSmall
        ? "exempt-population"
        : !band
          ? "a-verifier"
          : (band.most ?? 50) < 50
            ? "exempt-agents"
            : code === "21"
              ? "oblige-a-confirmer"
              : "oblige";
      expect({ name: cell("denominationUniteLegale"), status }).toEqual({ name: cell("denominationUniteLegale"), status: expected });
      expect(`${floors.population.because.fr} ${floors.staff.because.fr}`).toMatch(/3 500 habitants|3 500\./);
      seen.set(status, (seen.get(status) ?? 0) + 1);
    }
  }
  expect(lines).toHaveLength(38);
  expect(seen.size).toBe(5);
});
