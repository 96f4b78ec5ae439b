import { useEffect, useRef, useState } from "preact/hooks";
import { Frame } from "../../site/frame.tsx";
import type { CheckSession } from "../session/check-session.ts";
import { wordsIn } from "../words/words.ts";
import { Checking } from "./checking.tsx";
import { Failed } from "./failed.tsx";
import { Result } from "./result.tsx";
import { SchemaChooser } from "./schema-chooser.tsx";
import { Start } from "./start.tsx";
import { useSession } from "./use-session.ts";

/** The page "Vérifier un fichier". */
export function CheckPage({ session }: { readonly session: CheckSession }) {
  const state = useSession(session);
  const words = wordsIn(state.lang);
  const main = useRef<HTMLElement>(null);
  const [hasBug, setHasBug] = useState(false);
  const isSettled = state.stage !== "empty" || state.opened !== null;
  // A new stage takes the place of what was there: reading goes on from its heading.
  useEffect(() => {
    if (isSettled) main.current?.querySelector<HTMLElement>("[data-heading]")?.focus();
  }, [state.stage, isSettled]);
  useEffect(() => {
    const tell = () => setHasBug(true);
    addEventListener("unhandledrejection", tell);
    return () => removeEventListener("unhandledrejection", tell);
  }, []);
  return (
    <>
      <Frame
        here="check"
        title={words.title}
        lang={state.lang}
        onLang={(lang) => void session.setLang(lang)}
        main={main}
      >
        <div class="intro">
          <h1 tabIndex={-1}>{words.title}</h1>
          <p class="promise">
            <span aria-hidden="true">✔</span> {words.promise}
          </p>
        </div>
        {hasBug && (
          <p role="alert" class="notice bad">
            {words.bug}
          </p>
        )}
        {state.stage === "empty" && <Start session={session} state={state} words={words} />}
        {(state.stage === "opening" || state.stage === "checking") && (
          <Checking session={session} state={state} words={words} />
        )}
        {state.stage === "choosing" && <SchemaChooser session={session} state={state} words={words} />}
        {state.stage === "failed" && <Failed session={session} state={state} words={words} />}
        {state.stage === "result" && <Result session={session} state={state} words={words} />}
      </Frame>
      <p class="unseen" role="status">
        {state.notice}
      </p>
    </>
  );
}
