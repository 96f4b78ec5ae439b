import type { Authority } from "@opendatalocale/territories";
import { type Bilingual, spokenNumber } from "../bilingual.ts";
import { answered, type Evidence, municipal, total } from "../evidence.ts";
import type { Facts } from "../facts.ts";
import { populationQuestion } from "../question.ts";
import { isTerritorialCollectivity } from "./territorial-collectivity.ts";

/** « moins de 3 500 habitants » are exempt, so 3 500 is in (CRPA L312-1-1, last paragraph). */
export const POPULATION_FLOOR = 3500;

export interface FloorReading<Outcome extends string> {
  readonly outcome: Outcome;
  readonly because: Bilingual;
  readonly evidence: readonly Evidence[];
}

/** `no-floor`: not a collectivité territoriale. `disagree`: the two populations fall on either side. */
export type PopulationReading = FloorReading<"above" | "below" | "disagree" | "unknown" | "no-floor">;

/** Where an authority stands beside the floor of 3 500 inhabitants. Decided on the municipal population. */
export function readPopulation(authority: Authority, facts: Facts): PopulationReading {
  if (!isTerritorialCollectivity(authority)) return noFloor;
  const { municipal: pmun, total: ptot } = authority.population;
  const evidence = [...(pmun ? [municipal(pmun)] : []), ...(ptot ? [total(ptot)] : [])];
  const answer = facts.answers?.[populationQuestion.id];
  if (pmun && pmun.value >= POPULATION_FLOOR)
    return { outcome: "above", because: against(pmun.value, "municipale", pmun.vintage), evidence };
  if (answer !== undefined && (!pmun || (ptot && ptot.value >= POPULATION_FLOOR)))
    return { outcome: answer ? "above" : "below", because: declared, evidence: [...evidence, answered(answer)] };
  if (!pmun) return withoutMunicipal(authority, ptot, evidence);
  if (ptot && ptot.value >= POPULATION_FLOOR)
    return { outcome: "disagree", because: disagreement(pmun.value, ptot.value), evidence };
  return { outcome: "below", because: against(pmun.value, "municipale", pmun.vintage), evidence };
}

function withoutMunicipal(
  { kind }: Authority,
  ptot: Authority["population"]["total"],
  evidence: readonly Evidence[],
): PopulationReading {
  // The total population counts the municipal one and more: under the floor, both are.
  if (ptot && ptot.value < POPULATION_FLOOR)
    return { outcome: "below", because: against(ptot.value, "totale", ptot.vintage), evidence };
  if (kind === "departement" || kind === "region") return { outcome: "above", because: always, evidence };
  return { outcome: "unknown", because: missing, evidence };
}

function against(value: number, which: "municipale" | "totale", vintage: string): Bilingual {
  const [people, floor] = [spokenNumber(value), spokenNumber(POPULATION_FLOOR)];
  const english = which === "municipale" ? "municipal" : "total";
  return value >= POPULATION_FLOOR
    ? {
        fr: `Elle compte ${people.fr} habitants (population ${which} ${vintage}) : le seuil de ${floor.fr} habitants est atteint.`,
        en: `It has ${people.en} inhabitants (${english} population ${vintage}): the floor of ${floor.en} is reached.`,
      }
    : {
        fr: `Elle compte ${people.fr} habitants (population ${which} ${vintage}), moins que le seuil de ${floor.fr}.`,
        en: `It has ${people.en} inhabitants (${english} population ${vintage}), below the floor of ${floor.en}.`,
      };
}

function disagreement(pmun: number, ptot: number): Bilingual {
  const [low, high] = [spokenNumber(pmun), spokenNumber(ptot)];
  return {
    fr: `Elle compte ${low.fr} habitants en population municipale et ${high.fr} en population totale, de part et d’autre du seuil de 3 500 ; la loi ne dit pas laquelle retenir.`,
    en: `It has ${low.en} inhabitants by municipal population and ${high.en} by total population, on either side of the floor of 3,500; the law does not say which one counts.`,
  };
}

const noFloor: PopulationReading = {
  outcome: "no-floor",
  because: {
    fr: "Ce n’est pas une collectivité territoriale au sens strict : le seuil de 3 500 habitants ne la concerne pas.",
    en: "It is not a collectivité territoriale in the strict sense: the floor of 3,500 inhabitants does not concern it.",
  },
  evidence: [],
};

const declared: Bilingual = {
  fr: "Le seuil de 3 500 habitants est tranché par la réponse donnée.",
  en: "The floor of 3,500 inhabitants is settled by the answer given.",
};

const always: Bilingual = {
  fr: "Toutes les régions et tous les départements dépassent 3 500 habitants.",
  en: "All régions and départements are above 3,500 inhabitants.",
};

const missing: Bilingual = {
  fr: "Sa population n’est pas connue ici.",
  en: "Its population is not known here.",
};
