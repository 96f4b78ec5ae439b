import { columnOf, communeCode, countIn } from "../importing/cells.ts";
import { defineImport, type Reading, type Sample } from "../importing/importer.ts";

/**
 * INSEE's workbook `ensemble`, sheet Communes, or what people save of it: `14 081`, lost leading zeros, empty columns at the
 * end, no header.
 */
export const importer = defineImport({
  id: "insee-ensemble",
  title: {
    fr: "INSEE, populations légales (ensemble, feuille Communes)",
    en: "INSEE, legal populations (ensemble, sheet Communes)",
  },
  source: "INSEE, recensement (fichier importé)",
  recognise: (sample) => withHeader(sample) ?? withoutHeader(sample),
});

interface Places {
  readonly departement: number;
  readonly commune: number;
  readonly name: number;
  readonly municipal: number;
  readonly total: number;
}

function withHeader({ labels }: Sample): Reading | null {
  const departement = columnOf(labels, "codedepartement");
  const commune = columnOf(labels, "codecommune");
  const municipal = columnOf(labels, /^populationmunicipale/);
  // Fractions of cantons and delegated communes are other sheets: they would count people twice.
  if (departement < 0 || commune < 0 || municipal < 0) return null;
  if (columnOf(labels, "nomducanton", /communepole/) >= 0) return null;
  const name = columnOf(labels, /^nomdelacommune/);
  return reading(0.95, { departement, commune, name, municipal, total: columnOf(labels, /^populationtotale/) });
}

/** No label: three columns whose first two add up to the third, after the name of the commune. */
function withoutHeader({ labels, rows }: Sample): Reading | null {
  const all = [labels, ...rows];
  for (let total = labels.length - 1; total >= 5; total--) {
    const municipal = total - 2;
    const name = municipal - 1;
    const fits = (cells: readonly string[]) => {
      const [a, b, c] = [countIn(cells[municipal]), countIn(cells[municipal + 1]), countIn(cells[total])];
      return a !== null && b !== null && c !== null && a + b === c && /\p{Letter}/u.test(cells[name] ?? "");
    };
    if (!all.every(fits) || all.length < 2) continue;
    return { ...reading(0.7, { departement: 2, commune: name - 1, name, municipal, total }), hasNoHeader: true };
  }
  return null;
}

function reading(score: number, { departement, commune, name, municipal, total }: Places): Reading {
  return {
    score,
    vintage: null,
    addsUp: true,
    read: (cells) => [
      {
        insee: communeCode(cells[departement], cells[commune]),
        name: cells[name] ?? "",
        municipal: countIn(cells[municipal]),
        total: countIn(cells[total]),
      },
    ],
  };
}
