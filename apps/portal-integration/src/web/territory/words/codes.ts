import type { Stage, Status } from "../view.ts";

/** In the order in which a person meets them. */
export const STAGE_CODES: readonly Stage[] = ["repere", "contacte", "conventionne", "forme", "publie", "conforme"];
export const STATUS_CODES: readonly Status[] = [
  "oblige",
  "oblige-a-confirmer",
  "a-verifier",
  "exempt-population",
  "exempt-agents",
];
