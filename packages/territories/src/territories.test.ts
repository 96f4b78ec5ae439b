import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { isSiren, openTerritories } from "./index.ts";

const territories = openTerritories();
const require = createRequire(import.meta.url);
const source = (name: string) => require(`@etalab/decoupage-administratif/data/${name}.json`);

/** Counts of @etalab/decoupage-administratif 6.0.0: INSEE, census 2023 (Mayotte 2017); DGCL, EPCI of 2025. */
test("the counts that obligations rest on", async () => {
  const communes = (await territories.list({ kind: "commune" })).filter(({ region }) => region !== null);
  const above = (floor: number) => communes.filter(({ population }) => (population.municipal?.value ?? 0) >= floor);
  const obliged = above(3500);
  expect(communes.length).toBe(34_875);
  expect(obliged.length).toBe(3254);
  expect(above(3501).length).toBe(3252);
  expect(obliged.filter(({ region }) => region === "27").length).toBe(107);
  expect(obliged.filter(({ departements }) => departements[0] === "59").length).toBe(150);
  expect((await territories.list({ kind: "epci" })).length).toBe(1255);
  const { departements, regions } = await territories.areas();
  expect(departements.filter(({ region }) => region !== null).length).toBe(101);
  expect(regions.length).toBe(18);
});

test("every commune, EPCI and EPT is the package's own", async () => {
  const communes = [...(await territories.list({ kind: "commune" })), ...(await territories.list({ kind: "autre" }))];
  const ours = new Map(communes.map((one) => [one.code, one]));
  const theirs = source("communes").filter(({ type }: { type: string }) => type === "commune-actuelle");
  const differing = theirs.filter((one: Record<string, unknown>) => {
    const commune = ours.get(String(one.code));
    return (
      commune?.name !== one.nom ||
      commune?.siren !== (one.siren ?? null) ||
      commune?.departements[0] !== one.departement ||
      (commune?.population.municipal?.value ?? undefined) !== one.population ||
      String(commune?.postalCodes) !== String(one.codesPostaux ?? "")
    );
  });
  expect(theirs.length).toBe(34_969);
  expect(differing).toEqual([]);

  const groups = [...(await territories.list({ kind: "epci" })), ...(await territories.list({ kind: "ept" }))];
  const byCode = new Map(groups.map((one) => [one.code, one]));
  for (const { code, nom, membres, populationMunicipale, populationTotale } of [...source("epci"), ...source("ept")]) {
    const group = byCode.get(code);
    const codes = membres.map((member: { code: string }) => member.code).sort();
    expect([group?.name, [...(group?.members ?? [])].sort()]).toEqual([nom, codes]);
    expect([group?.population.municipal?.value, group?.population.total?.value]).toEqual([
      populationMunicipale,
      populationTotale,
    ]);
  }
});

test("every SIREN holds its check digit and is one authority's", async () => {
  const all = await territories.list();
  const sirens = all.flatMap(({ siren }) => siren ?? []);
  expect(sirens.filter((siren) => !isSiren(siren))).toEqual([]);
  expect(new Set(sirens).size).toBe(sirens.length);
  const without = all.filter(({ siren, region }) => siren === null && region !== null);
  expect(without).toEqual([]);
});

test.each<[string, string]>([
  ["21231", "2023"],
  ["97611", "2017"],
  ["98735", "2022"],
  ["98818", "2025"],
  ["97801", "2023"],
])("%s: its population is of %s", async (code, vintage) => {
  const { authority } = await territories.find(`insee:${code}`);
  expect(authority?.population.municipal?.vintage).toBe(vintage);
});

