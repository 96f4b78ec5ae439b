import type { Part } from "./part.ts";

/** The sheet of a workbook that holds several. */
export function SheetChoice({ session, state, words }: Part) {
  const sheets = state.opened?.sheets ?? [];
  if (sheets.length < 2) return null;
  return (
    <p>
      <label for="sheet">{words.sheet}</label>{" "}
      <select
        id="sheet"
        value={state.sheet ?? sheets[0]}
        onChange={(event) => void session.chooseSheet(event.currentTarget.value)}
      >
        {sheets.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </p>
  );
}
