import { CauseCard } from "./cause-card.tsx";
import type { Part } from "./part.ts";
import type { Place } from "./place.ts";
import { isOfForm, repairsOf } from "./repairs-of-cause.ts";

export interface ProblemsPart extends Part {
  readonly onRepair: (keys: readonly string[]) => void;
  readonly onGoTo: (place: Place) => void;
}

/** Causes: those to read first, those to correct, then the remarks, apart. */
export function Problems(part: ProblemsPart) {
  const { state, words, onRepair } = part;
  const { checked, proposals, lang } = state;
  if (!checked) return null;
  const { causes } = checked.report;
  const list = proposals?.list ?? [];
  const groups = [
    { name: "leads", title: words.leads, help: "", causes: causes.filter(({ leads }) => leads) },
    {
      name: "errors",
      title: words.problems,
      help: "",
      causes: causes.filter((one) => !one.leads && one.severity === "error"),
    },
    {
      name: "remarks",
      title: words.remarks,
      help: words.remarksHelp,
      causes: causes.filter((one) => !one.leads && one.severity === "warning"),
    },
  ].filter((group) => group.causes.length > 0);
  const used = new Set(causes.flatMap((cause) => repairsOf(cause, list)));
  const others = list.filter((proposal) => !used.has(proposal));
  return (
    <>
      {groups.length === 0 && <p>{words.nothing}</p>}
      {groups.map((group) => (
        <section key={group.name} aria-labelledby={`group-${group.name}`}>
          <h2 id={`group-${group.name}`}>
            {group.title} <span class="count">{group.causes.length}</span>
          </h2>
          {group.help !== "" && <p>{group.help}</p>}
          {group.causes.map((cause) => (
            <CauseCard
              key={`${cause.type} ${cause.constraint} ${cause.check} ${cause.fieldName}`}
              {...part}
              cause={cause}
              repairs={repairsOf(cause, list)}
              form={isOfForm(cause) ? (proposals?.form.reduce((sum, { count }) => sum + count, 0) ?? 0) : 0}
            />
          ))}
        </section>
      ))}
      {!checked.isWhole && <p>{words.cut}</p>}
      {others.length > 0 && (
        <section aria-labelledby="group-others">
          <h2 id="group-others">{words.otherRepairs}</h2>
          <p>{words.askAboutLine}</p>
          <ul class="others">
            {others.map(({ key, field, occurrences, words: said }) => {
              const what = `${said[lang]}${field === "" ? "" : `, ${words.column(field)}`}`;
              return (
                <li key={key}>
                  <span>{what}</span>
                  <button
                    type="button"
                    class="small"
                    aria-label={words.correctLabel(occurrences, what)}
                    onClick={() => onRepair([key])}
                  >
                    {words.correct(occurrences)}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </>
  );
}
