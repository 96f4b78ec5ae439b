import { censusInForce, columnOf, countIn, fiveDigits, yearIn } from "../importing/cells.ts";
import { defineImport } from "../importing/importer.ts";

/** Accounts of local authorities by the OFGL: many lines an authority, one for each year and aggregate; the newest year's population is kept. */
export const importer = defineImport({
  id: "ofgl",
  title: { fr: "OFGL, comptes des collectivités", en: "OFGL, accounts of local authorities" },
  source: "OFGL, population totale en vigueur pour l’exercice (fichier importé)",
  recognise: ({ labels }) => {
    const siren = columnOf(labels, "codesirencollectivite", /^codesiren\d{4}(epci|collectivite)$/);
    const insee = columnOf(labels, "codeinseecollectivite", /^codeinsee\d{4}commune$/);
    const year = columnOf(labels, "exercice");
    const total = columnOf(labels, "populationtotale");
    if (siren < 0 || year < 0 || total < 0) return null;
    const name = columnOf(labels, /^nom\d{4}(commune|epci)$/, "libellebudget");
    const isCommune = columnOf(labels, /^codeinsee\d{4}commune$/) >= 0;
    return {
      score: 0.97,
      vintage: null,
      read: (cells) => [
        {
          siren: cells[siren] ?? "",
          ...(isCommune && cells[insee] ? { insee: fiveDigits(cells[insee] ?? "") } : {}),
          name: cells[name] ?? "",
          total: countIn(cells[total]),
          vintage: censusInForce(yearIn(cells[year])),
        },
      ],
    };
  },
});
