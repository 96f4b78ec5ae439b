import type { Lang } from "@opendatalocale/report";
import { rules } from "./rules.generated.ts";

/** A rule that stands only in a schema's prose, for a person to read. */
export interface ProseRule {
  readonly type: string;
  /** The fields it reads. */
  readonly fields: readonly string[];
  readonly title: string;
  readonly why: string;
  readonly howTo: string;
  /** Where the rule is written, in French. */
  readonly source: string;
}

/** The remarks that files of a schema may get beyond its official checks. `schemaId` as in the registry; none for another schema. */
export function rulesOf(schemaId: string, lang: Lang): ProseRule[] {
  return rules
    .filter(({ schemas }) => schemas.includes(schemaId))
    .map(({ type, fields, source, wording }) => {
      const { title, why, howTo } = wording[lang]({ type, severity: "warning" });
      return { type, fields, title, why, howTo, source };
    });
}
