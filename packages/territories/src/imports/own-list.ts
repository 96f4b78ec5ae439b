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
    const either = siren < 0 && insee < 0 ? mixedColumn(sample) : -1;
    if (siren < 0 && insee < 0 && either < 0) return null;
    const fte = staffColumn(sample.labels);
    const name = columnOf(sample.labels, "nom", "collectivite", "commune", "denomination", "organisme", "libelle");
    const hasNoHeader = [siren, insee, either].some((at) => isCode(sample.labels[at] ?? ""));
    const label = sample.labels[fte];
    const year = yearIn(label);
    return {
      score: 0.3,
      vintage: year === null ? null : String(year),
      hasNoHeader,
      ...(label === undefined ? {} : { source: `Effectif déclaré (liste importée, colonne « ${label} »)` }),
      read: (cells) => [
        {
          ...codesOf(cells[siren] ?? cells[either] ?? "", cells[insee] ?? ""),
          name: cells[name] ?? "",
          fte: numberIn(cells[fte]),
        },
      ],
    };
  },
});

/** What the cells of a line say of who it is: each is judged by its shape, since people mix both codes in one column. */
function codesOf(siren: string, insee: string): { siren?: string; insee?: string } {
  // Beside a good SIREN, an INSEE code tells where its owner is, and not who: the CCAS of a commune is not the commune.
  const good = [siren, insee].find(isSirenLike);
  if (good !== undefined) return { siren: good };
  const place = insee || (isInseeLike(siren) ? siren : "");
  return {
    ...(siren === "" || siren === place ? {} : { siren }),
    ...(place === "" ? {} : { insee: fiveDigits(place) }),
  };
}

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
const isInseeLike = (cell: string) => /^(\d{4,5}|2[AB]\d{3})$/i.test(cell);
/** A label that is a code: the file has no header. Four digits would rather be a year. */
const isCode = (label: string) => isSirenLike(label) || /^(\d{5}|2[AB]\d{3})$/i.test(label);

/** A column where both kinds stand; its label says so, or is one of them. */
function mixedColumn(sample: Sample): number {
  const at = codeColumn(sample, (cell) => isSirenLike(cell) || isInseeLike(cell), CODE_LABEL);
  const label = sample.labels[at] ?? "";
  return CODE_LABEL.test(foldLabel(label)) || isCode(label) ? at : -1;
}

const CODE_LABEL = /siren|siret|insee|cog|commune|^codes?$/;

/** INSEE codes look like postal codes, and without their zero like years: their label must say so, but in a file without labels. */
function inseeColumn(sample: Sample): number {
  const at = codeColumn(sample, isInseeLike, /insee|cog|commune|^code$/);
  const label = sample.labels[at] ?? "";
  const isSaid = /insee|cog|commune|^code$/.test(foldLabel(label)) && !/postal/.test(foldLabel(label));
  return isSaid || isCode(label) ? at : -1;
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
