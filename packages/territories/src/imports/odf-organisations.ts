import { columnOf } from "../importing/cells.ts";
import { defineImport } from "../importing/importer.ts";

/** OpenDataFrance's types of authorities; the others (AGCT, OACT, DSPT, SDE) are agencies, associations, State services. */
const types: ReadonlyMap<string, string> = new Map([
  ["COM", "commune"],
  ...["CC", "CA", "CU", "EPT", "MET"].map((type) => [type, "epci"] as const),
  ["DEP", "departement"],
  ["REG", "region"],
]);

/** OpenDataFrance's list of open organisations (2022). Its SIREN hold spaces and invisible characters, which are taken out. */
export const importer = defineImport({
  id: "odf-organisations",
  title: {
    fr: "OpenDataFrance, organisations ouvertes (observatoire)",
    en: "OpenDataFrance, open organisations (observatory)",
  },
  source: "OpenDataFrance, observatoire",
  recognise: ({ labels }) => {
    const siren = columnOf(labels, "siren");
    const name = columnOf(labels, "nom");
    const type = columnOf(labels, "type");
    if (siren < 0 || name < 0 || type < 0 || columnOf(labels, "urlptf") < 0 || columnOf(labels, "regcode") < 0)
      return null;
    return {
      score: 0.99,
      vintage: null,
      read: (cells) => {
        const kind = types.get(cells[type] ?? "");
        const about = kind === undefined ? { isOutside: true } : { kind };
        return [{ siren: cells[siren] ?? "", name: cells[name] ?? "", ...about }];
      },
    };
  },
});
