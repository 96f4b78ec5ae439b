import { expect, test } from "vitest";
import { ImportError } from "./import-error.ts";
import type { ImportResult } from "./import-result.ts";
import { importHeaderScore, importTable } from "./import-table.ts";
import { blocks, table } from "./test/tables.ts";

const rowOf = ({ set }: ImportResult, key: string) => set?.rows.find((row) => row.key === key);

test("INSEE donnees_communes: arrondissements are folded, the vintage is known by the figures", async () => {
  const result = await importTable(
    table(`REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT
27;Bourgogne-Franche-Comté;21;2;99;231;21231;Dijon;161830;3000;164830
11;Île-de-France;75;1;01;101;75101;Paris 1er;1000000;10;1000010
11;Île-de-France;75;1;01;102;75102;Paris 2e;1103778;20;1103798`),
  );
  expect(result).toMatchObject({ importer: "insee-communes", rows: 3, matched: 2, vintage: "2023" });
  expect(rowOf(result, "217500016")).toMatchObject({ municipal: 2_103_778, total: 2_103_808 });
  expect(result.notes).toContainEqual({ code: "former-added-up", count: 2 });
});

test("INSEE, Mayotte: its own header, the code in CODCOM", async () => {
  const result = await importTable(
    table(`CODREG;REG;DEP;CODARR;CODCAN;CODCOM;COM;PMUN;PCAP;PTOT
06;;976;;;601;;5192;192;5384`),
  );
  expect(result).toMatchObject({ importer: "insee-communes", matched: 1, vintage: "2017" });
});

const ensemble = `Code région;Nom de la région;Code département;Code arrondissement;Code canton;Code commune;Nom de la commune;Population municipale;Population comptée à part;Population totale
84;Auvergne-Rhône-Alpes;01;2;08;001;L'Abergement-Clémenciat;767;18;785
27;Bourgogne-Franche-Comté;21;3;20;073;Bierre-lès-Semur;100;1;101
27;Bourgogne-Franche-Comté;21;3;20;272;Flée;150;2;152`;

test("INSEE ensemble: communes that have merged are added up; a year must be given", async () => {
  const unknown = await importTable(table(ensemble));
  expect(unknown).toMatchObject({ importer: "insee-ensemble", matched: 2, vintage: null, set: null });
  const result = await importTable(table(ensemble), { vintage: "2016" });
  expect(result.set).toMatchObject({ version: 1, vintage: "2016" });
  expect(result.set?.rows.map(({ municipal, total }) => [municipal, total])).toContainEqual([250, 253]);
});

test("INSEE ensemble saved by hand: no header, lost zeros, spaces in numbers, empty columns", async () => {
  const result = await importTable(
    table(`84;Auvergne-Rhône-Alpes;1;2;8;1;L'Abergement-Clémenciat;14 081;18;14 099;;
84;Auvergne-Rhône-Alpes;1;1;1;4;Ambérieu-en-Bugey;13 855;371;14 226;;`),
    { vintage: "2014" },
  );
  expect(result).toMatchObject({ importer: "insee-ensemble", rows: 2, matched: 2 });
  expect(rowOf(result, "210100012")).toMatchObject({ municipal: 14_081, total: 14_099 });
});

test("DGCL epcicom: the group and its members, the year of the columns less three", async () => {
  const result = await importTable(
    table(`dept;siren;raison_sociale;nature_juridique;mode_financ;nb_membres;total_pop_tot;total_pop_mun;dep_com;insee;siren_membre;nom_membre;ptot_2025;pmun_2025
01;200029999;CC Rives de l'Ain;CC;FPU;14;15156;14873;01;1304;210103040;Pont-d'Ain;2912;2862
01;200029999;CC Rives de l'Ain;CC;FPU;14;15156;14873;01;01199;210101994;Jujurieux;2246;2209`),
  );
  expect(result).toMatchObject({ importer: "dgcl-epcicom", rows: 2, matched: 3, vintage: "2022" });
  expect(rowOf(result, "200029999")).toMatchObject({ municipal: 14_873, total: 15_156 });
});

test("DGCL SIREN – INSEE", async () => {
  const result = await importTable(
    table(`Reg_com;dep_com;siren;insee;nom_com;ptot_2024;pmun_2024;pcap_2024
84;01;210100012;1001;L'Abergement;850;830;20`),
  );
  expect(result).toMatchObject({ importer: "dgcl-siren-insee", matched: 1, vintage: "2021" });
});

test("BANATIC: a syndicat that the table lacks is added with its members, an EPCI is recognised", async () => {
  const result = await importTable(
    table(`Code Insee Commune;Nom Commune;Département Commune;Siren Groupement;Nom Groupement;Nature Juridique Groupement;Siren Groupement intermédiaire;Nom Groupement intermédiaire;Nature Juridique Groupement intermédiaire
63005;Antoingt;63;254300049;SICTOM Issoire - Brioude;SMF;200070407;CA Agglo Pays d'Issoire;CA
63006;Anzat-le-Luguet;63;254300049;SICTOM Issoire - Brioude;SMF;200070407;CA Agglo Pays d'Issoire;CA`),
  );
  expect(result).toMatchObject({ importer: "banatic", matched: 1, added: 1, unmatched: { total: 0 } });
  expect(rowOf(result, "254300049")?.authority).toMatchObject({ kind: "syndicat", members: ["63005", "63006"] });
});

