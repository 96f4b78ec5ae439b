import type { Finding } from "@opendatalocale/report";
import { findSchema } from "@opendatalocale/schemas";
import type { Evidence } from "../detect/evidence.ts";
import { plainLetters } from "../nearest.ts";
import type { ChosenSchema } from "./choose-schema.ts";
import { headerFit, labelsByLetters, proposeSchemas, TRUSTED_SCORE } from "./propose-schemas.ts";

/** A header known less than this is likely another schema's, when none of the file's rows says otherwise. */
const BADLY = 0.3;
/** How much better another schema must be to be named. */
const MARGIN = 0.15;

/**
 * One remark when the schema given is likely the wrong one: the header is clearly another schema's, or hardly any of its columns
 * are this one's and a required one is missing. Rows are only looked at then, and for a schema of ours. Such a header already has findings of its own: the verdict stays what it is.
 */
export async function schemaDoubt(
  { about, compiled }: ChosenSchema,
  labels: readonly string[],
  look: () => Promise<Evidence>,
): Promise<Finding | null> {
  if (about.chosen !== "given" || compiled.fieldsMatch === "exact") return null;
  const present = labelsByLetters(labels);
  const known = findSchema(`${about.name}@${about.version ?? ""}`);
  const fields = compiled.fields.map(({ field: { name }, required }, index) => {
    const aliases = "schema" in known ? (known.schema.fields[index]?.aliases ?? []) : [];
    return { name, required, aliases };
  });
  const own = headerFit(fields, present).score;
  if (own >= TRUSTED_SCORE) return null;
  const [best] = proposeSchemas(labels).filter(({ schema }) => schema.id !== about.name);
  if (best && best.score >= TRUSTED_SCORE && best.score > own + MARGIN) return doubt(about, own, best);
  const lacksOne = compiled.fields.some(({ field, required }) => required && !present.has(plainLetters(field.name)));
  if (own >= BADLY || !lacksOne) return null;
  if ("error" in known) return doubt(about, own, null);
  const { rankSchemas, trustedAmong } = await import("../detect/rank-schemas.ts");
  const candidates = await rankSchemas(await look());
  const trusted = trustedAmong(candidates);
  if (trusted) return trusted.schema.id === about.name ? null : doubt(about, own, trusted);
  const same = candidates.find(({ schema }) => schema.id === about.name);
  return same && same.score >= BADLY ? null : doubt(about, own, null);
}

function doubt(
  { name }: ChosenSchema["about"],
  score: number,
  better: { readonly schema: { readonly id: string }; readonly score: number } | null,
): Finding {
  const percent = (share: number) => Math.round(share * 100);
  return {
    type: "doubtful-schema",
    severity: "warning",
    leads: true,
    params: {
      given: name,
      percent: percent(score),
      ...(better === null ? {} : { better: better.schema.id, betterPercent: percent(better.score) }),
    },
  };
}
