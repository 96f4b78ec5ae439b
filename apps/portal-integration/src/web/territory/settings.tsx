import { useState } from "preact/hooks";
import { ProblemNotice } from "./problem-notice.tsx";
import type { Part } from "./view.ts";

const PARTS = [
  ...(["representative", "title", "address", "place", "contact"] as const),
  ...(["duration", "meetings", "sharedPortal", "buyerProfile"] as const),
];

/** What the ATD says of itself once: where its targets are looked for, and what each convention repeats. */
export function Settings({ api, words, atd, say, onSaved }: Part & { readonly onSaved: () => Promise<void> }) {
  const [problem, setProblem] = useState<Error | null>(null);
  const save = async (form: HTMLFormElement) => {
    const values = new FormData(form);
    const text = (name: string) => String(values.get(name) ?? "").trim();
    const siren = text("siren").replace(/\s/g, "");
    setProblem(null);
    try {
      await api.send("PATCH", `/atds/${atd.id}`, {
        name: text("name"),
        siren: siren === "" ? null : siren,
        departements: text("departements")
          .toUpperCase()
          .split(/[\s,;]+/)
          .filter((code) => code !== ""),
        convention: Object.fromEntries(PARTS.map((name) => [name, text(name)]).filter(([, value]) => value !== "")),
      });
      say(words.saved);
      await onSaved();
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <section aria-labelledby="settings-heading">
      <h2 id="settings-heading">{words.settings.heading}</h2>
      <ProblemNotice problem={problem} />
      <form
        class="panel form"
        onSubmit={(event) => {
          event.preventDefault();
          void save(event.currentTarget);
        }}
      >
        <label class="field">
          {words.settings.name}
          <input name="name" required maxLength={200} defaultValue={atd.name} />
        </label>
        <label class="field">
          SIREN
          <input name="siren" inputMode="numeric" pattern="[0-9 ]*" maxLength={11} defaultValue={atd.siren ?? ""} />
        </label>
        <label class="field">
          {words.settings.departements}
          <input name="departements" maxLength={200} defaultValue={atd.departements.join(", ")} />
        </label>
        <h3>{words.settings.convention}</h3>
        <p class="quiet">{words.settings.conventionHelp}</p>
        {PARTS.map((name) => (
          <label key={name} class="field">
            {words.settings.parts[name]}
            <input name={name} maxLength={300} defaultValue={atd.convention[name] ?? ""} />
          </label>
        ))}
        <button type="submit" class="main">
          {words.save}
        </button>
      </form>
    </section>
  );
}
