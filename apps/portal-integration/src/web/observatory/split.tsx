import type { Lang } from "@opendatalocale/report";
import { useState } from "preact/hooks";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../site/answered.tsx";
import { publicWordsIn } from "../site/public-words.ts";
import type { PartsAnswer } from "./answers.ts";
import type { Looking } from "./observatory-page.tsx";
import { PartTable } from "./part-table.tsx";
import { observatoryWordsIn } from "./words.ts";

const AXES = ["region", "kind", "size", "software"] as const;

/** The same figures along another axis. */
export function Split({ looking, lang }: { readonly looking: Looking; readonly lang: Lang }) {
  const words = observatoryWordsIn(lang);
  const { kinds } = publicWordsIn(lang);
  const [axis, setAxis] = useState<(typeof AXES)[number]>("region");
  const asked = useAnswer<PartsAnswer>(`observatory/by/${axis}${looking.asked}`, lang);
  const names: Readonly<Record<string, string>> = axis === "kind" ? kinds : axis === "size" ? words.sizes : {};
  return (
    <section aria-labelledby="split">
      <h2 id="split">{words.split}</h2>
      <p class="choice">
        <label for="axis">{words.splitBy}</label>{" "}
        <select
          id="axis"
          value={axis}
          onChange={({ currentTarget: { value } }) => setAxis(AXES.find((one) => one === value) ?? "region")}
        >
          {AXES.map((one) => (
            <option key={one} value={one}>
              {words.parts[one]}
            </option>
          ))}
        </select>
      </p>
      <Answered asked={asked} lang={lang}>
        {({ items }) => (
          <PartTable
            caption={words.partCaption(words.parts[axis])}
            parts={items}
            lang={lang}
            nameOf={({ key, name }) => name ?? names[key ?? ""] ?? key ?? ""}
            linkOf={({ key }) =>
              axis === "region" ? `./observatoire?region=${key}` : axis === "kind" ? `./observatoire?kind=${key}` : null
            }
          />
        )}
      </Answered>
    </section>
  );
}
