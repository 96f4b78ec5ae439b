import type { Dataset } from "@opendatalocale/harvester";

/** A date that a write of ours moved: what it was, what the portal says since. */
interface MovedDate {
  readonly before: string | null;
  readonly after: string | null;
}

/** Dates of modification that are ours: to write a verdict is no change of the data. */
export interface OwnDates {
  readonly dataset: MovedDate;
  readonly resources: Readonly<Record<string, MovedDate>>;
}

/** The dataset with the dates it would have had without our writes; a date that the producer moved since stays. */
export function withoutOwnDates(dataset: Dataset, dates: OwnDates | null): Dataset {
  if (dates === null) return dataset;
  return {
    ...dataset,
    modified: undone(dataset.modified, dates.dataset),
    resources: dataset.resources.map((resource) => ({
      ...resource,
      modified: undone(resource.modified, dates.resources[resource.id]),
    })),
  };
}

/** What a write moved, seen right before and right after it. `dates` is what earlier writes had moved. */
export function movedDates(before: Dataset, after: Dataset, dates: OwnDates | null): OwnDates {
  const real = withoutOwnDates(before, dates);
  const known = new Map(real.resources.map(({ id, modified }) => [id, modified]));
  return {
    dataset: { before: real.modified, after: after.modified },
    resources: Object.fromEntries(
      after.resources.flatMap(({ id, modified }) =>
        known.has(id) ? [[id, { before: known.get(id) ?? null, after: modified }]] : [],
      ),
    ),
  };
}

function undone(date: string | null, moved: MovedDate | undefined): string | null {
  return moved !== undefined && date === moved.after ? moved.before : date;
}
