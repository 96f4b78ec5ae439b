import type { EtdDetail, Part } from "./view.ts";

type Duty = EtdDetail["duties"][number];

interface Props extends Part {
  readonly etd: EtdDetail;
  readonly onAnswers: (answers: Readonly<Record<string, boolean>>) => Promise<void>;
}

/** Each duty with its reason, its articles of law, and the question that settles it when one does. */
export function Duties({ api, words, etd, onAnswers }: Props) {
  const levels = ["required", "conditional", "recommended", "not-applicable"] as const;
  return (
    <section aria-labelledby="duties-heading">
      <h3 id="duties-heading">{words.duties.heading}</h3>
      {levels.map((level) => {
        const duties = etd.duties.filter((duty) => duty.level.code === level);
        if (duties.length === 0) return null;
        return (
          <details key={level} open={level === "required"}>
            <summary>{words.duties.levels[level](duties.length)}</summary>
            <ul class="duties">
              {duties.map((duty) => (
                <li key={duty.slug}>
                  <h4>{duty.title[api.lang]}</h4>
                  <p>{duty.because[api.lang]}</p>
                  <Basis duty={duty} words={words} />
                  {duty.deadline !== null && (
                    <p class="quiet">
                      {words.duties.deadline} : {duty.deadline[api.lang]}
                    </p>
                  )}
                  {duty.confidence !== "law" && <p class="quiet">{words.duties.confidence[duty.confidence]}</p>}
                  {questionOf(duty, etd) !== null && (
                    <Question
                      text={duty.question?.text[api.lang] ?? ""}
                      words={words}
                      onAnswer={(answer) => onAnswers({ ...etd.answers, [duty.question?.id ?? ""]: answer })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </details>
        );
      })}
      {Object.keys(etd.answers).length > 0 && (
        <p>
          <button type="button" class="small" onClick={() => void onAnswers({})}>
            {words.duties.forget}
          </button>
        </p>
      )}
    </section>
  );
}

export function Basis({ duty, words }: { readonly duty: Pick<Duty, "basis">; readonly words: Part["words"] }) {
  return (
    <p class="basis">
      {words.duties.basis} :{" "}
      {duty.basis.map(({ citation, url }, index) => (
        <span key={citation}>
          {index > 0 && " ; "}
          {url === null ? (
            citation
          ) : (
            <a href={url} rel="noreferrer">
              {citation}
            </a>
          )}
        </span>
      ))}
    </p>
  );
}

function questionOf({ question }: Duty, { answers }: EtdDetail) {
  return question !== null && answers[question.id] === undefined ? question : null;
}

interface QuestionProps {
  readonly text: string;
  readonly words: Part["words"];
  readonly onAnswer: (answer: boolean) => Promise<void>;
}

function Question({ text, words, onAnswer }: QuestionProps) {
  return (
    <fieldset class="question">
      <legend>{text}</legend>
      <button type="button" class="small" onClick={() => void onAnswer(true)}>
        {words.yes}
      </button>
      <button type="button" class="small" onClick={() => void onAnswer(false)}>
        {words.no}
      </button>
    </fieldset>
  );
}
