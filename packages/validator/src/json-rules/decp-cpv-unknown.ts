import { defineJsonRule, valueAt } from "../json-rule.ts";
import { spokenCell } from "../words/spoken.ts";

const divisions = new Set(
  "03 09 14 15 16 18 19 22 24 30 31 32 33 34 35 37 38 39 41 42 43 44 45 48 50 51 55 60 63 64 65 66 70 71 72 73 75 76 77 79 80 85 90 92 98".split(
    " ",
  ),
);

/** A CPV code whose division does not exist. */
export const rule = defineJsonRule({
  type: "decp-cpv-unknown",
  schemas: ["139bercy/format-commande-publique"],
  source: "Règlement (CE) n° 213/2008 : les 45 divisions du vocabulaire commun pour les marchés publics",
  wording: {
    fr: (finding) => ({
      title: "Code CPV inconnu",
      message: `« ${spokenCell(finding)} » n’est pas un code CPV : sa division n’existe pas.`,
      why: "Le vocabulaire européen classe l’objet du marché ; ses deux premiers chiffres désignent une des 45 divisions.",
      howTo: "Cherchez le code dans la nomenclature CPV, par exemple 45000000 pour des travaux.",
    }),
    en: (finding) => ({
      title: "Unknown CPV code",
      message: `"${spokenCell(finding)}" is no CPV code: its division does not exist.`,
      why: "The European vocabulary classes the purpose of the contract; its first two digits name one of 45 divisions.",
      howTo: "Look the code up in the CPV nomenclature, for instance 45000000 for works.",
    }),
  },
  examples: [
    { title: "Une division qui n’existe pas", record: { codeCPV: "99000000" }, finds: ["/codeCPV"] },
    { title: "Des travaux", record: { codeCPV: "45261900-3" }, finds: [] },
  ],
  judge: function* (record) {
    const cell = valueAt(record, "codeCPV");
    if (typeof cell === "string" && /^\d{8}/.test(cell) && !divisions.has(cell.slice(0, 2)))
      yield { pointer: "/codeCPV", cell };
  },
});
