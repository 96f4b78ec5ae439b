import type { Dataset } from "./dataset.ts";

/** Datasets that are one and the same on several portals, and how that is known. */
export interface DuplicateGroup {
  /** The first is the one to keep: the one the others come from, else the one of the portal given first. */
  readonly datasets: readonly Dataset[];
  readonly reasons: readonly ("origin" | "checksum" | "address")[];
}

/**
 * Finds the datasets that several portals publish: by what they tell of their origin (udata `harvest.*`, CKAN's `harvest_*`), by
 * checksums, by the addresses of their files. A dataset that stands alone makes a group of its own; nothing is lost.
 * Memory holds all datasets given: give those of an authority or a territory, not of a whole country.
 */
export function findDuplicates(datasets: readonly Dataset[]): DuplicateGroup[] {
  const groups = new Map<Dataset, Dataset[]>(datasets.map((dataset) => [dataset, [dataset]]));
  const reasons = new Map<Dataset[], Set<DuplicateGroup["reasons"][number]>>();
  const join = (one: Dataset, other: Dataset, reason: DuplicateGroup["reasons"][number]) => {
    const [kept, left] = [groups.get(one) ?? [one], groups.get(other) ?? [other]];
    const known = reasons.get(kept) ?? new Set();
    reasons.set(kept, known.add(reason));
    if (kept === left) return;
    for (const told of reasons.get(left) ?? []) known.add(told);
    kept.push(...left);
    for (const dataset of left) groups.set(dataset, kept);
  };
  joinByOrigin(datasets, join);
  joinByKey(datasets, checksumsOf, (one, other) => join(one, other, "checksum"));
  joinByKey(datasets, addressesOf, (one, other) => join(one, other, "address"));
  const rank = new Map(datasets.map((dataset, index) => [dataset, index]));
  return [...new Set(groups.values())].map((group) => ({
    datasets: group.toSorted(
      (a, b) => Number(a.origin !== null) - Number(b.origin !== null) || (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
    ),
    reasons: [...(reasons.get(group) ?? [])].sort(),
  }));
}

type Join = (one: Dataset, other: Dataset, reason: DuplicateGroup["reasons"][number]) => void;

/** A harvested dataset names the one it comes from by identifier and domain, or by its page. */
function joinByOrigin(datasets: readonly Dataset[], join: Join): void {
  const byId = new Map(datasets.map((dataset) => [`${hostOf(dataset.portal)} ${dataset.id}`, dataset]));
  const byPage = new Map(
    datasets.flatMap((dataset) => (dataset.page === null ? [] : [[bareAddress(dataset.page), dataset]])),
  );
  for (const dataset of datasets) {
    const { origin } = dataset;
    if (!origin) continue;
    const domain = origin.domain ?? (origin.url === null ? "" : hostOf(origin.url));
    const source =
      byId.get(`${domain} ${origin.id}`) ?? (origin.url === null ? undefined : byPage.get(bareAddress(origin.url)));
    if (source && source !== dataset) join(source, dataset, "origin");
  }
}

/** Two datasets of different portals that share a key; within one portal, sharing a file makes no duplicate. */
function joinByKey(
  datasets: readonly Dataset[],
  keysOf: (dataset: Dataset) => readonly string[],
  join: (one: Dataset, other: Dataset) => void,
): void {
  const first = new Map<string, Dataset>();
  for (const dataset of datasets) {
    for (const key of keysOf(dataset)) {
      const other = first.get(key);
      if (!other) first.set(key, dataset);
      else if (other.portal !== dataset.portal) join(other, dataset);
    }
  }
}

function checksumsOf({ resources }: Dataset): string[] {
  return resources.flatMap(({ checksum }) => (checksum ? [`${checksum.algorithm} ${checksum.value}`] : []));
}

function addressesOf({ resources }: Dataset): string[] {
  return resources.flatMap(({ url }) => (url === null ? [] : [bareAddress(url)]));
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}

function bareAddress(address: string): string {
  return address.replace(/^https?:\/\/(www\.)?/, "").replace(/\/+$/, "");
}
