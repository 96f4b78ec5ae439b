import { defineRule } from "../rule.ts";
import { isStationless, NOT_CONCERNED } from "../rule-kinds/irve-stations.ts";
import { RowGroups } from "../rule-kinds/row-groups.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

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

const grouping = { isOutside: isStationless, asksWhichDiffer: true };

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
    const stations = new RowGroups(FIELDS.length);
    return {
      free: () => stations.free(),
      row: (cells, rowNumber) => {
        const [id = ""] = cells;
        if (id === "" || id === NOT_CONCERNED) return null;
        const { group: station, differs: index } = stations.enterTexts(cells, rowNumber);
        // 0 would be two identifiers of one fingerprint.
        if (index <= 0) return null;
        const expected = stations.firstCell(station, index);
        return { field: FIELDS[index] ?? "", params: { id, expected, first: stations.firstRow(station) } };
      },
      lookAhead: (columns, indexes) => stations.lookAhead(columns, indexes),
      accepts: (bytes, starts, ends, rowNumber) => {
        if (isStationless(bytes, starts, ends)) return true;
        return stations.differs(stations.enter(bytes, starts, ends, rowNumber), bytes, starts, ends) < 0;
      },
      comparesRows: true,
      acceptRun: (columns, indexes, from, alike) => stations.enterRun(columns, indexes, from, alike, grouping),
    };
  },
});
