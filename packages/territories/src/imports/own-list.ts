import { columnOf, fiveDigits, foldLabel, numberIn, yearIn } from "../importing/cells.ts";
import { defineImport, type Sample } from "../importing/importer.ts";
import { isSiren, sirenIn } from "../siren.ts";

/**
 * A list that people keep themselves: on each line a SIREN, a SIRET or an INSEE code, wherever it stands, and perhaps a number of
 * staff in full-time equivalents.
 */
export const importer = defineImport({
  id: "own-list",
  title: {
    fr: "Liste de collectivités (SIREN ou code INSEE, effectif en ETP)",
    en: "List of authorities (SIREN or INSEE code, staff in FTE)",
  },
  source: "Effectif déclaré (liste importée)",
  recognise: (sample) => {
    const siren = bestColumn(sample, (cell) => sirenIn(cell) !== null);
    const insee = bestColumn(
      sample,
      (cell) => /^(\d{5}|2[AB]\d{3})$/i.test(cell) || /^\d{4}$/.test(cell),
      /insee|cog|commune|code/,
    );
    if (siren < 0 && insee < 0) return null;
    const fte = staffColumn(sample.labels);
    const name = columnOf(sample.labels, "nom", "collectivite", "commune", "denomination", "organisme", "libelle");
    const hasNoHeader = sirenIn(sample.labels[siren] ?? "") !== null || /^\d{5}$/.test(sample.labels[insee] ?? "");
    const label = sample.labels[fte];
    const year = yearIn(label);
    return {
      score: 0.3,
      vintage: year === null ? null : String(year),
      hasNoHeader,
      ...(label === undefined ? {} : { source: `Effectif déclaré (liste importée, colonne « ${label} »)` }),
      read: (cells) => [
        {
          ...(siren >= 0 && cells[siren] ? { siren: cells[siren] ?? "" } : {}),
          ...(insee >= 0 && cells[insee] ? { insee: fiveDigits(cells[insee] ?? "") } : {}),
          name: cells[name] ?? "",
          fte: numberIn(cells[fte]),
        },
      ],
    };
  },
});

/** Words for staff, the surest first; a count of months, of elected people or of inhabitants is none. */
const staffLabels = [
  /etp|equivalenttempsplein|fte/,
  /tempsplein/,
  /^(nombredagents|nbagents|effectif|agents)/,
  /agents|effectif/,
];

function staffColumn(labels: readonly string[]): number {
  for (const wanted of staffLabels) {
    const at = labels.findIndex((label) => wanted.test(foldLabel(label)) && !/tranche|elus/.test(foldLabel(label)));
    if (at >= 0) return at;
  }
  return -1;
}

/** The column where most cells are such codes; of several, one whose label says so. -1 where none has enough. */
function bestColumn({ labels, rows }: Sample, isCode: (cell: string) => boolean, likely = /siren|siret/): number {
  const lines = rows.length > 0 ? rows : [labels];
  const shares = labels.map((_, at) => {
    const cells = lines.map((cells) => cells[at] ?? "").filter((cell) => cell !== "");
    return cells.length === 0 ? 0 : cells.filter(isCode).length / cells.length;
  });
  const good = shares.flatMap((share, at) => (share >= 0.6 ? [at] : []));
  return (
    good.find((at) => likely.test(foldLabel(labels[at] ?? ""))) ??
    (isSiren(lines[0]?.[good[0] ?? -1] ?? "") || good.length === 1 ? (good[0] ?? -1) : -1)
  );
}
