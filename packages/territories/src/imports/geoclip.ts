import { columnOf, countIn, fiveDigits, foldLabel, yearIn } from "../importing/cells.ts";
import { defineImport, type Reading } from "../importing/importer.ts";
import { isSiren } from "../siren.ts";

/**
 * Exports of Géoclip servers (Observatoire des territoires, INSEE statistiques locales): a code, a name, then one column an
 * indicator with its year. Codes are INSEE's for communes, SIREN for EPCI. Populations are read where there are some.
 */
export const importer = defineImport({
  id: "geoclip",
  title: {
    fr: "Observatoire des territoires ou INSEE statistiques locales (Géoclip)",
    en: "Observatoire des territoires or INSEE local statistics (Géoclip)",
  },
  source: "INSEE, indicateur exporté de Géoclip (fichier importé)",
  recognise: ({ labels, rows }) => {
    const code = columnOf(labels, "code", "codgeo");
    const name = columnOf(labels, "libelle", "libgeo");
    if (code < 0 || name !== code + 1) return null;
    const codes = rows.map((cells) => cells[code] ?? "");
    if (!codes.every((one) => isSiren(one) || /^\d[\dAB]?\d{2,3}$/i.test(one))) return null;
    const municipal = latest(labels, /^populationmunicipale|^pmun|^populationlegale/);
    const total = latest(labels, /^populationtotale|^ptot/);
    const year = columnOf(labels, "an", "annee");
    return { score: 0.9, ...read(labels, { code, name, municipal, total, year }) };
  },
});

interface Places {
  readonly code: number;
  readonly name: number;
  readonly municipal: number;
  readonly total: number;
  readonly year: number;
}

function read(labels: readonly string[], { code, name, municipal, total, year }: Places): Omit<Reading, "score"> {
  const labelled = yearIn(labels[municipal < 0 ? total : municipal]);
  return {
    vintage: labelled === null ? null : String(labelled),
    read: (cells) => {
      const own = cells[code] ?? "";
      return [
        {
          ...(isSiren(own) ? { siren: own } : { insee: fiveDigits(own) }),
          name: cells[name] ?? "",
          municipal: countIn(cells[municipal]),
          total: countIn(cells[total]),
          vintage: yearIn(cells[year]) === null ? null : String(yearIn(cells[year])),
        },
      ];
    },
  };
}

/** Of columns with the same indicator, the one of the newest year; -1 for none. */
function latest(labels: readonly string[], indicator: RegExp): number {
  return labels.reduce((best, label, at) => {
    if (!indicator.test(foldLabel(label))) return best;
    return best >= 0 && (yearIn(labels[best]) ?? 0) > (yearIn(label) ?? 0) ? best : at;
  }, -1);
}
