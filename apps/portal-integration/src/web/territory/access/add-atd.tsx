import { useState } from "preact/hooks";
import type { AtdView } from "../view.ts";
import type { AccessPart } from "./view.ts";
import { accessWordsIn } from "./words.ts";

interface Props extends AccessPart {
  readonly atds: readonly AtdView[];
  readonly onChange: () => Promise<void>;
}

/** The territories that editors are given, and one more. */
export function AddAtd({ api, attempt, atds, onChange }: Props) {
  const words = accessWordsIn(api.lang);
  const [name, setName] = useState("");
  const add = async () => {
    const isDone = await attempt(async () => {
      await api.send("POST", "/atds", { name });
      await onChange();
      return words.atdAdded(name);
    });
    if (isDone) setName("");
  };
  return (
    <section class="panel" aria-labelledby="territories">
      <h2 id="territories">{words.territories}</h2>
      <p>{words.territoriesHelp}</p>
      {atds.length === 0 ? (
        <p>{words.noAtd}</p>
      ) : (
        <ul>
          {atds.map((atd) => (
            <li key={atd.id}>{atd.name}</li>
          ))}
        </ul>
      )}
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label class="field wide">
          {words.newAtd}
          <input required maxLength={200} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        <button type="submit">{words.addAtd}</button>
      </form>
    </section>
  );
}
