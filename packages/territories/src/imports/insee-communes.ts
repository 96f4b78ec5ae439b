import { columnOf, communeCode, countIn, yearIn } from "../importing/cells.ts";
import { defineImport } from "../importing/importer.ts";

/** INSEE's `donnees_communes.csv` and its file of Mayotte: `REG;Région;DEP;CODARR;CODCAN;CODCOM;COM;Commune;PMUN;PCAP;PTOT`. */
export const importer = defineImport({
  id: "insee-communes",
  title: {
    fr: "INSEE, populations des communes (donnees_communes)",
    en: "INSEE, populations of communes (donnees_communes)",
  },
  source: "INSEE, recensement (fichier importé)",
  recognise: ({ labels }) => {
    const departement = columnOf(labels, "dep");
    const commune = columnOf(labels, "com", "codgeo");
    // The file of Mayotte leaves COM empty.
    const ownCode = columnOf(labels, "codcom");
    const municipal = columnOf(labels, /^pmun\d*$/);
    const total = columnOf(labels, /^ptot\d*$/);
    const name = columnOf(labels, "commune", "libgeo");
    if (Math.max(commune, ownCode) < 0 || municipal < 0 || columnOf(labels, /^siren/) >= 0) return null;
    const year = yearIn(labels[municipal]);
    return {
      score: 0.95,
      vintage: year === null ? null : String(year),
      addsUp: true,
      read: (cells) => [
        {
          insee: communeCode(cells[departement], cells[commune] || cells[ownCode]),
          name: cells[name] ?? "",
          municipal: countIn(cells[municipal]),
          total: countIn(cells[total]),
        },
      ],
    };
  },
});
