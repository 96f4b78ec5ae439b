import { columnOf } from "../importing/cells.ts";
import { defineImport } from "../importing/importer.ts";

/** Types of OpenDataFrance that are communes or EPCI; the others are often associations or State bodies. */
const types: Readonly<Record<string, string>> = {
  COM: "commune",
  CC: "epci",
  CA: "epci",
  CU: "epci",
  EPT: "epci",
  MET: "epci",
};

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
      read: (cells) => [
        { siren: cells[siren] ?? "", name: cells[name] ?? "", kind: types[cells[type] ?? ""] ?? cells[type] ?? "" },
      ],
    };
  },
});
