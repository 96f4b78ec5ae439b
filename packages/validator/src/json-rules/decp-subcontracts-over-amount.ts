import { defineJsonRule, listAt, valueAt } from "../json-rule.ts";
import { spoken, spokenCell } from "../words/spoken.ts";

/** Subcontracts amount to more than the contract. */
export const rule = defineJsonRule({
  type: "decp-subcontracts-over-amount",
  schemas: ["139bercy/format-commande-publique"],
  source: "Arrêté du 22 décembre 2022 relatif aux données essentielles des marchés publics, et bon sens du modèle",
  wording: {
    fr: (finding) => ({
      title: "Sous-traitance supérieure au marché",
      message: `Les actes de sous-traitance totalisent ${spoken(finding, "total")} €, plus que le montant du marché (${spokenCell(finding)} €).`,
      why: "La sous-traitance porte sur une partie du marché : elle ne peut en dépasser le montant.",
      howTo: "Vérifiez le montant du marché et celui de chaque acte de sous-traitance.",
    }),
    en: (finding) => ({
      title: "Subcontracts above the contract",
      message: `The subcontracts amount to ${spoken(finding, "total")} EUR, more than the contract (${spokenCell(finding)} EUR).`,
      why: "Subcontracting bears on a part of the contract: it cannot exceed its amount.",
      howTo: "Check the amount of the contract and of each subcontract.",
    }),
  },
  examples: [
    {
      title: "Deux actes qui dépassent le marché",
      record: {
        montant: 1000,
        actesSousTraitance: [{ acteSousTraitance: { montant: 800 } }, { acteSousTraitance: { montant: 300 } }],
      },
      finds: ["/montant"],
    },
    {
      title: "Un acte pour une partie",
      record: { montant: 1000, actesSousTraitance: [{ acteSousTraitance: { montant: 800 } }] },
      finds: [],
    },
  ],
  judge: function* (record) {
    const amount = valueAt(record, "montant");
    if (typeof amount !== "number") return;
    let cents = 0;
    for (const one of listAt(record, "actesSousTraitance")) {
      const part = valueAt(one, "acteSousTraitance", "montant");
      if (typeof part === "number") cents += Math.round(part * 100);
    }
    if (cents > Math.round(amount * 100))
      yield { pointer: "/montant", cell: String(amount), params: { total: cents / 100 } };
  },
});
