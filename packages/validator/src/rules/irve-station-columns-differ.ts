import { defineRule } from "../rule.ts";
import { Groups } from "../rule-kinds/groups.ts";
import { HashTable } from "../rule-kinds/hash-table.ts";
import { hashCells, hashTexts, type RowHash } from "../rule-kinds/row-hash.ts";
import { spoken, spokenCell } from "../spoken.ts";

const FIELDS = [
  "id_station_itinerance",
  "nom_station",
  "implantation_station",
  "adresse_station",
  "coordonneesXY",
  "nbre_pdc",
  "nom_operateur",
  "nom_enseigne",
] as const;

/** A station’s own columns are the same on each of its rows. */
export const rule = defineRule({
  type: "irve-station-columns-differ",
  schemas: ["etalab/schema-irve-statique"],
  source: "Schéma etalab/schema-irve-statique, descriptions des champs",
  fields: FIELDS,
  wording: {
    fr: (finding) => ({
      title: "Station décrite de deux façons",
      message: `« ${spokenCell(finding)} », mais « ${spoken(finding, "expected")} » à la ligne ${spoken(finding, "first")} pour la même station, ${spoken(finding, "id")}.`,
      why: "Les colonnes de la station se répètent à l’identique sur chacun de ses points de charge.",
      howTo: "Recopiez la même valeur sur toutes les lignes de la station.",
    }),
    en: (finding) => ({
      title: "Station described in two ways",
      message: `“${spokenCell(finding)}”, but “${spoken(finding, "expected")}” on row ${spoken(finding, "first")} for the same station, ${spoken(finding, "id")}.`,
      why: "The station’s columns are repeated alike on each of its charging points.",
      howTo: "Copy the same value on every row of the station.",
    }),
  },
  examples: [
    {
      title: "Deux noms pour une station",
      csv: "id_station_itinerance,nom_station\nFRS35P352880001,Gare\nFRS35P352880001,Gare\nFRS35P352880001,Port\n",
      finds: [{ row: 4, field: "nom_station" }],
    },
  ],
  start: () => {
    const stations = new Groups<{ readonly rowNumber: number; readonly cells: readonly string[] }>();
    const first = new HashTable();
    const hash: RowHash = { high: 0, low: 0 };
    return {
      row: (cells, rowNumber) => {
        const [id = ""] = cells;
        if (id === "" || id === "Non concerné") return null;
        const known = stations.of(id, () => {
          hashTexts(cells, hash);
          if (first.find(hash) === 0) first.add(hash, rowNumber);
          return { rowNumber, cells };
        });
        const index = cells.findIndex((cell, at) => cell !== known.cells[at]);
        if (index < 0) return null;
        const expected = known.cells[index] ?? "";
        return { field: FIELDS[index] ?? "", params: { id, expected, first: known.rowNumber } };
      },
      // A row whose columns are those of its station's first row.
      accepts: (bytes, starts, ends) => {
        hashCells(bytes, starts, ends, hash);
        return first.find(hash) > 0;
      },
    };
  },
});
