import type { Authority } from "@opendatalocale/territories";
import { type Bilingual, spokenDay } from "./bilingual.ts";
import type { Facts } from "./facts.ts";
import { type PopulationReading, readPopulation } from "./floors/population-floor.ts";
import { readStaff, type StaffReading } from "./floors/staff-floor.ts";
import type { Decision, Obligation, Subject } from "./obligation.ts";
import { obligations } from "./obligations.generated.ts";
import { type Status, statusOf } from "./status.ts";

/** What the law makes one authority publish, and why. */
export interface Assessment {
  readonly authority: Authority;
  /** ISO day of the judgement. */
  readonly date: string;
  readonly status: Status;
  /** The two floors of the general duty, with the figures read. */
  readonly floors: { readonly population: PopulationReading; readonly staff: StaffReading };
  /** Every duty, those that do not apply included. */
  readonly obligations: readonly ObligationVerdict[];
}

export interface ObligationVerdict extends Decision {
  readonly obligation: Obligation;
}

/** Judges one authority on one day (ISO, `2026-01-31`). Throws a RangeError on what is no day. */
export function assess(authority: Authority, facts: Facts, date: string): Assessment {
  checkDay(date);
  const { status, floors } = assessFloors(authority, facts);
  const subject: Subject = { authority, facts, date, status, ...floors };
  return {
    authority,
    date,
    status,
    floors,
    obligations: obligations.map((obligation) => ({ obligation, ...decide(obligation, subject) })),
  };
}

/** The general duty alone, without the others: what a list of thousands needs. */
export function assessFloors(
  authority: Authority,
  facts: Facts = {},
): Pick<Assessment, "authority" | "status" | "floors"> {
  const floors = { population: readPopulation(authority, facts), staff: readStaff(authority, facts) };
  return { authority, status: statusOf(floors.population, floors.staff), floors };
}

function decide(obligation: Obligation, subject: Subject): Decision {
  if (obligation.since !== null && subject.date < obligation.since)
    return { level: "not-applicable", because: notYet(obligation.since) };
  return obligation.decide(subject);
}

function notYet(since: string): Bilingual {
  const day = spokenDay(since);
  return { fr: `Cette obligation ne vaut qu’à partir du ${day.fr}.`, en: `This duty only holds from ${day.en}.` };
}

function checkDay(date: string): void {
  const day = new Date(`${date}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date))
    throw new RangeError(`not a day: ${date}`);
}
