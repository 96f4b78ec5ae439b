import { fileURLToPath } from "node:url";

/** Published files stand beside the project where it is built; elsewhere there is nothing to judge, and the tests say so. */
export const samples = fileURLToPath(new URL("../../../shared/reference/samples/", import.meta.url));

/** The schema of each folder of samples. */
export const sampleSchemas: Readonly<Record<string, string>> = {
  arbres: "NaturalSolutions/schema-arbre",
  dae: "atlasante/schema-dae",
  "decp-dpa": "etalab/schema-decp-dpa",
  "fontaine-eau": "datagouv/schema-fontaine-eau",
  friches: "cnigfr/schema-friches",
  "hautes-remunerations": "etalab/schema-hautes-remunerations",
  "irve-dynamique": "etalab/schema-irve-dynamique",
  "irve-statique": "etalab/schema-irve-statique",
  "lieux-covoiturage": "etalab/schema-lieux-covoiturage",
  stationnement: "etalab/schema-stationnement",
  "stationnement-cyclable": "etalab/schema-stationnement-cyclable",
  "stations-taxi": "openmaraude/schema-stationstaxi",
  subventions: "scdl/subventions",
};
