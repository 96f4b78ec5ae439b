import { defineRepair, toConfirm } from "../repair.ts";

/** Words that say there is no value, where the schema leaves the cell empty. */
export const repair = defineRepair({
  name: "no-value",
  reason: {
    fr: "Cellule vidée : elle disait qu’il n’y a pas de valeur",
    en: "Cell emptied: it said that there is no value",
  },
  propose: function* (cell) {
    const words =
      /^(?:ne rien indiquer|n[ée]ant|aucune?|sans objet|non (?:renseign|communiqu|concern|disponible|applicable)(.*)|inconnue?|vide|n\.?[cdars]\.?|n\/[acd]|so|s\.o\.|null|none|nan|#n\/a|#ref!|#valeur!|[-–—./?]+)$/iu;
    const found = words.exec(cell.trim());
    // How the word ends is looked at last: letters of any alphabet are a large table to make.
    if (found && (!found[1] || /^\p{L}+$/u.test(found[1]))) yield toConfirm("");
  },
  examples: [
    {
      field: { name: "idRAE", constraints: { pattern: "^SA\\.\\d+$" } },
      before: "Ne rien indiquer",
      after: "",
      confidence: "to-confirm",
    },
    {
      field: { name: "idRAE", constraints: { pattern: "^SA\\.\\d+$" } },
      before: "Non communiquée",
      after: "",
      confidence: "to-confirm",
    },
    { field: { name: "idRAE", constraints: { pattern: "^SA\\.\\d+$" } }, before: "Non communiqué 2", after: null },
    { field: { name: "jour", type: "date" }, before: "N/A", after: "", confidence: "to-confirm" },
    { field: { name: "jour", type: "date", constraints: { required: true } }, before: "néant", after: null },
    { field: { name: "objet" }, before: "Néant", after: null },
  ],
});
