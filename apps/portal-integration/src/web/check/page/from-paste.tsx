import { useRef } from "preact/hooks";
import type { Part } from "./part.ts";

/** A table pasted from a spreadsheet. */
export function FromPaste({ session, words }: Part) {
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <details class="fold">
      <summary>{words.paste}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const text = area.current?.value ?? "";
          if (text.trim() !== "") void session.open(new File([text], words.pastedName, { type: "text/csv" }));
        }}
      >
        <label for="paste">{words.pasteLabel}</label>
        <textarea id="paste" ref={area} rows={6} spellcheck={false} required />
        <button type="submit">{words.pasteGo}</button>
      </form>
    </details>
  );
}
