import { defineCommand } from "../../command.ts";
import { filterOf, listFlags } from "../../eligibility/list-flags.ts";
import { targetList } from "../../eligibility/target-list.ts";
import { writeTargets } from "../../eligibility/write-targets.ts";
import { knownTerritories } from "../../territories/known-territories.ts";

/** `odl eligibility list`: an ATD's target list, largest first. */
export const command = defineCommand({
  summary: {
    fr: "Liste les collectivités d’un territoire et leur obligation, les plus peuplées d’abord",
    en: "Lists the authorities of a territory and their duty, most populous first",
  },
  usage: { fr: "", en: "" },
  details: {
    fr: "Remplace le filtrage à la main du fichier de l’INSEE. À l’écran, les cinquante premières ; les fichiers les contiennent toutes.",
    en: "Replaces filtering INSEE’s file by hand. On screen, the first fifty; files hold them all.",
  },
  flags: listFlags,
  words: { min: 0, max: 0 },
  examples: [
    {
      line: "odl eligibility list --region 27 --min-population 3500",
      says: {
        fr: "Les communes de Bourgogne-Franche-Comté à accompagner",
        en: "The communes of Bourgogne-Franche-Comté to help",
      },
    },
    {
      line: "odl eligibility list --kind commune,epci --departement 59 --format xlsx --output nord.xlsx",
      says: { fr: "Un classeur pour le Nord", en: "A workbook for the Nord" },
    },
  ],
  statuses: [
    { fr: "la liste est donnée", en: "the list is given" },
    { fr: "ne sert pas ici", en: "not used here" },
    {
      fr: "la liste n’a pas pu être écrite, ou la commande est mal écrite",
      en: "the list could not be written, or the command line is wrong",
    },
  ],
  run: async (call) => {
    const territories = await knownTerritories(call);
    const targets = await targetList(territories, await filterOf(call.flags, territories));
    await writeTargets(targets, call);
    return 0;
  },
});
