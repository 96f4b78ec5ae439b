import type { DatasetView } from "../../server/store/read-datasets.ts";
import type { OrganisationView } from "../../server/store/read-organisations.ts";
import { queryOf } from "../api/ask.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../site/answered.tsx";
import { Crumbs } from "../site/crumbs.tsx";
import type { PageProps } from "../site/open-page.tsx";
import { usePageQuery } from "../site/page-query.ts";
import { PublicFrame } from "../site/public-frame.tsx";
import { useSchemaTitles } from "../site/schema-titles.ts";
import { DatasetTable } from "./dataset-table.tsx";
import { OrganisationTable } from "./organisation-table.tsx";
import { PAGE, Pager } from "./pager.tsx";
import { SearchForm } from "./search-form.tsx";
import { searchWordsIn } from "./words.ts";

interface Found<Item> {
  readonly total: number;
  readonly items: readonly Item[];
}

/** Every organisation and dataset that is followed, so that each page can be reached by links: `./recherche?quoi=jeux&q=…`. */
export function SearchPage({ lang, onLang }: PageProps) {
  const words = searchWordsIn(lang);
  const [query] = usePageQuery();
  const { q, departement, schema, verdict } = query;
  const offset = PAGE * (Math.max(1, Math.min(20_000, Math.floor(Number(query.page ?? 1)) || 1)) - 1);
  const isOfDatasets = query.quoi === "jeux";
  const paging = { q: q?.trim().slice(0, 200), departement: departement?.trim(), limit: PAGE, offset };
  const organisations = useAnswer<Found<OrganisationView>>(
    isOfDatasets ? null : `organisations${queryOf(paging)}`,
    lang,
  );
  const datasets = useAnswer<Found<DatasetView>>(
    isOfDatasets ? `datasets${queryOf({ ...paging, schema, verdict, scope: "all" })}` : null,
    lang,
  );
  const schemas = useSchemaTitles(lang);
  return (
    <PublicFrame here={null} title={words.title} lang={lang} onLang={onLang}>
      <Crumbs lang={lang} steps={[]} here={words.title} />
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="lead">{words.intro}</p>
      <SearchForm query={query} schemas={schemas} lang={lang} />
      {isOfDatasets ? (
        <Answered asked={datasets} lang={lang}>
          {({ total, items }) => (
            <>
              <DatasetTable items={items} offset={offset} total={total} titleOf={schemas.titleOf} lang={lang} />
              <Pager query={query} offset={offset} total={total} lang={lang} />
            </>
          )}
        </Answered>
      ) : (
        <Answered asked={organisations} lang={lang}>
          {({ total, items }) => (
            <>
              <OrganisationTable items={items} offset={offset} total={total} lang={lang} />
              <Pager query={query} offset={offset} total={total} lang={lang} />
            </>
          )}
        </Answered>
      )}
    </PublicFrame>
  );
}
