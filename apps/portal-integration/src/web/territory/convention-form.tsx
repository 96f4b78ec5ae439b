import { useState } from "preact/hooks";
import { saveFile } from "../site/save-file.ts";
import { ProblemNotice } from "./problem-notice.tsx";
import type { EtdDetail, Part } from "./view.ts";

const FORMATS = ["docx", "odt", "pdf", "markdown", "html"] as const;

interface Props extends Part {
  readonly etd: EtdDetail;
  readonly onParts: (parts: Readonly<Record<string, string>>) => Promise<void>;
}

/** The convention to sign, filled in with what is known, to take away; and who signs for the ETD. */
export function ConventionForm({ api, words, etd, say, onParts }: Props) {
  const [problem, setProblem] = useState<Error | null>(null);
  const [blanks, setBlanks] = useState<string | null>(null);
  const write = async (form: HTMLFormElement) => {
    const values = new FormData(form);
    const text = (name: string) => String(values.get(name) ?? "").trim();
    setProblem(null);
    try {
      const response = await api.file(`/etds/${etd.id}/convention`, {
        format: text("format"),
        ...(text("date") === "" ? {} : { date: text("date") }),
      });
      const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "convention";
      saveFile({ name, blob: await response.blob() });
      setBlanks(decodeURIComponent(response.headers.get("x-odl-blanks") ?? ""));
      say(words.convention.done(name));
    } catch (error) {
      setProblem(error instanceof Error ? error : new Error(String(error)));
    }
  };
  return (
    <section class="panel" aria-labelledby="convention-heading">
      <h3 id="convention-heading">{words.convention.heading}</h3>
      <p>{words.convention.help}</p>
      <ProblemNotice problem={problem} />
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault();
          void write(event.currentTarget);
        }}
      >
        <label class="field">
          {words.convention.format}
          <select name="format">
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {words.convention.formats[format]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {words.convention.date}
          <input name="date" type="date" />
        </label>
        <button type="submit" class="main">
          {words.convention.write}
        </button>
      </form>
      {blanks !== null && <p>{words.convention.blanks(blanks)}</p>}
      <details>
        <summary>{words.convention.signatory}</summary>
        <form
          class="form"
          onSubmit={(event) => {
            event.preventDefault();
            const values = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value).trim()]);
            void onParts(Object.fromEntries(values.filter(([, value]) => value !== "")));
          }}
        >
          {(["representative", "title", "address"] as const).map((name) => (
            <label key={name} class="field">
              {words.convention.parts[name]}
              <input name={name} maxLength={300} defaultValue={etd.convention[name] ?? ""} />
            </label>
          ))}
          <button type="submit">{words.save}</button>
        </form>
      </details>
    </section>
  );
}
