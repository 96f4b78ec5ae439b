import { useId, useState } from "preact/hooks";
import type { Role } from "../../../server/database/atd-tables.ts";
import { spokenDate } from "../../site/spoken.ts";
import type { AtdView } from "../view.ts";
import { RoleFields } from "./role-fields.tsx";
import type { AccessPart, PersonView } from "./view.ts";
import { accessWordsIn } from "./words.ts";

interface Props extends AccessPart {
  readonly one: PersonView;
  readonly isSelf: boolean;
  readonly atds: readonly AtdView[];
  readonly onChange: () => Promise<void>;
}

/** One person: what they may do, since when, and for anybody but oneself how to change it. */
export function PersonRow({ api, attempt, one, isSelf, atds, onChange }: Props) {
  const words = accessWordsIn(api.lang);
  const id = useId();
  const [role, setRole] = useState<Role>(one.role);
  const [atd, setAtd] = useState(one.atd ?? "");
  const { email, name, disabledAt, createdAt } = one;
  const change = (body: object) =>
    attempt(async () => {
      await api.send("PATCH", `/people/${one.id}`, body);
      await onChange();
      return words.saved;
    });
  const close = () => {
    if (confirm(words.confirmClose(email))) void change({ isDisabled: true });
  };
  return (
    <li class="panel" aria-labelledby={id}>
      <h3 id={id}>
        {email}
        {name !== "" && <span class="quiet"> · {name}</span>}
      </h3>
      <p class="quiet">
        {words.roles[one.role]}
        {one.atd !== null && ` · ${atds.find((known) => known.id === one.atd)?.name ?? one.atd}`} ·{" "}
        {disabledAt === null
          ? words.since(spokenDate(createdAt, api.lang))
          : words.closedSince(spokenDate(disabledAt, api.lang))}
        {isSelf && ` · ${words.you}`}
      </p>
      {!isSelf && disabledAt === null && (
        <form
          class="filters"
          onSubmit={(event) => {
            event.preventDefault();
            void change({ role, ...(role === "editor" ? { atd } : {}) });
          }}
        >
          <RoleFields lang={api.lang} {...{ role, atd, atds }} onRole={setRole} onAtd={setAtd} />
          <button
            type="submit"
            aria-label={words.change(email)}
            disabled={role === one.role && atd === (one.atd ?? "")}
          >
            {words.short.change}
          </button>
          <button type="button" class="danger" aria-label={words.close(email)} onClick={close}>
            {words.short.close}
          </button>
        </form>
      )}
      {!isSelf && disabledAt !== null && (
        <button type="button" aria-label={words.open(email)} onClick={() => void change({ isDisabled: false })}>
          {words.short.open}
        </button>
      )}
    </li>
  );
}
