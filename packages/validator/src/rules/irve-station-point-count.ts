import { defineRule } from "../rule.ts";
import { HashCounter } from "../rule-kinds/hash-counter.ts";
import { hashCells, hashTexts, type RowHash } from "../rule-kinds/row-hash.ts";
import { spoken, spokenCell } from "../spoken.ts";

interface Station {
  readonly id: string;
  readonly rowNumber: number;
  readonly cell: string;
  readonly place: number;
}

/** One row per charging point of a station. */
export const rule = defineRule({
  type: "irve-station-point-count",
  schemas: ["etalab/schema-irve-statique"],
  source: "Schéma etalab/schema-irve-statique, descriptions des champs",
  fields: ["id_station_itinerance", "nbre_pdc"],
  wording: {
    fr: (finding) => ({
      title: "Nombre de points de charge inexact",
      message: `La station ${spoken(finding, "id")} annonce ${spokenCell(finding)} point(s) de charge, le fichier en a ${spoken(finding, "rows")}.`,
      why: "Une station a une ligne par point de charge, et nbre_pdc dit combien.",
      howTo: "Ajoutez les lignes qui manquent, ou corrigez nbre_pdc.",
    }),
    en: (finding) => ({
      title: "Wrong number of charging points",
      message: `Station ${spoken(finding, "id")} announces ${spokenCell(finding)} charging point(s), the file has ${spoken(finding, "rows")}.`,
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
    const counter = new HashCounter();
    const stations: Station[] = [];
    const hash: RowHash = { high: 0, low: 0 };
    return {
      row: ([id = "", count = ""], rowNumber) => {
        if (id === "" || count === "" || id === "Non concerné") return null;
        hashTexts([id], hash);
        if (counter.more(hash) === 0) stations.push({ id, rowNumber, cell: count, place: counter.begin(hash) });
        return null;
      },
      *end() {
        for (const { id, rowNumber, cell, place } of stations) {
          const rows = counter.countAt(place);
          if (rows !== Number(cell)) yield { field: "nbre_pdc", rowNumber, cell, params: { id, rows } };
        }
      },
      accepts: (bytes, starts, ends) => {
        if (starts[0] === ends[0] || starts[1] === ends[1]) return true;
        hashCells(bytes, starts.subarray(0, 1), ends.subarray(0, 1), hash);
        return counter.more(hash) > 0;
      },
    };
  },
});
