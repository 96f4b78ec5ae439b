import { defineRule } from "../rule.ts";
import { isStationless, NOT_CONCERNED } from "../rule-kinds/irve-stations.ts";
import { type Grouping, RowGroups } from "../rule-kinds/row-groups.ts";
import { counted, spoken, spokenCell } from "../words/spoken.ts";

const grouping: Grouping = {
  isOutside: (bytes, starts, ends) => starts[1] === ends[1] || isStationless(bytes, starts, ends),
  asksWhichDiffer: false,
};

/** One row per charging point of a station. */
export const rule = defineRule({
  type: "irve-station-point-count",
  schemas: ["etalab/schema-irve-statique"],
  source: "Schéma etalab/schema-irve-statique, descriptions des champs",
  fields: ["id_station_itinerance", "nbre_pdc"],
  wording: {
    fr: (finding) => ({
      title: "Nombre de points de charge inexact",
      message: `Pour la station ${spoken(finding, "id")}, nbre_pdc vaut ${spokenCell(finding)}, et le fichier a ${counted(finding, "rows", "ligne", "lignes")}.`,
      why: "Une station a une ligne par point de charge, et nbre_pdc dit combien.",
      howTo: "Ajoutez les lignes qui manquent, ou corrigez nbre_pdc.",
    }),
    en: (finding) => ({
      title: "Wrong number of charging points",
      message: `For station ${spoken(finding, "id")}, nbre_pdc is ${spokenCell(finding)}, and the file has ${counted(finding, "rows", "row", "rows")}.`,
      why: "A station has one row per charging point, and nbre_pdc says how many.",
      howTo: "Add the missing rows, or mend nbre_pdc.",
    }),
  },
  examples: [
    {
      title: "Deux annoncés, un seul donné",
      csv: "id_station_itinerance,nbre_pdc\nFRS35P352880001,2\nFRS35P352880001,2\nFRS35P352880002,2\n",
      finds: [{ row: 4, field: "nbre_pdc" }],
    },
  ],
  start: () => {
    const stations = new RowGroups(2);
    return {
      free: () => stations.free(),
      row: (cells, rowNumber) => {
        const [id = "", count = ""] = cells;
        if (id !== "" && count !== "" && id !== NOT_CONCERNED) stations.enterTexts(cells, rowNumber);
        return null;
      },
      *end() {
        for (let station = 1; station <= stations.size; station++) {
          const rows = stations.rowsIn(station);
          if (stations.isFirstCell(station, 1, rows)) continue;
          const id = stations.firstCell(station, 0);
          const cell = stations.firstCell(station, 1);
          if (rows !== Number(cell))
            yield { field: "nbre_pdc", rowNumber: stations.firstRow(station), cell, params: { id, rows } };
        }
      },
      lookAhead: (columns, indexes) => stations.lookAhead(columns, indexes),
      accepts: (bytes, starts, ends, rowNumber) => {
        if (!grouping.isOutside(bytes, starts, ends)) stations.enter(bytes, starts, ends, rowNumber);
        return true;
      },
      comparesRows: true,
      acceptRun: (columns, indexes, from, alike) => stations.enterRun(columns, indexes, from, alike, grouping),
    };
  },
});
