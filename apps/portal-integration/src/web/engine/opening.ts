import { BAL } from "@opendatalocale/schemas";
import { fromBlob, type HeaderScore, openTable } from "@opendatalocale/tabular";
import { CheckFailure, proposeSchemas } from "@opendatalocale/validator";
import { type Detection, detect, reasonWords } from "@opendatalocale/validator/detect";
import { failureOf } from "./failure.ts";
import type { Candidate, Opened } from "./protocol.ts";

/** Candidates shown; the list of schemas has the others. */
const SHOWN = 5;

/** How well labels are known, as the validator itself looks for the header. */
export const headerScore: HeaderScore = (labels) => proposeSchemas(labels)[0]?.score ?? 0;

/** What a file seems to be, from its first rows. */
export async function lookAt(file: File, sheet: string | null): Promise<Opened> {
  const about = { name: file.name, size: file.size };
  try {
    const found = await detect(file, sheet === null ? {} : { sheet });
    if (found.trusted?.schema.id === BAL) throw new CheckFailure("addresses-not-in-page");
    const candidates = found.candidates.filter(({ schema }) => schema.id !== BAL).slice(0, SHOWN);
    return {
      ...about,
      sheets: await sheetsOf(file, found),
      isDocument: found.candidates.some(({ reasons }) => reasons.some(({ code }) => code === "document")),
      candidates: candidates.map(candidateOf),
      trusted: found.trusted ? referenceOf(found.trusted.schema) : null,
      failure: null,
    };
  } catch (error) {
    const failure = failureOf(error);
    if (!failure) throw error;
    return { ...about, sheets: [], isDocument: false, candidates: [], trusted: null, failure };
  }
}

function candidateOf({ schema, score, reasons, missingRequired }: Detection["candidates"][number]): Candidate {
  return {
    id: referenceOf(schema),
    title: schema.title,
    score,
    reasons: reasons.map((reason) => ({ fr: reasonWords(reason, "fr"), en: reasonWords(reason, "en") })),
    missingRequired,
  };
}

function referenceOf({ id, version }: { readonly id: string; readonly version: string }): string {
  return `${id}@${version}`;
}

/** The sheet that is read without being asked for, then the others that hold something. */
async function sheetsOf(file: File, { format }: Detection): Promise<readonly string[]> {
  if (format !== "xlsx" && format !== "ods") return [];
  const table = await openTable(fromBlob(file.name, file), { headerScore });
  try {
    const others = table.takeFindings().find(({ type }) => type === "sheet-chosen")?.params?.others;
    return [table.sheet ?? "", ...(Array.isArray(others) ? others.map(String) : [])];
  } finally {
    await table.close();
  }
}
