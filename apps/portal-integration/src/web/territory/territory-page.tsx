import { useMemo, useState } from "preact/hooks";
import { apiIn } from "../api/signed-in-api.ts";
import { Frame } from "../site/frame.tsx";
import { pageLanguage } from "../site/language.ts";
import { Dashboard } from "./dashboard.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { SignIn } from "./sign-in.tsx";
import { useLoaded } from "./use-loaded.ts";
import type { SessionView } from "./view.ts";
import { territoryWordsIn } from "./words/words.ts";

/** The page "Mon territoire": signing in, then the work of an ATD. */
export function TerritoryPage() {
  const [lang, setLang] = useState(pageLanguage);
  const words = territoryWordsIn(lang);
  const session = useLoaded(() => apiIn(lang, null).read<SessionView>("/session"), "session");
  const { person = null, forgery = null } = session.value ?? {};
  const api = useMemo(() => apiIn(lang, forgery), [lang, forgery]);
  return (
    <Frame here="territory" title={words.title} lang={lang} onLang={setLang}>
      <ProblemNotice problem={session.problem} />
      {session.value === null ? (
        session.problem === null && <p role="status">{words.loading}</p>
      ) : person === null ? (
        <SignIn api={api} session={session.value} words={words} onDone={session.reload} />
      ) : (
        <Dashboard api={api} person={person} words={words} onSignedOut={session.reload} />
      )}
    </Frame>
  );
}
