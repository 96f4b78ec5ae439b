import { csvCell, isoDate, sentence, towns } from "./french-text.ts";
import type { Random } from "./random.ts";

const matters = [
  ["1.1", "commande publique/marchés publics"],
  ["2.1", "urbanisme/documents d'urbanisme"],
  ["4.1", "fonction publique/personnel titulaires et stagiaires de la f.p.t."],
  ["7.5", "finances locales/subventions"],
  ["8.4", "domaines de compétences par thèmes/aménagement du territoire"],
] as const;

export const header =
  "COLL_NOM,COLL_SIRET,DELIB_ID,DELIB_DATE,DELIB_MATIERE_CODE,DELIB_MATIERE_NOM,DELIB_OBJET,BUDGET_ANNEE,BUDGET_NOM,PREF_ID,PREF_DATE,VOTE_EFFECTIF,VOTE_REEL,VOTE_POUR,VOTE_CONTRE,VOTE_ABSTENTION,DELIB_URL";

/** One row of scdl/deliberations (17 columns); one row in a hundred holds one fault. */
export function row(random: Random, number: number): string {
  const town = random.pick(towns);
  const [code, matter] = random.pick(matters);
  const date = isoDate(random);
  const cells = [
    town.name,
    town.siret,
    `${number}DL${random.integer(1, 999)}`,
    date,
    code,
    matter,
    csvCell(sentence(random)),
  ];
  cells.push(...(random.chance(0.4) ? ["2023", "Budget principal"] : ["", ""]));
  cells.push(...(random.chance(0.6) ? [`PREF0${town.insee.slice(0, 2)}`, date] : ["", ""]));
  cells.push(...votes(random));
  cells.push(random.chance(0.5) ? `https://data.example.fr/deliberations/${number}.pdf` : "");
  if (random.chance(0.01)) spoil(cells, random);
  return cells.join(",");
}

function votes(random: Random): string[] {
  if (random.chance(0.3)) return ["", "", "", "", ""];
  const against = random.integer(0, 9);
  const abstained = random.integer(0, 4);
  const inFavour = random.integer(10, 30);
  const present = inFavour + against + abstained;
  return [present + random.integer(0, 5), present, inFavour, against, abstained].map(String);
}

function spoil(cells: string[], random: Random): void {
  const faults: [number, string][] = [
    [1, "2135028830001"],
    [3, "15/10/2017"],
    [3, "2021-02-30"],
    [2, ""],
    [11, "beaucoup"],
    [4, "8-4"],
    [16, "pas une adresse"],
    [5, "divers"],
  ];
  const [column, value] = faults[random.integer(0, faults.length - 1)] ?? [2, ""];
  cells[column] = value;
}
