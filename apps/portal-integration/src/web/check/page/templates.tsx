import { saveFile } from "../../site/save-file.ts";
import type { Part } from "./part.ts";
import { SchemaList } from "./schema-list.tsx";

const formats = ["csv", "xlsx", "ods"] as const;

/** Files to fill in, for each schema. */
export function Templates(part: Part) {
  const { session, state, words } = part;
  const { lang } = state;
  return (
    <details class="fold">
      <summary>{words.templates}</summary>
      <p>{words.templatesHelp}</p>
      <SchemaList
        {...part}
        act={({ id, title }) =>
          formats.map((format) => (
            <button
              key={format}
              type="button"
              class="small"
              aria-label={words.templateOf(title[lang], format.toUpperCase())}
              onClick={async () => saveFile(await session.template({ schema: id, format, lang }))}
            >
              {format.toUpperCase()}
            </button>
          ))
        }
      />
    </details>
  );
}
