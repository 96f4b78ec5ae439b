import { BAL } from "@opendatalocale/schemas";
import { fromBlob, type HeaderScore, openTable } from "@opendatalocale/tabular";
import { proposeSchemas } from "@opendatalocale/validator";
import { type Detection, detect, reasonWords } from "@opendatalocale/validator/detect";
import { failureOf } from "./failure.ts";
import type { Candidate, FileKind, Opened } from "./protocol.ts";

/** Candidates shown; the list of schemas has the others. */
const SHOWN = 5;

/** How well labels are known, as the validator itself looks for the header. */
export const headerScore: HeaderScore = (labels) => proposeSchemas(labels)[0]?.score ?? 0;

/** What a file seems to be, from its first rows. */
export async function lookAt(file: File, sheet: string | null): Promise<Opened> {
  const about = { name: file.name, size: file.size };
  try {
    const found = await detect(file, sheet === null ? {} : { sheet });
    return {
      ...about,
      sheets: await sheetsOf(file, found),
      candidates: found.candidates.slice(0, SHOWN).map(candidateOf),
      trusted: found.trusted ? referenceOf(found.trusted.schema) : null,
      failure: null,
    };
  } catch (error) {
    const failure = await failureOf(error);
    if (!failure) throw error;
    return { ...about, sheets: [], candidates: [], trusted: null, failure };
  }
}

function kindOf({ schema, reasons }: Detection["candidates"][number]): FileKind {
  if (reasons.some(({ code }) => code === "document")) return "document";
  return schema.id === BAL ? "addresses" : "table";
}

function candidateOf(candidate: Detection["candidates"][number]): Candidate {
  const { schema, score, reasons, missingRequired } = candidate;
  return {
    id: referenceOf(schema),
    title: schema.title,
    kind: kindOf(candidate),
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
