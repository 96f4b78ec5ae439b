import type { DatasetView } from "../../server/store/read-datasets.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../site/answered.tsx";
import { Crumbs } from "../site/crumbs.tsx";
import type { PageProps } from "../site/open-page.tsx";
import { usePageQuery } from "../site/page-query.ts";
import { PublicFrame } from "../site/public-frame.tsx";
import { useSchemaTitles } from "../site/schema-titles.ts";
import { spokenDate } from "../site/spoken.ts";
import { StateTag } from "../site/state-tag.tsx";
import { BadgeCode } from "./badge-code.tsx";
import { FileCard } from "./file-card.tsx";
import { History } from "./history.tsx";
import { Unchecked } from "./unchecked.tsx";
import { datasetWordsIn } from "./words.ts";

/** The page "Jeu de données": `./jeu-de-donnees?id=…`. */
export function DatasetPage({ lang, onLang }: PageProps) {
  const words = datasetWordsIn(lang);
  const [{ id = "" }] = usePageQuery();
  const asked = useAnswer<DatasetView>(`datasets/${encodeURIComponent(id)}`, lang);
  const schemas = useSchemaTitles(lang);
  return (
    <PublicFrame here={null} title={asked.answer?.title ?? words.title} lang={lang} onLang={onLang}>
      <Answered asked={asked} lang={lang}>
        {(dataset) => {
          const { title, organisation, portal, state, page, modified, isGone, failure, files, unchecked, isWaiting } =
            dataset;
          return (
            <>
              <Crumbs
                lang={lang}
                steps={
                  organisation === null
                    ? []
                    : [{ name: organisation.name, link: `./organisation?id=${organisation.id}` }]
                }
                here={title}
              />
              <h1 tabIndex={-1}>{title}</h1>
              <p class="state-line">
                <StateTag state={isGone ? "not-checked" : state} lang={lang} />{" "}
                {isGone ? words.gone : words.state[state]}
              </p>
              {failure !== null && <p class="notice note">{words.failed}</p>}
              <p class="acts">
                {page !== null && (
                  <a href={page} rel="noreferrer">
                    {words.onPortal(portal.title)}
                  </a>
                )}
                {modified !== null && <span class="quiet">{words.modified(spokenDate(modified, lang))}</span>}
              </p>
              <section aria-labelledby="files">
                <h2 id="files">{words.files}</h2>
                {files.length === 0 && <p>{isWaiting ? words.notYet : words.noFiles}</p>}
                {files.map((file) => (
                  <FileCard key={`${file.resource} ${file.schema}`} file={file} titleOf={schemas.titleOf} lang={lang} />
                ))}
              </section>
              {unchecked.length > 0 && <Unchecked files={unchecked} lang={lang} />}
              <History id={id} lang={lang} />
              <BadgeCode id={id} title={title} lang={lang} />
            </>
          );
        }}
      </Answered>
    </PublicFrame>
  );
}
