import type { OrganisationPage as Answer } from "../../server/routes/organisations.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Series } from "../charts/series.tsx";
import { seriesWordsIn } from "../charts/series-words.ts";
import type { SeriesAnswer } from "../observatory/answers.ts";
import { Answered } from "../site/answered.tsx";
import { Crumbs } from "../site/crumbs.tsx";
import type { PageProps } from "../site/open-page.tsx";
import { usePageQuery } from "../site/page-query.ts";
import { PublicFrame } from "../site/public-frame.tsx";
import { spokenNumber } from "../site/spoken.ts";
import { StateBar } from "../site/state-bar.tsx";
import { Datasets } from "./datasets.tsx";
import { DutiesSection } from "./duties-section.tsx";
import { organisationWordsIn } from "./words.ts";

/** The page "Organisation": `./organisation?id=…`. */
export function OrganisationPage({ lang, onLang }: PageProps) {
  const words = organisationWordsIn(lang);
  const [{ id = "" }] = usePageQuery();
  const path = `organisations/${encodeURIComponent(id)}`;
  const asked = useAnswer<Answer>(path, lang);
  const series = useAnswer<SeriesAnswer>(`${path}/series`, lang);
  const n = (value: number) => spokenNumber(value, lang);
  return (
    <PublicFrame here={null} title={asked.answer?.name ?? words.title} lang={lang} onLang={onLang}>
      <Answered asked={asked} lang={lang}>
        {(organisation) => {
          const { name, siren, departement, portal, duties, datasets, socle, files } = organisation;
          const people = duties?.authority.population.municipal;
          return (
            <>
              <Crumbs
                lang={lang}
                steps={
                  departement === null
                    ? []
                    : [{ name: words.departement(departement), link: `./observatoire?departement=${departement}` }]
                }
                here={name}
              />
              <h1 tabIndex={-1}>{name}</h1>
              <p>
                {siren !== null && <strong>{words.siren(siren)}. </strong>}
                {duties !== null &&
                  people &&
                  words.authority(
                    duties.authority.name,
                    words.kinds[duties.authority.kind] ?? duties.authority.kind,
                    n(people.value),
                    people.vintage,
                  )}{" "}
                {words.onPortal(portal.title)}{" "}
                {departement !== null && (
                  <a href={`./observatoire?departement=${departement}`}>{words.inDepartement}</a>
                )}
              </p>
              <section aria-labelledby="now" class="card">
                <h2 id="now">{words.now}</h2>
                <p>{words.counts(n(datasets), n(socle), n(files))}</p>
                {files === 0 ? <p class="quiet">{words.nothing}</p> : <StateBar counts={organisation} lang={lang} />}
              </section>
              <DutiesSection duties={duties} lang={lang} />
              <Datasets id={id} lang={lang} />
              {files > 0 && (
                <section aria-labelledby="series">
                  <h2 id="series">{seriesWordsIn(lang).heading}</h2>
                  <Answered asked={series} lang={lang}>
                    {({ step, items }) => <Series step={step} items={items} lang={lang} />}
                  </Answered>
                </section>
              )}
            </>
          );
        }}
      </Answered>
    </PublicFrame>
  );
}