test.each<[string, string, string]>([
  ["a SIREN", "212102313", "21231"],
  ["a SIREN that does not tell the département", "200053668", "01015"],
  ["a SIREN of Corsica", "212000046", "2A004"],
  ["an INSEE code whose zero a spreadsheet dropped", "1001", "01001"],
  ["a SIREN of Mayotte", "200008795", "97608"],
  ["a SIRET with spaces", "217 500 016 00019", "75056"],
  ["the SIREN of an EPCI", "242100410", "242100410"],
  ["the SIREN of an EPT", "200057867", "200057867"],
  ["the SIREN of a région", "200053726", "27"],
  ["an INSEE code", "21231", "21231"],
  ["an INSEE code of Corsica in small letters", "2a004", "2A004"],
  ["an arrondissement of Paris", "75101", "75056"],
  ["an arrondissement of Lyon", "69381", "69123"],
  ["an arrondissement of Marseille", "13201", "13055"],
  ["a delegated commune", "21073", "21272"],
  ["an old code of Corsica", "20004", "2A004"],
  ["a code of the Seine-et-Oise", "78173", "91613"],
  ["a postal code that is no INSEE code", "cp:75001", "75056"],
  ["a postal code of another département", "cp:97133", "97701"],
  ["a name", "dijon", "21231"],
  ["a name without accents", "CHATILLON SUR SEINE", "21154"],
  ["an abbreviation", "chalon s/ saone", "71076"],
  ["a name and its département", "St-Denis (93)", "93066"],
  ["a name and its département, without parentheses", "saint denis 974", "97411"],
  ["a former name", "Bierre-lès-Semur", "21272"],
  ["an EPCI by its name", "Dijon Métropole", "242100410"],
  ["a kind, then a name", "ville de Lyon", "69123"],
  ["a name that looks like a kind", "Ville-d'Avray", "92077"],
  ["a département by its name", "Ain", "01"],
  ["a département by its code", "21", "21"],
  ["Alsace, by one of its départements", "67", "67A"],
  ["Corsica, by one of its départements", "2A", "94"],
  ["Martinique, by its département", "972", "02"],
  ["an overseas collectivity", "987", "987"],
  ["a région by its name", "région Bretagne", "53"],
])("%s is found: %s", async (_, words, code) => {
  const { authority } = await territories.find(words);
  expect(authority?.code).toBe(code);
});

test.each<[string, string, string[]]>([
  ["a name of several communes, most inhabited first", "Saint-Denis", ["97411", "93066", "11339", "30247"]],
  ["an INSEE code that is another place's postal code", "21200", ["21200", "21054"]],
  ["a code of a département and of a région", "27", ["27", "27"]],
  ["the beginning of a name", "chenov", ["21166", "71124"]],
  ["a near spelling", "Marseile", ["13055"]],
])("%s is not settled: %s", async (_, words, codes) => {
  const { authority, candidates, total } = await territories.find(words, { limit: codes.length });
  expect(authority).toBeNull();
  expect(candidates.map((one) => one.authority.code)).toEqual(codes);
  expect(total).toBeGreaterThanOrEqual(codes.length);
});

test.each([
  "",
  "   ",
  "-",
  "123456789",
  "99999",
  "insee:21000",
  "cp:00000",
  "zzzzzzzz",
  "Dijon 99",
  "(",
  "21231 21231 21231",
  "\u0000",
])("nobody answers to %j", async (words) => {
  expect(await territories.find(words)).toMatchObject({ authority: null, candidates: [], total: 0 });
});

test("a filter narrows a search and a list", async () => {
  const { authority } = await territories.find("Bretagne", { kind: "region" });
  expect(authority?.code).toBe("53");
  const groups = await territories.list({ kind: "epci", departement: "21" });
  expect(groups.length).toBeGreaterThan(10);
  expect(groups.every(({ departements }) => departements.includes("21"))).toBe(true);
  expect(await territories.list({ kind: "commune", departement: "00" })).toEqual([]);
});

test("the département of the Rhône is counted without the métropole of Lyon", async () => {
  const rhone = (await territories.find("69", { kind: "departement" })).authority;
  const lyon = (await territories.find("Métropole de Lyon")).authority;
  const communes = await territories.list({ kind: "commune", departement: "69" });
  const sum = communes
    .filter(({ epci }) => epci !== lyon?.siren)
    .reduce((total, { population }) => total + (population.municipal?.value ?? 0), 0);
  expect(rhone?.population.municipal?.value).toBe(sum);
});
