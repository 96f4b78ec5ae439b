import type { Lang } from "@opendatalocale/report";
import type { ComponentChildren } from "preact";
import type { Asked } from "../api/use-answer.ts";
import { publicWordsIn } from "./public-words.ts";

interface Props<Answer> {
  readonly asked: Asked<Answer>;
  readonly lang: Lang;
  readonly children: (answer: Answer) => ComponentChildren;
}

/** What was asked once it is there; meanwhile that it is awaited, or why it does not come. */
export function Answered<Answer>({ asked: { answer, failure, isWaiting }, lang, children }: Props<Answer>) {
  const words = publicWordsIn(lang);
  if (failure)
    return (
      <div role="alert" class="notice bad">
        <p>{failure.message}</p>
        {failure.status !== 404 && (
          <button type="button" onClick={() => location.reload()}>
            {words.retry}
          </button>
        )}
      </div>
    );
  return (
    <div aria-busy={isWaiting}>
      {answer === null ? <p role="status">{isWaiting ? words.waiting : ""}</p> : children(answer)}
    </div>
  );
}
