import type { Lang } from "@opendatalocale/report";
import { useEffect, useState } from "preact/hooks";
import type { Outlines } from "../../server/outlines/read-outlines.ts";
import type { Part } from "../../server/store/observatory/read-breakdown.ts";
import { queryOf } from "../api/ask.ts";
import { type Asked, useAnswer } from "../api/use-answer.ts";
import { Answered } from "../site/answered.tsx";
import { spokenNumber, spokenShare } from "../site/spoken.ts";
import type { PartsAnswer } from "./answers.ts";
import { AreaMap, type AreaValue } from "./area-map.tsx";
import { MapLegend } from "./map-legend.tsx";
import type { Looking } from "./observatory-page.tsx";
import { PartTable } from "./part-table.tsx";
import { departementShapes, type Shapes } from "./shapes.ts";
import { firstMeasure, MEASURES, type Measure, shareOf, stepOf } from "./shares.ts";
import { observatoryWordsIn } from "./words.ts";

const LEVELS = ["epci", "commune"] as const;

interface Props {
  readonly looking: Looking;
  readonly departements: Asked<PartsAnswer>;
  readonly lang: Lang;
}

/** France by département; inside one of them, its EPCI or communes. Always with its table. */
export function MapSection({ looking, departements, lang }: Props) {
  const words = observatoryWordsIn(lang);
  const { departement, asked: filters, onChange } = looking;
  const [level, setLevel] = useState<(typeof LEVELS)[number]>("epci");
  const [chosen, setChosen] = useState<Measure | null>(null);
  const isInside = departement !== null;
  const inside = useAnswer<PartsAnswer>(isInside ? `observatory/by/${level}${filters}` : null, lang);
  const outlines = useAnswer<Outlines>(
    isInside ? `observatory/outlines${queryOf({ level, departement })}` : null,
    lang,
  );
  const france = useFrance(!isInside);
  const shapes = isInside ? outlines.answer : france;
  const axis = isInside ? level : "departement";
  const linkOf = (key: string) =>
    !isInside ? `./observatoire?departement=${key}` : level === "epci" ? `./observatoire?epci=${key}` : null;
  return (
    <section aria-labelledby="map">
      <h2 id="map">{isInside ? words.parts[level] : words.map}</h2>
      <Answered asked={isInside ? inside : departements} lang={lang}>
        {({ items }) => {
          const measure = chosen ?? firstMeasure(items);
          return (
            <>
              <p class="choice">
                <label for="measure">{words.measure}</label>
                <select
                  id="measure"
                  value={measure}
                  onChange={({ currentTarget: { value } }) => setChosen(MEASURES.find((one) => one === value) ?? null)}
                >
                  {MEASURES.map((one) => (
                    <option key={one} value={one}>
                      {words.measures[one]}
                    </option>
                  ))}
                </select>
                {isInside && (
                  <>
                    <label for="level">{words.level}</label>
                    <select
                      id="level"
                      value={level}
                      onChange={({ currentTarget: { value } }) =>
                        setLevel(LEVELS.find((one) => one === value) ?? "epci")
                      }
                    >
                      {LEVELS.map((one) => (
                        <option key={one} value={one}>
                          {words.levels[one]}
                        </option>
                      ))}
                    </select>
                  </>
                )}
              </p>
              {shapes !== null && shapes.shapes.length > 0 ? (
                <figure class="map-figure">
                  <AreaMap
                    label={words.measures[measure]}
                    shapes={shapes}
                    valueIn={valuesOf(items, measure, lang, linkOf)}
                    {...(isInside
                      ? {}
                      : { onGo: (code: string) => onChange({ departement: code, region: null, epci: null }) })}
                  />
                  <figcaption>
                    <MapLegend measure={measure} lang={lang} />
                    <p class="quiet">{isInside ? words.mapHelpInside : words.mapHelp}</p>
                    <p class="quiet">
                      {isInside ? words.outlinesFrom(outlines.answer?.source ?? "") : words.svgCredit}
                    </p>
                  </figcaption>
                </figure>
              ) : (
                isInside && outlines.answer !== null && <p class="quiet">{words.noOutlines}</p>
              )}
              <PartTable
                caption={words.partCaption(words.parts[axis])}
                parts={items}
                lang={lang}
                nameOf={({ key, name }) => (isInside ? (name ?? key ?? "") : `${name ?? ""} (${key})`)}
                linkOf={({ key }) => (key === null ? null : linkOf(key))}
              />
            </>
          );
        }}
      </Answered>
    </section>
  );
}

/** The outlines, asked for when a map is to be shown. */
function useFrance(isShown: boolean): Shapes | null {
  const [shapes, setShapes] = useState<Shapes | null>(null);
  useEffect(() => {
    if (isShown && shapes === null) void departementShapes().then(setShapes);
  }, [isShown, shapes]);
  return shapes;
}

function valuesOf(items: readonly Part[], measure: Measure, lang: Lang, linkOf: (code: string) => string | null) {
  const words = observatoryWordsIn(lang);
  const parts = new Map(items.map((part) => [part.key, part]));
  return (code: string, name: string): AreaValue => {
    const part = parts.get(code);
    const share = shareOf(part, measure);
    const figures =
      share === null
        ? words.noValue
        : `${words.of(spokenNumber(share.part, lang), spokenNumber(share.whole, lang))} (${spokenShare(share.part, share.whole, lang)})`;
    return {
      step: stepOf(share, measure),
      said: `${code} ${part?.name ?? name}${lang === "fr" ? " : " : ": "}${figures}`,
      link: linkOf(code),
    };
  };
}
