import { csvCell, isoDate, sentence, siret, towns } from "./french-text.ts";
import type { Random } from "./random.ts";

export const header =
  "nomAttribuant,idAttribuant,dateConvention,referenceDecision,nomBeneficiaire,idBeneficiaire,rnaBeneficiaire,objet,montant,nature,conditionsVersement,datesPeriodeVersement,idRAE,notificationUE,pourcentageSubvention,dispositifAide";

/** One row of scdl/subventions (16 columns); one row in a hundred holds one fault. */
export function row(random: Random, number: number): string {
  const town = random.pick(towns);
  const date = isoDate(random);
  const cells = [
    town.name,
    town.siret,
    date,
    `2023-${number}`,
    `Association n° ${random.integer(1, 9999)}`,
    siret(random),
  ];
  cells.push(random.chance(0.4) ? `W${random.integer(100000000, 999999999)}` : "");
  cells.push(csvCell(sentence(random).slice(0, 240)), (random.integer(100, 9_000_000) / 100).toFixed(2));
  cells.push(random.pick(["aide en numéraire", "aide en nature", "aide en numéraire;aide en nature"]));
  const [begin, end] = [date, isoDate(random)].sort();
  cells.push(...(random.chance(0.5) ? ["unique", date] : ["échelonné", `${date}/${begin === date ? end : date}`]));
  cells.push("", random.pick(["oui", "non"]), "1", random.chance(0.4) ? `dispositif-${random.integer(1, 99)}` : "");
  if (random.chance(0.01)) spoil(cells, random);
  return cells.join(",");
}

function spoil(cells: string[], random: Random): void {
  const faults: [number, string][] = [
    [1, "2135028830001"],
    [2, "01/12/2023"],
    [4, ""],
    [8, '"12 500,00"'],
    [9, "numéraire"],
    [11, "2023-03-14_2024-03-14"],
    [13, "Oui"],
    [14, "50"],
  ];
  const [column, value] = faults[random.integer(0, faults.length - 1)] ?? [4, ""];
  cells[column] = value;
}