test("OFGL: the newest year is kept, of many lines", async () => {
  const result = await importTable(
    table(`Exercice;Code Insee 2024 Commune;Nom 2024 Commune;Code Siren Collectivité;Code Insee Collectivité;Agrégat;Population totale
2023;31135;Cazères;213101355;31135;Épargne;4824
2022;31135;Cazères;213101355;31135;Épargne;4871
2023;31135;Cazères;213101355;31135;Dette;4824`),
  );
  expect(result).toMatchObject({ importer: "ofgl", matched: 1, vintage: "2020" });
  expect(rowOf(result, "213101355")).toMatchObject({ total: 4824 });
  expect(result.notes).toEqual([]);
});

test.each<[string, string, object]>([
  [
    "communes",
    `codgeo;libgeo;an;Population municipale
01001;L'Abergement-Clémenciat;2021;859`,
    { matched: 1, vintage: "2021" },
  ],
  [
    "EPCI, the newest of two years",
    `Code;Libellé;Population municipale 2020;Population municipale 2021
200000172;CC Faucigny-Glières;27000;27999`,
    { matched: 1, vintage: "2021", figures: { municipal: 1, total: 0, fte: 0, band: 0 } },
  ],
  [
    "no population at all",
    `Code;Libellé;Nb créations d'entreprises 2020
200000172;CC Faucigny-Glières;N/A - résultat non disponible`,
    { matched: 1, figures: { municipal: 0, total: 0, fte: 0, band: 0 }, set: null },
  ],
])("Géoclip: %s", async (_, text, says) => {
  expect(await importTable(table(text))).toMatchObject({ importer: "geoclip", ...says });
});

const sirene = `siren;denominationUniteLegale;categorieJuridiqueUniteLegale;trancheEffectifsUniteLegale;anneeEffectifsUniteLegale;etatAdministratifUniteLegale
212102313;COMMUNE DE DIJON;7210;42;2023;A
200008787;COMMUNE FERMEE;7210;42;2023;C
552032534;DANONE;5599;53;2023;A
262100019;CCAS DE QUELQUE PART;7361;11;2022;A
212100382;COMMUNE DE AUXONNE;7210;NN;;A`;

test.each([
  ["cells", table],
  ["bytes", blocks],
])("Sirene, from %s: active units of the kept categories only", async (_, read) => {
  const result = await importTable(read(sirene));
  expect(result).toMatchObject({ importer: "sirene", rows: 5, matched: 2, unmatched: { total: 0 }, vintage: "2023" });
  expect(result.added).toBe(1);
  expect(result.set?.isWhole).toBe(true);
  expect(rowOf(result, "212102313")).toEqual({
    key: "212102313",
    band: "42",
  });
  expect(rowOf(result, "262100019")?.authority).toEqual({ kind: "ccas", name: "CCAS DE QUELQUE PART" });
});

test("ODF: identifiers are repaired, associations are counted apart", async () => {
  const result = await importTable(
    table(`siren;nom;type;regcode;url-ptf
\u200e212102313 ;DIJON;COM;BFC-27;https://example.org
214400400;CHEMERE;COM;PDL-52;
306966110;ADEUPa;OACT;BRE-53;`),
  );
  expect(result).toMatchObject({ importer: "odf-organisations", matched: 1 });
  expect(result.unmatched).toMatchObject({ total: 1, byKind: { commune: 1 } });
  expect(result.notes).toEqual([
    { code: "repaired-sirens", count: 1 },
    { code: "outside", count: 1 },
  ]);
});

test("what is not matched is counted whole and listed in part, with the row and the reason", async () => {
  const lines = Array.from({ length: 150 }, (_, at) => (at === 0 ? "212102313;Dijon;1" : "217500017;Faux;1"));
  const many = ["siren;nom;etp", ...Array(200).fill("212102313;Dijon;1"), ...lines, ";Personne;2"].join("\n");
  const { unmatched, rows } = await importTable(table(many), { vintage: "2025" });
  expect(rows).toBe(351);
  expect(unmatched.total).toBe(150);
  expect(unmatched.byReason).toEqual({ "bad-siren": 149, "no-code": 1 });
  expect(unmatched.rows.length).toBe(100);
  expect(unmatched.rows[0]).toEqual({ row: 203, reason: "bad-siren", code: "217500017", name: "Faux", kind: null });
});

test("words of JavaScript in a file are only words", async () => {
  const odf = await importTable(table("siren;nom;type;regcode;url-ptf\n214400400;constructor;constructor;__proto__;"));
  expect(odf.unmatched).toMatchObject({ total: 0, byKind: {} });
  const [header = ""] = sirene.split("\n");
  const units = await importTable(table(`${header}\n262100019;__proto__;constructor;toString;2023;A`));
  expect(units).toMatchObject({ importer: "sirene", matched: 0, added: 0, set: null });
});

test("a name of a megabyte is cut", async () => {
  const long = "x".repeat(1_000_000);
  const { unmatched, set } = await importTable(
    table(`${sirene.split("\n")[0]}\n262100019;${long};7361;11;2023;A\n214400400;${long};7210;11;2023;A`),
  );
  expect(unmatched.rows[0]?.name?.length).toBe(201);
  expect(set?.rows[0]?.authority?.name.length).toBe(201);
});

test.each(["a;b\n1;2", "nom;ville\nx;y", "a\n"])("%j is of no known format", async (text) => {
  await expect(importTable(table(text))).rejects.toThrow(ImportError);
});

test("labels alone tell how well a header is known", () => {
  expect(importHeaderScore(ensemble.split("\n")[0]?.split(";") ?? [])).toBeGreaterThan(0.5);
  expect(importHeaderScore(["Populations légales des communes", "", ""])).toBe(0);
});
