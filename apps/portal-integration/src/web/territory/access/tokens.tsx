import { useState } from "preact/hooks";
import type { Api } from "../../api/signed-in-api.ts";
import { spokenDate } from "../../site/spoken.ts";
import { ProblemNotice } from "../problem-notice.tsx";
import { useLoaded } from "../use-loaded.ts";
import { useAttempt } from "./use-attempt.ts";
import type { TokenView } from "./view.ts";
import { accessWordsIn } from "./words.ts";

const DAYS = 90;

/** The tokens by which machines act for whoever is signed in; a new one is shown once. */
export function Tokens({ api, say }: { readonly api: Api; readonly say: (text: string) => void }) {
  const words = accessWordsIn(api.lang);
  const tokens = useLoaded(() => api.read<TokenView[]>("/tokens"), "tokens");
  const { problem, attempt } = useAttempt(say);
  const [made, setMade] = useState<string | null>(null);
  const make = async (form: HTMLFormElement) => {
    const values = new FormData(form);
    const body = { name: String(values.get("name") ?? "").trim(), days: Number(values.get("days")) };
    const isDone = await attempt(async () => {
      const { token } = await api.send<{ token: string }>("POST", "/tokens", body);
      setMade(token);
      await tokens.reload();
      return words.shown;
    });
    if (isDone) form.reset();
  };
  const remove = ({ id, name }: TokenView) => {
    if (!confirm(words.confirmRemove(name))) return;
    void attempt(async () => {
      await api.send("DELETE", `/tokens/${id}`);
      await tokens.reload();
      return words.removed;
    });
  };
  const copy = (token: string) =>
    attempt(async () => {
      await navigator.clipboard.writeText(token);
      return words.copied;
    });
  return (
    <section aria-labelledby="tokens-heading">
      <h2 id="tokens-heading">{words.tokens}</h2>
      <p>{words.tokensHelp}</p>
      <ProblemNotice problem={problem ?? tokens.problem} />
      {made !== null && (
        <div class="panel">
          <p class="field">
            <label for="made-token">{words.shown}</label>
            <input id="made-token" class="secret" readOnly value={made} />
          </p>
          <button type="button" onClick={() => void copy(made)}>
            {words.copy}
          </button>
        </div>
      )}
      {tokens.value?.length === 0 && <p>{words.noToken}</p>}
      <ul class="tokens">
        {tokens.value?.map((token) => (
          <li key={token.id}>
            <span>
              <strong>{token.name}</strong> · {words.made(spokenDate(token.createdAt, api.lang))} ·{" "}
              {words.used(token.usedAt === null ? null : spokenDate(token.usedAt, api.lang))} ·{" "}
              {new Date(token.expiresAt) > new Date()
                ? words.until(spokenDate(token.expiresAt, api.lang))
                : words.expired(spokenDate(token.expiresAt, api.lang))}
            </span>
            <button type="button" class="danger" aria-label={words.remove(token.name)} onClick={() => remove(token)}>
              {words.short.remove}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void make(event.currentTarget);
        }}
      >
        <label class="field wide">
          {words.purpose}
          <input name="name" required maxLength={100} />
        </label>
        <label class="field">
          {words.days}
          <input name="days" type="number" required min={1} max={365} defaultValue={String(DAYS)} />
        </label>
        <button type="submit" class="main">
          {words.make}
        </button>
      </form>
    </section>
  );
}
