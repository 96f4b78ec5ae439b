import type { Lang } from "@opendatalocale/report";
import { useState } from "preact/hooks";
import { badgeCodes } from "./badge-codes.ts";
import { datasetWordsIn } from "./words.ts";

interface Props {
  readonly id: string;
  readonly title: string;
  readonly lang: Lang;
}

/** The badge as it stands, and what to paste to show it elsewhere. */
export function BadgeCode({ id, title, lang }: Props) {
  const words = datasetWordsIn(lang);
  const [notice, setNotice] = useState("");
  const codes = badgeCodes({ base: location.href, id, lang, label: words.link(title) });
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setNotice(words.copied);
    } catch {
      // Without TLS, or without the person's leave: the text is there to be selected.
      setNotice(words.notCopied);
    }
  };
  return (
    <section aria-labelledby="badge" class="card badge-code">
      <h2 id="badge">{words.badge}</h2>
      <p>{words.badgeHelp}</p>
      <p>
        <img src={`./badge/${id}.svg?lang=${lang}`} alt={words.badgeAlt} height="20" />
      </p>
      {(["html", "markdown", "svg"] as const).map((form) => (
        <div key={form} class="code">
          <label for={`code-${form}`}>{words.codes[form]}</label>
          <textarea id={`code-${form}`} readOnly rows={form === "html" ? 3 : 2} value={codes[form]} />
          <button type="button" class="small" onClick={() => void copy(codes[form])}>
            {words.copy(words.codes[form])}
          </button>
        </div>
      ))}
      <p role="status">{notice}</p>
    </section>
  );
}
