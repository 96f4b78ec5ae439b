import { useState } from "preact/hooks";
import type { Role } from "../../../server/database/atd-tables.ts";
import type { AtdView } from "../view.ts";
import { RoleFields } from "./role-fields.tsx";
import type { AccessPart } from "./view.ts";
import { accessWordsIn } from "./words.ts";

interface Props extends AccessPart {
  readonly atds: readonly AtdView[];
  readonly onChange: () => Promise<void>;
}

/** Somebody more who may sign in. */
export function AddPerson({ api, attempt, atds, onChange }: Props) {
  const words = accessWordsIn(api.lang);
  const [email, setEmail] = useState("");
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [atd, setAtd] = useState("");
  const add = async () => {
    const isDone = await attempt(async () => {
      await api.send("POST", "/people", { email, name, role, ...(role === "editor" ? { atd } : {}) });
      await onChange();
      return words.added(email);
    });
    if (!isDone) return;
    setEmail("");
    setName("");
  };
  return (
    <section class="panel" aria-labelledby="add-person">
      <h3 id="add-person">{words.add}</h3>
      <form
        class="filters"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label class="field wide">
          {words.email}
          <input
            type="email"
            required
            maxLength={254}
            autocomplete="off"
            value={email}
            onInput={({ currentTarget }) => setEmail(currentTarget.value)}
          />
        </label>
        <label class="field">
          {words.name}
          <input maxLength={200} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
        </label>
        <RoleFields lang={api.lang} {...{ role, atd, atds }} onRole={setRole} onAtd={setAtd} />
        <button type="submit" class="main">
          {words.add}
        </button>
      </form>
    </section>
  );
}
