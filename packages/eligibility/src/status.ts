import type { Bilingual } from "./bilingual.ts";
import type { PopulationReading } from "./floors/population-floor.ts";
import type { StaffReading } from "./floors/staff-floor.ts";

/** Where an authority stands beside the general duty of CRPA L312-1-1. */
export type Status = "oblige" | "oblige-a-confirmer" | "a-verifier" | "exempt-population" | "exempt-agents";

export const statuses: readonly Status[] = [
  "oblige",
  "oblige-a-confirmer",
  "a-verifier",
  "exempt-population",
  "exempt-agents",
];

/** Each exemption is enough alone, so a sure one settles the matter; what is not known comes next. */
export function statusOf(population: PopulationReading, staff: StaffReading): Status {
  if (population.outcome === "below") return "exempt-population";
  if (staff.outcome === "below") return "exempt-agents";
  if (population.outcome === "disagree" || population.outcome === "unknown") return "a-verifier";
  if (staff.outcome === "unknown") return "a-verifier";
  return staff.outcome === "to-confirm" ? "oblige-a-confirmer" : "oblige";
}

export const statusNames: Readonly<Record<Status, Bilingual>> = {
  oblige: { fr: "obligée de publier", en: "must publish" },
  "oblige-a-confirmer": { fr: "obligée, à confirmer", en: "must publish, to be confirmed" },
  "a-verifier": { fr: "à vérifier", en: "to be checked" },
  "exempt-population": { fr: "exemptée par sa population", en: "exempt by its population" },
  "exempt-agents": { fr: "exemptée par son effectif", en: "exempt by its headcount" },
};
