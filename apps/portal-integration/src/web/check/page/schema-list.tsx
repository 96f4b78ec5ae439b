import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import type { SchemaChoice } from "../engine/protocol.ts";
import type { Part } from "./part.ts";

/** Every schema, with a search over titles and ids. */
export function SchemaList({
  state,
  words,
  act,
}: Part & { readonly act: (schema: SchemaChoice) => ComponentChildren }) {
  const [search, setSearch] = useState("");
  const id = useId();
  const wanted = plain(search);
  const found = state.schemas.filter(({ id: name, title }) => plain(`${name} ${title[state.lang]}`).includes(wanted));
  return (
    <div class="schemas">
      <label for={id}>{words.searchSchema}</label>
      <input id={id} type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
      {found.length === 0 && <p role="status">{words.none}</p>}
      <ul>
        {found.map((schema) => (
          <li key={schema.id}>
            <span>
              <strong>{schema.title[state.lang]}</strong> <span class="quiet">{schema.id}</span>
            </span>
            <span class="acts">{act(schema)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
