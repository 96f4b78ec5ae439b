import { censusInForce, columnOf, countIn, fiveDigits, yearIn } from "../importing/cells.ts";
import { defineImport } from "../importing/importer.ts";

/** DGCL's table of correspondence: `Reg_com;dep_com;siren;insee;nom_com;ptot_2025;pmun_2025;pcap_2025`. */
export const importer = defineImport({
  id: "dgcl-siren-insee",
  title: { fr: "DGCL, correspondance SIREN – INSEE des communes", en: "DGCL, SIREN and INSEE codes of communes" },
  source: "DGCL, correspondance SIREN – INSEE (fichier importé)",
  recognise: ({ labels }) => {
    const siren = columnOf(labels, "siren");
    const insee = columnOf(labels, "insee");
    const name = columnOf(labels, "nomcom");
    const municipal = columnOf(labels, /^pmun/);
    const total = columnOf(labels, /^ptot/);
    if (siren < 0 || insee < 0 || (municipal < 0 && total < 0) || columnOf(labels, "sirenmembre") >= 0) return null;
    return {
      score: 0.97,
      vintage: censusInForce(yearIn(labels[municipal < 0 ? total : municipal])),
      read: (cells) => [
        {
          siren: cells[siren] ?? "",
          insee: fiveDigits(cells[insee] ?? ""),
          name: cells[name] ?? "",
          municipal: countIn(cells[municipal]),
          total: countIn(cells[total]),
        },
      ],
    };
  },
});
