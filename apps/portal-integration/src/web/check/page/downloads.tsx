import { saveFile } from "../../site/save-file.ts";
import type { DownloadKind } from "../engine/protocol.ts";
import type { Part } from "./part.ts";

/** The files to take away. */
export function Downloads({ session, state, words }: Part) {
  const { table } = state;
  const isChanged = table !== null && table.steps > 0;
  const kinds: DownloadKind[] = isChanged
    ? ["csv", ...(table.fitsWorkbook ? (["xlsx"] as const) : []), "changes-csv", "changes-json", "annotated", "html"]
    : [...(session.kind === "table" ? (["annotated"] as const) : []), "html"];
  return (
    <>
      {isChanged && <p>{words.filesHelp}</p>}
      {!isChanged && <p>{session.kind === "table" ? words.untouched : words.mendedElsewhere[session.kind]}</p>}
      {isChanged && <p>{words.changesMade(table.changes)}</p>}
      {isChanged && !table.fitsWorkbook && <p>{words.tooLong}</p>}
      <ul class="files">
        {kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class={kind === "csv" ? "main" : ""}
              onClick={async () => saveFile(await session.download(kind))}
            >
              {words.fileNames[kind]}
            </button>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => print()}>
            {words.print}
          </button>
        </li>
      </ul>
    </>
  );
}
