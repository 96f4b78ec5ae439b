import { columnOf, fiveDigits, foldLabel, numberIn, yearIn } from "../importing/cells.ts";
import { defineImport, type Sample } from "../importing/importer.ts";
import { sirenIn } from "../siren.ts";

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
    const siren = codeColumn(sample, isSirenLike, /siren|siret/);
    const insee = inseeColumn(sample);
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
      read: (cells) => {
        const written = cells[siren] ?? "";
        // Beside a good SIREN, an INSEE code tells where its owner is, and not who: the CCAS of a commune is not the commune.
        const insees = isSirenLike(written) || !cells[insee] ? {} : { insee: fiveDigits(cells[insee] ?? "") };
        return [
          {
            ...(written === "" ? {} : { siren: written }),
            ...insees,
            name: cells[name] ?? "",
            fte: numberIn(cells[fte]),
          },
        ];
      },
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

const isSirenLike = (cell: string) => sirenIn(cell) !== null;

/** INSEE codes look like postal codes, and without their zero like years: their label must say so, but in a file without labels. */
function inseeColumn(sample: Sample): number {
  const at = codeColumn(sample, (cell) => /^(\d{4,5}|2[AB]\d{3})$/i.test(cell), /insee|cog|commune|^code$/);
  const label = sample.labels[at] ?? "";
  const isSaid = /insee|cog|commune|^code$/.test(foldLabel(label)) && !/postal/.test(foldLabel(label));
  return isSaid || /^(\d{5}|2[AB]\d{3})$/i.test(label) ? at : -1;
}

/**
 * The column of codes: of those where most cells are codes, the one whose label says so, or the only one; else one whose label says
 * so and that has some. -1 for none.
 */
function codeColumn({ labels, rows }: Sample, isCode: (cell: string) => boolean, likely: RegExp): number {
  const lines = rows.length > 0 ? rows : [labels];
  const shares = labels.map((_, at) => {
    const cells = lines.map((line) => line[at] ?? "").filter((cell) => cell !== "");
    return cells.length === 0 ? 0 : cells.filter(isCode).length / cells.length;
  });
  const most = shares.flatMap((share, at) => (share >= 0.6 ? [at] : []));
  const isLabelled = (at: number) => likely.test(foldLabel(labels[at] ?? ""));
  const only = most.length === 1 ? most[0] : undefined;
  return most.find(isLabelled) ?? only ?? shares.findIndex((share, at) => share >= 0.2 && isLabelled(at));
}
