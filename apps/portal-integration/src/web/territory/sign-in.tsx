import { useState } from "preact/hooks";
import type { Api } from "../api/signed-in-api.ts";
import { ProblemNotice } from "./problem-notice.tsx";
import type { SessionView } from "./view.ts";
import type { TerritoryWords } from "./words/words.ts";

interface Props {
  readonly api: Api;
  readonly session: SessionView;
  readonly words: TerritoryWords;
  readonly onDone: () => Promise<void>;
}

/** The secret of the link that led here; it stands after the #, so that no server saw it. */
function linkToken(): string | null {
  return /^#lien=([\w-]{43})$/.exec(location.hash)?.[1] ?? null;
}

/** By the provider, by a link, by password; in the demonstration, by one click. */
export function SignIn({ api, session, words, onDone }: Props) {
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [isSent, setIsSent] = useState(false);
  const [problem, setProblem] = useState<Error | null>(null);
  const [token, setToken] = useState(linkToken);
  const came = /^#connexion=(expiree|echec|inconnu)$/.exec(location.hash)?.[1];
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  const open = (path: string, body?: object) =>
    attempt(async () => {
      await api.send("POST", path, body);
      history.replaceState(null, "", location.pathname);
      await onDone();
    });
  return (
    <div class="narrow">
      <h1>{words.title}</h1>
      <p>{words.signIn.intro}</p>
      <ProblemNotice problem={problem} />
      {came !== undefined && problem === null && (
        <p role="alert" class="notice bad">
          {words.signIn.failed[came as keyof typeof words.signIn.failed /* the expression above allows no other */]}
        </p>
      )}
      {token !== null && (
        <section class="panel" aria-labelledby="link-heading">
          <h2 id="link-heading">{words.signIn.linkHeading}</h2>
          <button
            type="button"
            class="main"
            onClick={() => {
              setToken(null);
              void open("/sign-in/link/use", { token });
            }}
          >
            {words.signIn.useLink}
          </button>
        </section>
      )}
      {session.isDemo && (
        <section class="panel demo" aria-labelledby="demo-heading">
          <h2 id="demo-heading">{words.signIn.demoHeading}</h2>
          <p>{words.signIn.demoText}</p>
          <button type="button" class="main" onClick={() => void open("/sign-in/demo")}>
            {words.signIn.demo}
          </button>
        </section>
      )}
      {session.provider !== null && (
        <section class="panel" aria-labelledby="provider-heading">
          <h2 id="provider-heading">{words.signIn.providerHeading}</h2>
          <a class="button main" href="./api/v1/sign-in/oidc">
            {words.signIn.provider(session.provider)}
          </a>
        </section>
      )}
      <form
        class="panel"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== "") void open("/sign-in/password", { email, password });
          else
            void attempt(async () => {
              await api.send("POST", "/sign-in/link", { email });
              setIsSent(true);
            });
        }}
      >
        <h2>{words.signIn.emailHeading}</h2>
        <p class="field">
          <label for="email">{words.signIn.email}</label>
          <input
            id="email"
            type="email"
            autocomplete="username"
            required
            value={email}
            onInput={({ currentTarget }) => setEmail(currentTarget.value)}
          />
        </p>
        <p class="field">
          <label for="password">
            {words.signIn.password} <span class="quiet">{words.signIn.passwordHelp}</span>
          </label>
          <input
            id="password"
            type="password"
            autocomplete="current-password"
            maxLength={200}
            value={password}
            onInput={({ currentTarget }) => setPassword(currentTarget.value)}
          />
        </p>
        <button type="submit" class={session.isDemo ? "" : "main"}>
          {password === "" ? words.signIn.sendLink : words.signIn.withPassword}
        </button>
        <p role="status">{isSent ? words.signIn.sent : ""}</p>
      </form>
    </div>
  );
}
