import type { Lang } from "@opendatalocale/report";
import { useState } from "preact/hooks";
import type { PageQuery } from "../site/page-query.ts";
import type { SchemaTitles } from "../site/schema-titles.ts";
import { searchWordsIn } from "./words.ts";

interface Props {
  readonly query: PageQuery;
  readonly schemas: SchemaTitles;
  readonly lang: Lang;
}

const KINDS = ["organisations", "jeux"] as const;
const VERDICTS = ["valid", "valid-with-remarks", "invalid", "not-checked"] as const;

/** A plain form: what it asks stands in the page's address, to be kept or sent. */
export function SearchForm({ query, schemas, lang }: Props) {
  const words = searchWordsIn(lang);
  const [kind, setKind] = useState<(typeof KINDS)[number]>(query.quoi === "jeux" ? "jeux" : "organisations");
  return (
    <search>
      <form method="get" action="./recherche" class="filters">
        <div>
          <label for="what">{words.what}</label>
          <select
            id="what"
            name="quoi"
            value={kind}
            onChange={({ currentTarget: { value } }) => setKind(value === "jeux" ? "jeux" : "organisations")}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="q">{words.q[kind]}</label>
          <input id="q" name="q" type="search" maxLength={200} defaultValue={query.q ?? ""} />
        </div>
        <div>
          <label for="departement">{words.departement}</label>
          <input
            id="departement"
            name="departement"
            maxLength={3}
            pattern="0[1-9]|[1-8][0-9]|9[0-5]|2[ABab]|97[1-8]|98[4678]"
            placeholder="35"
            defaultValue={query.departement ?? ""}
          />
        </div>
        {kind === "jeux" && (
          <>
            <div>
              <label for="schema">{words.schema}</label>
              <select id="schema" name="schema" value={query.schema ?? ""}>
                <option value="">{words.allSchemas}</option>
                {schemas.all.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            </div>
            <div>
              <label for="verdict">{words.verdict}</label>
              <select id="verdict" name="verdict" value={query.verdict ?? ""}>
                <option value="">{words.allVerdicts}</option>
                {VERDICTS.map((one) => (
                  <option key={one} value={one}>
                    {words.verdicts[one]}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
        <button type="submit" class="main">
          {words.go}
        </button>
      </form>
    </search>
  );
}
