import type { Authority } from "@opendatalocale/territories";
import type { Bilingual } from "./bilingual.ts";
import type { Evidence } from "./evidence.ts";
import type { Facts } from "./facts.ts";
import type { PopulationReading } from "./floors/population-floor.ts";
import type { StaffReading } from "./floors/staff-floor.ts";
import type { LegalText } from "./legal-texts.ts";
import type { Question } from "./question.ts";
import type { Status } from "./status.ts";

/** What a duty asks of one authority. */
export type Level = "required" | "conditional" | "recommended" | "not-applicable";

/**
 * How sure the reading of the law is. `law`: read in the legal text itself. `secondary`: read in an official page or in
 * the schema's documentation. `unverified`: not checked; said so wherever the duty is shown.
 */
export type Confidence = "law" | "secondary" | "unverified";

/** A duty of publication, in one file of `obligations/`. */
export interface Obligation {
  /** Stable code: the file's name. */
  readonly slug: string;
  readonly title: Bilingual;
  /** Whom it weighs on. */
  readonly who: Bilingual;
  /** The floor below which it does not weigh; null for none. */
  readonly threshold: Bilingual | null;
  readonly basis: readonly [LegalText, ...LegalText[]];
  /** Id of the schema its data follow, or null. */
  readonly schema: string | null;
  /** First day it holds (ISO), or null where that was not checked. Before it, the duty is not applicable. */
  readonly since: string | null;
  /** By when to publish, once it weighs. */
  readonly deadline: Bilingual | null;
  readonly confidence: Confidence;
  /** Day of the last legal check (ISO). */
  readonly checkedOn: string;
  readonly decide: (subject: Subject) => Decision;
  readonly examples: readonly [ObligationExample, ...ObligationExample[]];
}

export function defineObligation(obligation: Obligation): Obligation {
  return obligation;
}

/** What a duty may look at to decide. */
export interface Subject {
  readonly authority: Authority;
  readonly facts: Facts;
  /** ISO day of the judgement. */
  readonly date: string;
  readonly status: Status;
  readonly population: PopulationReading;
  readonly staff: StaffReading;
}

export interface Decision {
  readonly level: Level;
  readonly because: Bilingual;
  /** True when the level rests on something to confirm. */
  readonly isToConfirm?: boolean;
  /** Asked when the level is `conditional`. */
  readonly question?: Question;
  readonly evidence?: readonly Evidence[];
}

/** Runs as a test and stands in the documentation. */
export interface ObligationExample {
  /** In French. */
  readonly title: string;
  readonly authority: Authority;
  readonly facts?: Facts;
  /** ISO day; 2026-01-01 when left out. */
  readonly date?: string;
  readonly gives: Level;
}
