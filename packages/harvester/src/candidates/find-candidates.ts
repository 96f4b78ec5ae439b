import type { Dataset, Resource } from "../catalogue/dataset.ts";
import type { HarvestClient } from "../http/client.ts";
import { HarvestError } from "../http/harvest-error.ts";
import { peek } from "../http/peek.ts";
import type { Candidate, CandidateReason, Recognised } from "./candidate.ts";
import { declaredSchemas } from "./declared-schemas.ts";
import { type WordClue, wordClues } from "./word-clues.ts";

export interface CandidateOptions {
  readonly client: HarvestClient;
  /** What a file's first bytes look like; without it, only words speak. */
  readonly recognise?: (head: Uint8Array, name: string, isWhole: boolean) => Promise<readonly Recognised[]>;
  /** Which files without a declared schema are looked into: those whose words speak for one, or all that may be tables. `all` by default. */
  readonly lookInto?: "likely" | "all";
  /** Candidates below this confidence are left out; 0.4 by default. */
  readonly least?: number;
  readonly signal?: AbortSignal;
}

/** What there is to check in a dataset, and the files that could not be looked into. */
export interface CandidateSearch {
  readonly candidates: readonly Candidate[];
  readonly failures: readonly { readonly resource: Resource; readonly code: string }[];
}

/** Formats of tables and of the socle's documents; an empty format may be any of them. */
const READABLE = /^(|csv|tsv|txt|text|xlsx?|ods|json|geojson|ndjson|jsonl|parquet|zip|gz|xml|csv\.gz|file|document)$/;
/** A header that the detector is this sure of decides, whatever the words say. */
const SURE = 0.6;
/** A larger workbook is judged by words alone. */
const MOST_OF_AN_ARCHIVE = 20 * 1024 * 1024;
/** What is left of words when the columns are those of something else. */
const DISAGREEING = 0.2;

/**
 * The files of a dataset that follow, or should follow, a schema of the socle: those that declare one, and those that do not but
 * whose title, keywords, name or columns say so. A file that cannot be had is told, and stops nothing.
 */
export async function findCandidates(dataset: Dataset, options: CandidateOptions): Promise<CandidateSearch> {
  const candidates: Candidate[] = [];
  const failures: { resource: Resource; code: string }[] = [];
  for (const resource of dataset.resources) {
    const declared = declaredSchemas(dataset, resource);
    const onFile = declared.filter(({ reason }) => reason.kind === "declared-on-resource");
    if (onFile.length > 0) {
      for (const { schema, version, reason } of onFile)
        candidates.push({ dataset, resource, schema, version, isDeclared: true, confidence: 1, reasons: [reason] });
      continue;
    }
    if (resource.url === null || !READABLE.test(resource.format)) continue;
    const clues = [...declared.map(asClue), ...wordClues(dataset, resource)];
    try {
      const seen = await columnsOf(resource, clues.length > 0, options);
      const found = weigh(clues, seen);
      candidates.push(
        ...found
          .filter(({ confidence }) => confidence >= (options.least ?? 0.4))
          .map((one) => ({
            dataset,
            resource,
            ...one,
            version: one.version ?? declared.find(({ schema }) => schema === one.schema)?.version ?? null,
            isDeclared: declared.some(({ schema }) => schema === one.schema),
          })),
      );
    } catch (error) {
      if (!(error instanceof HarvestError) || error.code === "aborted") throw error;
      failures.push({ resource, code: error.code });
    }
  }
  return { candidates, failures };
}

/** A whole dataset's declaration is strong, but its files may be of several kinds: a notice, a dictionary. */
function asClue({ schema, reason }: { schema: string; reason: CandidateReason }): WordClue {
  return { schema, confidence: 0.8, reasons: [reason] };
}

async function columnsOf(
  { url, title }: Resource,
  isLikely: boolean,
  { client, recognise, lookInto, signal }: CandidateOptions,
): Promise<readonly Recognised[] | null> {
  if (!recognise || url === null || (lookInto === "likely" && !isLikely)) return null;
  const ends = signal ? { signal } : {};
  let seen = await peek(client, url, ends);
  if (!seen.isWhole && isArchive(seen.head)) seen = await peek(client, url, { ...ends, bytes: MOST_OF_AN_ARCHIVE });
  const { head, isWhole, url: found } = seen;
  // Half an archive tells nothing: its list of files stands at the end.
  if (!isWhole && isArchive(head)) return null;
  const name = new URL(found).pathname.split("/").at(-1) || title;
  return head.length === 0 ? null : recognise(head, name, isWhole);
}

/** Workbooks and ZIP archives, Parquet: they can only be read whole. */
function isArchive(head: Uint8Array): boolean {
  const start = String.fromCharCode(...head.subarray(0, 4));
  return start === "PK\u0003\u0004" || start === "PAR1";
}

type Weighed = Pick<Candidate, "schema" | "version" | "confidence" | "reasons">;

/** Columns speak louder than words: a sure header decides; one that nobody recognises, or of something else, takes words down. */
function weigh(clues: readonly WordClue[], seen: readonly Recognised[] | null): Weighed[] {
  const best = seen?.[0];
  const merged = mergeClues(clues);
  if (seen === null) return merged.slice(0, 1).map((clue) => ({ ...clue, version: null }));
  if (best && best.score >= SURE) {
    const words = merged.find(({ schema }) => schema === best.schema);
    const header: CandidateReason = { kind: "header", text: best.columns };
    const confidence = round(1 - (1 - best.score) * (1 - (words?.confidence ?? 0)));
    return [
      {
        schema: best.schema,
        version: best.version,
        confidence: Math.min(confidence, 0.99),
        reasons: [header, ...(words?.reasons ?? [])],
      },
    ];
  }
  return merged.slice(0, 1).map((clue) => {
    const header = seen.find(({ schema }) => schema === clue.schema);
    const reason: CandidateReason = header
      ? { kind: "header", text: header.columns }
      : { kind: "header-disagrees", text: best ? `${best.schema} ${best.columns}` : "" };
    const confidence = round(clue.confidence * (header ? Math.max(DISAGREEING, 0.4 + header.score) : DISAGREEING));
    return {
      schema: clue.schema,
      version: null,
      confidence: Math.min(confidence, 0.9),
      reasons: [...clue.reasons, reason],
    };
  });
}

/** A schema that is declared and spoken of counts once. */
function mergeClues(clues: readonly WordClue[]): WordClue[] {
  const merged = new Map<string, WordClue>();
  for (const clue of clues) {
    const known = merged.get(clue.schema);
    const confidence = known ? round(1 - (1 - known.confidence) * (1 - clue.confidence)) : clue.confidence;
    merged.set(clue.schema, { schema: clue.schema, confidence, reasons: [...(known?.reasons ?? []), ...clue.reasons] });
  }
  return [...merged.values()].sort((a, b) => b.confidence - a.confidence);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
