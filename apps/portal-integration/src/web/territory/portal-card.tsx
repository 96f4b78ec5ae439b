import { useId, useState } from "preact/hooks";
import { ApiError } from "../api/ask.ts";
import type { AtdPortal, Part } from "./view.ts";

interface Props extends Part {
  readonly portal: AtdPortal;
  readonly isUnderWay: boolean;
  readonly onAudit: () => Promise<void>;
  readonly onChange: () => Promise<void>;
  readonly attempt: (work: () => Promise<void>) => Promise<void>;
}

/** One portal: what is known of it, its last audit, and for the ATD's own its token, its webhook and its removal. */
export function PortalCard({ api, words, say, portal, isUnderWay, onAudit, onChange, attempt }: Props) {
  const id = useId();
  const [token, setToken] = useState("");
  const [hook, setHook] = useState<{ address: string; key: string } | null>(null);
  const { lastAudit, datasets, tokenSetAt, hookSetAt } = portal;
  const saved = async () => {
    say(words.saved);
    await onChange();
  };
  const keepToken = () =>
    attempt(async () => {
      await api.send("PUT", `/portals/${portal.id}/token`, { token });
      setToken("");
      await saved();
    });
  const makeHook = () =>
    attempt(async () => {
      setHook(await api.send("PUT", `/portals/${portal.id}/hook`));
      await onChange();
    });
  const forget = (what: "token" | "hook") =>
    attempt(async () => {
      await api.send("DELETE", `/portals/${portal.id}/${what}`);
      if (what === "hook") setHook(null);
      await saved();
    });
  const remove = () => {
    if (confirm(words.portals.confirmRemove(portal.title, datasets)))
      void attempt(async () => {
        if (await removed()) await saved();
      });
  };
  /** Where verdicts stand on the portal, leaving them there is another question. */
  const removed = async () => {
    const path = `/portals/${portal.id}`;
    try {
      await api.send("DELETE", path);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== "told-on-portal") throw error;
      if (!confirm(words.portals.confirmLeave(portal.title, Number(error.detail)))) return false;
      await api.send("DELETE", `${path}?leave=true`);
    }
    return true;
  };
  return (
    <li class="panel" aria-labelledby={id}>
      <h3 id={id}>{portal.title}</h3>
      <p class="quiet">
        <a href={portal.url} rel="noreferrer">
          {portal.url}
        </a>{" "}
        · {portal.software} · {words.portals.datasets(datasets)}
      </p>
      <p role="status">
        {isUnderWay && (lastAudit === null || lastAudit.finishedAt !== null || lastAudit.datasets === null)
          ? words.portals.waiting
          : lastAudit === null
            ? words.portals.never
            : lastAudit.failure !== null
              ? words.portals.failed(lastAudit.failure)
              : lastAudit.finishedAt === null
                ? words.portals.underWay(lastAudit.done, lastAudit.datasets ?? 0)
                : words.portals.finished(new Date(lastAudit.finishedAt), lastAudit.datasets ?? 0)}
      </p>
      {isUnderWay && lastAudit?.datasets != null && lastAudit.finishedAt === null && (
        <progress aria-label={words.portals.progress} max={Math.max(1, lastAudit.datasets)} value={lastAudit.done} />
      )}
      {portal.isOwn ? (
        <>
          <p class="acts">
            <button type="button" disabled={isUnderWay} onClick={() => void onAudit()}>
              {words.portals.audit}
            </button>
            <button type="button" class="danger" onClick={remove}>
              {words.portals.remove}
            </button>
          </p>
          <details>
            <summary>{words.portals.secrets}</summary>
            <form
              class="filters"
              onSubmit={(event) => {
                event.preventDefault();
                void keepToken();
              }}
            >
              <p class="field wide">
                <label for={`${id}-token`}>
                  {words.portals.token}{" "}
                  <span class="quiet">
                    {tokenSetAt === null ? words.portals.noToken : words.portals.hasToken(new Date(tokenSetAt))}
                  </span>
                </label>
                <input
                  id={`${id}-token`}
                  type="password"
                  autocomplete="off"
                  minLength={8}
                  required
                  value={token}
                  onInput={({ currentTarget }) => setToken(currentTarget.value)}
                />
              </p>
              <button type="submit">{words.save}</button>
              {tokenSetAt !== null && (
                <button type="button" onClick={() => void forget("token")}>
                  {words.portals.forget}
                </button>
              )}
            </form>
            <h4>{words.portals.hook}</h4>
            <p>{words.portals.hookHelp}</p>
            {hook !== null && (
              <dl class="hook">
                <dt>{words.portals.hookAddress}</dt>
                <dd>
                  <code>{hook.address}</code>
                </dd>
                <dt>{words.portals.hookKey}</dt>
                <dd>
                  <code>{hook.key}</code>
                </dd>
              </dl>
            )}
            <p class="acts">
              <button type="button" onClick={() => void makeHook()}>
                {hookSetAt === null ? words.portals.makeHook : words.portals.renewHook}
              </button>
              {hookSetAt !== null && (
                <button type="button" onClick={() => void forget("hook")}>
                  {words.portals.forget}
                </button>
              )}
            </p>
          </details>
        </>
      ) : (
        <p class="quiet">{words.portals.ofOthers}</p>
      )}
    </li>
  );
}
