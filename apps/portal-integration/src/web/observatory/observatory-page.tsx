import { queryOf } from "../api/ask.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Series } from "../charts/series.tsx";
import { seriesWordsIn } from "../charts/series-words.ts";
import { Answered } from "../site/answered.tsx";
import type { PageProps } from "../site/open-page.tsx";
import { usePageQuery } from "../site/page-query.ts";
import { PublicFrame } from "../site/public-frame.tsx";
import { useSchemaTitles } from "../site/schema-titles.ts";
import type { FiguresAnswer, PartsAnswer, SeriesAnswer } from "./answers.ts";
import { Downloads } from "./downloads.tsx";
import { Filters } from "./filters.tsx";
import { Freshness } from "./freshness.tsx";
import { KeyFigures } from "./key-figures.tsx";
import { MapSection } from "./map-section.tsx";
import { Method } from "./method.tsx";
import { SchemaTable } from "./schema-table.tsx";
import { Split } from "./split.tsx";
import { observatoryWordsIn } from "./words.ts";

const FILTERS = ["departement", "region", "epci", "kind", "schema"] as const;

/** What a section looks at, and how it asks for something else. */
export interface Looking {
  readonly departement: string | null;
  /** The filters as they go to the API: `?departement=35`, or nothing. */
  readonly asked: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly onChange: (changes: Readonly<Record<string, string | null>>) => void;
}

/** What tells the name of the EPCI or the région that is looked at; null for France, and for a département, which the page knows. */
function groundPath({ departement, epci, region }: Readonly<Record<string, string>>): string | null {
  if (departement !== undefined || (epci === undefined && region === undefined)) return null;
  return epci === undefined ? `observatory/by/region${queryOf({ region })}` : `observatory/by/epci${queryOf({ epci })}`;
}

/** The page "Observatoire": where France stands, and each part of it. */
export function ObservatoryPage({ lang, onLang }: PageProps) {
  const words = observatoryWordsIn(lang);
  const [query, change] = usePageQuery();
  const filters = Object.fromEntries(FILTERS.flatMap((name) => (query[name] ? [[name, query[name]]] : [])));
  const { departement: _, region: __, epci: ___, ...elsewhere } = filters;
  const looking: Looking = {
    departement: filters.departement ?? null,
    asked: queryOf(filters),
    filters,
    onChange: change,
  };
  const figures = useAnswer<FiguresAnswer>(`observatory/figures${looking.asked}`, lang);
  const departements = useAnswer<PartsAnswer>(`observatory/by/departement${queryOf(elsewhere)}`, lang);
  const series = useAnswer<SeriesAnswer>(`observatory/series${looking.asked}`, lang);
  const schemas = useSchemaTitles(lang);
  const ground = useAnswer<PartsAnswer>(groundPath(filters), lang);
  const named = looking.departement === null ? ground : departements;
  const code = looking.departement ?? filters.epci ?? filters.region;
  const here = named.answer?.items.find(({ key }) => key === code)?.name ?? null;
  return (
    <PublicFrame
      here="observatory"
      title={here === null ? words.title : `${words.title}, ${here}`}
      lang={lang}
      onLang={onLang}
    >
      <div class="intro">
        <h1 tabIndex={-1}>{here === null ? words.title : `${words.title} · ${here}`}</h1>
        <p>
          <a href="./recherche">{words.search}</a>
        </p>
      </div>
      <p class="lead">{words.intro}</p>
      <Filters looking={looking} departements={departements.answer?.items ?? []} schemas={schemas} lang={lang} />
      <Answered asked={figures} lang={lang}>
        {(answer) => <KeyFigures figures={answer} isWhole={Object.keys(filters).length === 0} lang={lang} />}
      </Answered>
      <MapSection looking={looking} departements={departements} lang={lang} />
      <section aria-labelledby="schemas">
        <h2 id="schemas">{words.schemas}</h2>
        <SchemaTable looking={looking} schemas={schemas} lang={lang} />
      </section>
      <section aria-labelledby="series">
        <h2 id="series">{seriesWordsIn(lang).heading}</h2>
        <Answered asked={series} lang={lang}>
          {({ step, items }) => <Series step={step} items={items} lang={lang} />}
        </Answered>
      </section>
      <Split looking={looking} lang={lang} />
      <Answered asked={figures} lang={lang}>
        {(answer) => (
          <>
            <Freshness freshness={answer.freshness} lang={lang} />
            <Method figures={answer} lang={lang} />
          </>
        )}
      </Answered>
      <Downloads looking={looking} lang={lang} />
    </PublicFrame>
  );
}
