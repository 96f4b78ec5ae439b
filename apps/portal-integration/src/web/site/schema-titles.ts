import type { Lang } from "@opendatalocale/report";
import { useAnswer } from "../api/use-answer.ts";

interface SchemaSummary {
  readonly id: string;
  readonly latest: boolean;
  readonly title: Readonly<Record<Lang, string>>;
}

export interface SchemaTitles {
  readonly titleOf: (schema: string) => string;
  readonly all: readonly { readonly id: string; readonly title: string }[];
}

/** Checked by the validator of its own, and so not among the schemas that the service lists. */
const ADDRESSES: SchemaSummary = {
  id: "etalab/schema-bal",
  latest: true,
  title: { fr: "Base adresse locale", en: "Local address base" },
};

/** What schemas are called; until that is known, their id says enough. */
export function useSchemaTitles(lang: Lang): SchemaTitles {
  const { answer } = useAnswer<readonly SchemaSummary[]>("schemas", lang);
  const titles = new Map(
    [ADDRESSES, ...(answer ?? [])].filter(({ latest }) => latest).map(({ id, title }) => [id, title[lang]]),
  );
  const all = [...titles]
    .map(([id, title]) => ({ id, title }))
    .toSorted((a, b) => a.title.localeCompare(b.title, "fr"));
  return { titleOf: (schema) => titles.get(schema) ?? schema, all };
}
