import type { Lang } from "@opendatalocale/report";
import type { Figures } from "../../server/store/observatory/read-figures.ts";
import { DataTable } from "../site/data-table.tsx";
import { spokenNumber, spokenShare } from "../site/spoken.ts";
import { observatoryWordsIn } from "./words.ts";

const AGES = ["year", "twoYears", "older", "unknown"] as const;

/** How long ago the data were changed. */
export function Freshness({ freshness, lang }: { readonly freshness: Figures["freshness"]; readonly lang: Lang }) {
  const words = observatoryWordsIn(lang);
  const total = AGES.reduce((sum, age) => sum + freshness[age], 0);
  return (
    <section aria-labelledby="freshness">
      <h2 id="freshness">{words.freshness}</h2>
      <DataTable
        caption={words.freshnessCaption}
        lang={lang}
        rows={AGES}
        keyOf={(age) => age}
        columns={[
          { label: words.age, cell: (age) => words.ages[age] },
          { label: words.columns.files, cell: (age) => spokenNumber(freshness[age], lang), isFigure: true },
          { label: words.columns.share, cell: (age) => spokenShare(freshness[age], total, lang), isFigure: true },
        ]}
      />
    </section>
  );
}
