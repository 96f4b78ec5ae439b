import type { ReportItem } from "./report.ts";

/** What of an item says which problem it is; neither its row nor its wording. */
export type ProblemFacts = Pick<
  ReportItem,
  "type" | "constraint" | "check" | "fieldName" | "fieldNumber" | "pointer" | "cell"
>;

/** The cause of a problem within a file, as one string: the same whatever the rows, the language or the order of the columns. */
export function causeKey(item: ProblemFacts): string {
  return JSON.stringify([item.type, item.constraint, item.check, columnOf(item)]);
}

/** The column: its name, else its number; in a JSON document the path, whatever the numbers of the records. */
export function columnOf({ fieldName, fieldNumber, pointer }: ProblemFacts): string | null {
  if (fieldName !== null) return fieldName;
  if (pointer !== null) return pointer.replace(/\/\d+(?=\/|$)/g, "/*");
  return fieldNumber === null ? null : `#${fieldNumber}`;
}

/** The fingerprint of a problem: file, schema, cause and value, in 32 hexadecimal digits. Two cells with the same wrong value in one column share it. */
export function fingerprintOf(file: string, schema: string | null, item: ProblemFacts): string {
  return digest(JSON.stringify([file, schema, causeKey(item), item.cell]));
}

/** 128 bits from four lanes of MurmurHash3's mixing. It tells problems apart and hides values from a reader's eye; it keeps no secret. */
export function digest(text: string): string {
  const lanes = [0x9747b28c, 0x3c6ef372, 0xa54ff53a, 0x510e527f];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    for (const [lane, hash] of lanes.entries()) lanes[lane] = mix(hash ^ Math.imul(unit + lane, 0xcc9e2d51));
  }
  return lanes.map((hash) => (mix(hash ^ text.length) >>> 0).toString(16).padStart(8, "0")).join("");
}

/** Bijective, so that a lane never loses what it has read. */
function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Numbers the problems that share a fingerprint, so that each place of a document has its own. */
export class FingerprintCounter {
  readonly #seen = new Map<string, number>();

  next(fingerprint: string): string {
    const count = (this.#seen.get(fingerprint) ?? 0) + 1;
    this.#seen.set(fingerprint, count);
    return `${fingerprint}:${count}`;
  }
}
