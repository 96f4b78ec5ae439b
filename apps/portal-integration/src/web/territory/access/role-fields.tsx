import type { Lang } from "@opendatalocale/report";
import { ROLES, type Role } from "../../../server/database/atd-tables.ts";
import type { AtdView } from "../view.ts";
import { accessWordsIn } from "./words.ts";

interface Props {
  readonly lang: Lang;
  readonly role: Role;
  readonly atd: string;
  readonly atds: readonly AtdView[];
  readonly onRole: (role: Role) => void;
  readonly onAtd: (atd: string) => void;
}

/** A role and, for an editor, the ATD they work for. */
export function RoleFields({ lang, role, atd, atds, onRole, onAtd }: Props) {
  const words = accessWordsIn(lang);
  return (
    <>
      <label class="field">
        {words.role}
        <select
          value={role}
          onChange={({ currentTarget }) => onRole(ROLES.find((one) => one === currentTarget.value) ?? role)}
        >
          {ROLES.map((one) => (
            <option key={one} value={one}>
              {words.roles[one]}
            </option>
          ))}
        </select>
      </label>
      {role === "editor" && (
        <label class="field">
          {words.atd}
          <select required value={atd} onChange={({ currentTarget }) => onAtd(currentTarget.value)}>
            <option value="" />
            {atds.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
