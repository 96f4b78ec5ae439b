import type { Lang } from "@opendatalocale/report";
import type { Duties, Duty } from "../../server/store/read-duties.ts";
import { DataTable } from "../site/data-table.tsx";
import { organisationWordsIn, STATUSES } from "./words.ts";

const FOUND_SIGN = {
  conforming: "✔",
  "to-correct": "✘",
  "not-checked": "?",
  "not-found": "–",
  "not-measured": "–",
} as const;
const FOUND_STATE = {
  conforming: "valid",
  "to-correct": "invalid",
  "not-checked": "not-checked",
  "not-found": "none",
  "not-measured": "none",
} as const;
const LEVELS = ["required", "conditional", "recommended", "not-applicable"] as const;

/** Each duty with its article and its reason, beside what was found. */
export function DutiesSection({ duties, lang }: { readonly duties: Duties | null; readonly lang: Lang }) {
  const words = organisationWordsIn(lang);
  const ordered = (duties?.duties ?? []).toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const asked = ordered.filter(({ level }) => level === "required" || level === "conditional");
  return (
    <section aria-labelledby="duties">
      <h2 id="duties">{words.duties}</h2>
      {duties === null ? (
        <p class="notice note">{words.noDuties}</p>
      ) : (
        <>
          <p>
            {words.status(STATUSES[duties.status]?.[lang] ?? duties.status)} {duties.floors.population.because[lang]}{" "}
            {duties.floors.staff.because[lang]}
          </p>
          <p class="quiet">{words.dutiesHelp}</p>
          <DutyTable caption={words.dutiesCaption.asked} duties={asked} lang={lang} />
          <details>
            <summary>{words.dutiesCaption.others}</summary>
            <DutyTable
              caption={words.dutiesCaption.others}
              duties={ordered.filter((duty) => !asked.includes(duty))}
              lang={lang}
            />
          </details>
        </>
      )}
    </section>
  );
}

function DutyTable({
  caption,
  duties,
  lang,
}: {
  readonly caption: string;
  readonly duties: readonly Duty[];
  readonly lang: Lang;
}) {
  const words = organisationWordsIn(lang);
  const { columns, levels, found: foundWords } = words;
  return (
    <DataTable
      caption={caption}
      lang={lang}
      rows={duties}
      first={20}
      keyOf={({ slug }) => slug}
      columns={[
        { label: columns.duty, cell: ({ title }) => title[lang], sort: ({ title }) => title[lang] },
        {
          label: columns.level,
          cell: ({ level, isToConfirm }) => `${levels[level]}${isToConfirm ? ` (${words.toConfirm})` : ""}`,
          sort: ({ level }) => LEVELS.indexOf(level),
        },
        {
          label: columns.found,
          cell: ({ found }) => (
            <span class={`state ${FOUND_STATE[found]}`}>
              <span aria-hidden="true">{FOUND_SIGN[found]}</span> {foundWords[found]}
            </span>
          ),
          sort: ({ found }) => foundWords[found],
        },
        { label: columns.why, cell: (duty) => <Why duty={duty} lang={lang} />, width: "text" },
        {
          label: columns.basis,
          width: "text",
          cell: ({ basis, confidence }) => (
            <>
              {basis.map(({ citation, url }) => (
                <span key={citation} class="text-of-law">
                  {url === null ? citation : <a href={url}>{citation}</a>}
                </span>
              ))}
              <span class="quiet">({words.reading[confidence]})</span>
            </>
          ),
        },
      ]}
    />
  );
}

function Why({ duty: { because, deadline, question, level }, lang }: { readonly duty: Duty; readonly lang: Lang }) {
  const words = organisationWordsIn(lang);
  const isAsked = level === "required" || level === "conditional";
  return (
    <>
      {because[lang]} {isAsked && deadline !== null && words.deadline(deadline[lang])}{" "}
      {question !== null && words.question(question.text[lang])}
    </>
  );
}
