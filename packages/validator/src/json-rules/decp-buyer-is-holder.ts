import { defineJsonRule, listAt, valueAt } from "../json-rule.ts";
import { spokenCell } from "../words/spoken.ts";

/** The buyer is also a holder of its own contract. */
export const rule = defineJsonRule({
  type: "decp-buyer-is-holder",
  schemas: ["139bercy/format-commande-publique"],
  source: "Arrêté du 22 décembre 2022 relatif aux données essentielles des marchés publics, et bon sens du modèle",
  wording: {
    fr: (finding) => ({
      title: "Acheteur et titulaire identiques",
      message: `Le titulaire ${spokenCell(finding)} est aussi l’acheteur.`,
      why: "Une collectivité ne s’attribue pas un marché à elle-même : un des deux SIRET a sans doute été recopié par erreur.",
      howTo: "Vérifiez le SIRET de l’acheteur et celui du titulaire.",
    }),
    en: (finding) => ({
      title: "Buyer and holder are the same",
      message: `The holder ${spokenCell(finding)} is also the buyer.`,
      why: "An authority does not award a contract to itself: one of the two SIRET was probably copied by mistake.",
      howTo: "Check the SIRET of the buyer and of the holder.",
    }),
  },
  examples: [
    {
      title: "Le SIRET de l’acheteur recopié comme titulaire",
      record: {
        acheteur: { id: "21350238800019" },
        titulaires: [{ titulaire: { id: "21350238800019" } }, { id: "21350238800019" }, { id: "55210055400013" }],
      },
      finds: ["/titulaires/0/titulaire/id", "/titulaires/1/id"],
    },
  ],
  judge: function* (record) {
    const buyer = valueAt(record, "acheteur", "id");
    if (typeof buyer !== "string" || buyer === "") return;
    for (const [index, holder] of listAt(record, "titulaires").entries()) {
      if (valueAt(holder, "titulaire", "id") === buyer)
        yield { pointer: `/titulaires/${index}/titulaire/id`, cell: buyer };
      else if (valueAt(holder, "id") === buyer) yield { pointer: `/titulaires/${index}/id`, cell: buyer };
    }
  },
});
