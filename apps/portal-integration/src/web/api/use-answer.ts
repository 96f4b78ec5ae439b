import type { Lang } from "@opendatalocale/report";
import { useEffect, useState } from "preact/hooks";
import { ApiError, ask } from "./ask.ts";

/** What a page knows of what it asked for. While it waits for another answer, the one before stays. */
export interface Asked<Answer> {
  readonly answer: Answer | null;
  readonly failure: ApiError | null;
  readonly isWaiting: boolean;
}

/** Asks when the page opens, and again each time the question changes; null asks nothing. */
export function useAnswer<Answer>(path: string | null, lang: Lang): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ answer: null, failure: null, isWaiting: path !== null });
  useEffect(() => {
    if (path === null) return setAsked({ answer: null, failure: null, isWaiting: false });
    const stop = new AbortController();
    setAsked(({ answer }) => ({ answer, failure: null, isWaiting: true }));
    ask<Answer>(path, { lang, signal: stop.signal }).then(
      (answer) => setAsked({ answer, failure: null, isWaiting: false }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        if (!(error instanceof ApiError)) throw error;
        setAsked({ answer: null, failure: error, isWaiting: false });
      },
    );
    return () => stop.abort();
  }, [path, lang]);
  return asked;
}
