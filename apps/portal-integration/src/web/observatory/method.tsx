import type { Lang } from "@opendatalocale/report";
import type { Figures } from "../../server/store/observatory/read-figures.ts";
import { publicWordsIn } from "../site/public-words.ts";
import { spokenNumber } from "../site/spoken.ts";
import { observatoryWordsIn } from "./words.ts";

/** The rule of each count, the denominator, its vintage, and what is left out. */
export function Method({ figures, lang }: { readonly figures: Figures; readonly lang: Lang }) {
  const words = observatoryWordsIn(lang);
  const { kinds } = publicWordsIn(lang);
  const { denominator, unidentified, portals } = figures;
  const parts = Object.entries(denominator?.byKind ?? {})
    .map(([kind, count]) => `${kinds[kind] ?? kind} (${spokenNumber(count, lang)})`)
    .join(", ");
  return (
    <section aria-labelledby="method" class="card">
      <h2 id="method">{words.method}</h2>
      {denominator !== null && (
        <>
          <p>
            <strong>{words.denominator(spokenNumber(denominator.total, lang))}</strong>
          </p>
          <p>{words.denominatorKinds(parts, denominator.vintage ?? "")}</p>
        </>
      )}
      <ul>
        <li>{words.staff}</li>
        <li>{words.required}</li>
        <li>{words.scope(spokenNumber(portals, lang))}</li>
        {unidentified > 0 && <li>{words.unidentified(spokenNumber(unidentified, lang))}</li>}
        <li>{words.overlap}</li>
        <li>{words.freshWords}</li>
      </ul>
    </section>
  );
}
