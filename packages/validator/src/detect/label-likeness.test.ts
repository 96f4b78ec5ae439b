import { describe, expect, test } from "vitest";
import { fileNameHint, wordsShared } from "./file-name-hint.ts";
import { type FieldNames, fieldNames, type LabelKinship, labelForms, labelLikeness } from "./label-likeness.ts";
import { hintIn, labelWords } from "./label-words.ts";

test.each([
  ["COLL_SIRET", ["coll", "siret"]],
  ["collSiret", ["coll", "siret"]],
  ["Réf. de la décision", ["ref", "de", "la", "decision"]],
  ["coordonneesXY", ["coordonnees", "xy"]],
  ["", []],
  ["—", []],
])("the words of %j", (label, words) => {
  expect(labelWords(label)).toEqual(words);
});

test.each([
  ["SIRET", 1],
  ["Num_Siret", 0.8],
  ["N° SIRET du bénéficiaire", 0.8],
  ["siretisation", 0],
  ["codepostal", 0],
])("%s announces a SIRET: %d", (label, score) => {
  expect(hintIn(label, ["siret"])).toBe(score);
});

test("words stuck together announce as well as apart", () => {
  expect(hintIn("codepostal", ["code postal"])).toBe(1);
});

describe("a label and a field", () => {
  const subject = fieldNames("dateConvention", ["ACTE_DATE"], "Date de convention");
  const amount = fieldNames("montant", [], "Montant de la subvention");
  const grantor = fieldNames("nomAttribuant", [], "Nom de l’attribuant");
  const site = fieldNames("id", [], "Identifiant");
  test.each<[string, FieldNames, LabelKinship]>([
    ["dateConvention", subject, "same"],
    [" dateConvention ", subject, "same"],
    ["DATE CONVENTION", subject, "spelling"],
    ["acte date", subject, "alias"],
    ["dateConvenion", subject, "near"],
    ["Date de la convention de subvention", subject, "words"],
    ["Montant total versé", amount, "words"],
    ["Total du montant versé en 2023 par la ville", amount, "none"],
    ["Nom de l’attributaire", grantor, "words"],
    ["is", site, "none"],
    ["", subject, "none"],
    ["commune", subject, "none"],
  ])("%j", (label, field, kinship) => {
    expect(labelLikeness(labelForms(label), field).kinship).toBe(kinship);
  });

  test("the surer the kinship, the higher the score", () => {
    const labels = [
      "dateConvention",
      "Date Convention",
      "ACTE_DATE",
      "dateConvenion",
      "date convention signée en mairie",
    ];
    const scores = labels.map((label) => labelLikeness(labelForms(label), subject).score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(labels.length);
  });
});

describe("a file's name", () => {
  test("of the SCDL guide tells the date and the SIREN", () => {
    expect(fileNameHint("/données/20240131_213500010_deliberations.csv").guide).toEqual({
      date: "20240131",
      siren: "213500010",
    });
    expect(fileNameHint("deliberations-2024.csv").guide).toBe(null);
  });

  test.each([
    ["Subventions_2023.xlsx", "scdl/subventions", ["subvention"]],
    ["liste des délibs 2022.csv.gz", "scdl/deliberations", ["delib"]],
    ["stationnement-velo.csv", "etalab/schema-stationnement-cyclable", ["velo"]],
    ["bornes_irve.csv", "etalab/schema-irve-statique", ["irve"]],
    ["budget.csv", "scdl/subventions", []],
    ["", "scdl/subventions", []],
  ])("%j and %s", (name, id, words) => {
    expect(wordsShared(fileNameHint(name), { id })).toEqual(words);
  });
});
