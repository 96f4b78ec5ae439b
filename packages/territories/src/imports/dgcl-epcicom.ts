import { censusInForce, columnOf, countIn, fiveDigits, yearIn } from "../importing/cells.ts";
import { defineImport } from "../importing/importer.ts";

/** DGCL's `epcicom20XX`: a line for each member of each EPCI; the year stands in the names of columns. */
export const importer = defineImport({
  id: "dgcl-epcicom",
  title: { fr: "DGCL, liste et composition des EPCI (epcicom)", en: "DGCL, EPCI and their members (epcicom)" },
  source: "DGCL, composition des EPCI (fichier importé)",
  recognise: ({ labels }) => {
    const siren = columnOf(labels, "siren");
    const member = columnOf(labels, "sirenmembre");
    const insee = columnOf(labels, "insee");
    const municipal = columnOf(labels, /^pmun/);
    const total = columnOf(labels, /^ptot/);
    if (siren < 0 || member < 0 || municipal < 0) return null;
    const [name, groupMunicipal, groupTotal, memberName] = [
      columnOf(labels, "raisonsociale"),
      columnOf(labels, "totalpopmun"),
      columnOf(labels, "totalpoptot"),
      columnOf(labels, "nommembre"),
    ];
    return {
      score: 0.98,
      vintage: censusInForce(yearIn(labels[municipal])),
      read: (cells) => [
        {
          siren: cells[siren] ?? "",
          name: cells[name] ?? "",
          municipal: countIn(cells[groupMunicipal]),
          total: countIn(cells[groupTotal]),
        },
        {
          siren: cells[member] ?? "",
          insee: fiveDigits(cells[insee] ?? ""),
          name: cells[memberName] ?? "",
          municipal: countIn(cells[municipal]),
          total: countIn(cells[total]),
        },
      ],
    };
  },
});
