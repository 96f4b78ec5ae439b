import { useState } from "preact/hooks";
import type { ImportAccount } from "../../server/atd/import-etds.ts";
import { ProblemNotice } from "./problem-notice.tsx";
import type { EtdLine, Part } from "./view.ts";
import { KIND_CODES } from "./words/words.ts";

interface Found {
  readonly siren: string | null;
  readonly code: string;
  readonly name: string;
  readonly kind: EtdLine["kind"];
  readonly population: number | null;
}

/** Following more authorities: one that the tables know, one that one declares, or a whole list. */
export function AddEtd({ api, words, atd, say, onAdded }: Part & { readonly onAdded: () => Promise<void> }) {
  const [query, setQuery] = useState("");
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const [account, setAccount] = useState<ImportAccount | null>(null);
  const [problem, setProblem] = useState<Error | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const attempt = async (work: () => Promise<void>) => {
    setProblem(null);
    setIsBusy(true);
    try {
      await work();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setIsBusy(false);
    }
  };
  const add = (etd: object, name: string) =>
    attempt(async () => {
      await api.send("POST", `/atds/${atd.id}/etds`, etd);
      say(words.add.added(name));
      await onAdded();
    });
  const declare = (event: SubmitEvent) => {
    event.preventDefault();
    // The handler stands on a form.
    const form = event.currentTarget as HTMLFormElement;
    const values = new FormData(form);
    const text = (name: string) => String(values.get(name) ?? "").trim();
    const number = (name: string) => (text(name) === "" ? {} : { [name]: Number(text(name).replace(",", ".")) });
    const siren = text("siren").replace(/\s/g, "");
    const etd = {
      name: text("name"),
      kind: text("kind"),
      ...(siren === "" ? {} : { siren }),
      ...number("population"),
      ...number("fte"),
    };
    void add(etd, text("name")).then(() => form.reset());
  };
  return (
    <section class="panel" aria-labelledby="add-heading">
      <h2 id="add-heading">{words.add.heading}</h2>
      <ProblemNotice problem={problem} />
      <details>
        <summary>{words.add.byName}</summary>
        <form
          class="filters"
          onSubmit={(event) => {
            event.preventDefault();
            void attempt(async () =>
              setFound(await api.read(`/atds/${atd.id}/authorities?${new URLSearchParams({ q: query })}`)),
            );
          }}
        >
          <p class="field">
            <label for="authority">{words.add.search}</label>
            <input
              id="authority"
              minLength={2}
              required
              value={query}
              onInput={({ currentTarget }) => setQuery(currentTarget.value)}
            />
          </p>
          <button type="submit" disabled={isBusy}>
            {words.add.find}
          </button>
        </form>
        <p role="status">{found === null ? "" : words.add.found(found.length)}</p>
        <ul class="found">
          {(found ?? []).map(({ siren, code, name, kind, population }) => (
            <li key={siren ?? code}>
              <span>
                <strong>{name}</strong>{" "}
                <span class="quiet">
                  {[words.kinds[kind], words.inhabitants(population), siren].filter(Boolean).join(" · ")}
                </span>
              </span>
              {siren !== null && (
                <button
                  type="button"
                  class="small"
                  disabled={isBusy}
                  aria-label={`${words.add.follow} ${name}`}
                  onClick={() => void add({ siren }, name)}
                >
                  {words.add.follow}
                </button>
              )}
            </li>
          ))}
        </ul>
      </details>
      <details>
        <summary>{words.add.byList}</summary>
        <p>{words.add.listHelp}</p>
        <p class="field">
          <label for="list">{words.add.file}</label>
          <input
            id="list"
            type="file"
            accept=".csv,.tsv,.txt,.xlsx,.ods"
            disabled={isBusy}
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              if (file === undefined) return;
              void attempt(async () => {
                const form = new FormData();
                form.append("file", file);
                setAccount(await api.send("POST", `/atds/${atd.id}/etds/import`, form));
                currentTarget.value = "";
                await onAdded();
              });
            }}
          />
        </p>
        <div role="status">
          {account !== null && <p>{words.add.account(account.added, account.updated, account.unmatched.total)}</p>}
        </div>
        {account !== null && account.unmatched.rows.length > 0 && (
          <ul>
            {account.unmatched.rows.map(({ row, reason, code, name }) => (
              <li key={row}>{words.add.unmatched(row, [name, code].filter(Boolean).join(" "), reason)}</li>
            ))}
          </ul>
        )}
      </details>
      <details>
        <summary>{words.add.byHand}</summary>
        <p>{words.add.handHelp}</p>
        <form class="form" onSubmit={declare}>
          <label class="field">
            {words.add.name}
            <input name="name" required maxLength={200} />
          </label>
          <label class="field">
            {words.add.kind}
            <select name="kind">
              {KIND_CODES.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </label>
          <label class="field">
            {words.add.siren}
            <input name="siren" inputMode="numeric" pattern="[0-9 ]*" maxLength={11} />
          </label>
          <label class="field">
            {words.add.population}
            <input name="population" inputMode="numeric" pattern="[0-9]*" maxLength={9} />
          </label>
          <label class="field">
            {words.add.fte}
            <input name="fte" inputMode="decimal" pattern="[0-9]*[.,]?[0-9]*" maxLength={8} />
          </label>
          <button type="submit" disabled={isBusy}>
            {words.add.follow}
          </button>
        </form>
      </details>
    </section>
  );
}
