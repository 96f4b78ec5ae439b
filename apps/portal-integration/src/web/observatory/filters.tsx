import type { Lang } from "@opendatalocale/report";
import type { Part } from "../../server/store/observatory/read-breakdown.ts";
import { publicWordsIn } from "../site/public-words.ts";
import type { SchemaTitles } from "../site/schema-titles.ts";
import type { Looking } from "./observatory-page.tsx";
import { observatoryWordsIn } from "./words.ts";

interface Props {
  readonly looking: Looking;
  readonly departements: readonly Part[];
  readonly schemas: SchemaTitles;
  readonly lang: Lang;
}

const KINDS = ["commune", "epci", "ept", "departement", "region"] as const;

/** Which part of France, which authorities, which data: every figure of the page follows. */
export function Filters({ looking: { filters, onChange }, departements, schemas, lang }: Props) {
  const words = observatoryWordsIn(lang);
  const { kinds } = publicWordsIn(lang);
  const places = departements
    .flatMap(({ key, name }) => (key === null || name === null ? [] : [{ id: key, title: `${name} (${key})` }]))
    .toSorted((a, b) => a.id.localeCompare(b.id, "en"));
  const choices = [
    {
      name: "departement",
      label: words.departement,
      all: words.allDepartements,
      options: places,
      clears: ["region", "epci"],
    },
    {
      name: "kind",
      label: words.kind,
      all: words.allKinds,
      options: KINDS.map((id) => ({ id, title: kinds[id] ?? id })),
      clears: [],
    },
    { name: "schema", label: words.schema, all: words.allSchemas, options: schemas.all, clears: [] },
  ];
  return (
    <search aria-label={words.filters} class="filters">
      {choices.map(({ name, label, all, options, clears }) => (
        <div key={name}>
          <label for={`filter-${name}`}>{label}</label>
          <select
            id={`filter-${name}`}
            value={filters[name] ?? ""}
            onChange={(event) =>
              onChange({ [name]: event.currentTarget.value, ...Object.fromEntries(clears.map((one) => [one, null])) })
            }
          >
            <option value="">{all}</option>
            {options.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
      ))}
      {Object.keys(filters).length > 0 && (
        <a
          class="back"
          href="./observatoire"
          onClick={(event) => {
            event.preventDefault();
            onChange(Object.fromEntries(Object.keys(filters).map((name) => [name, null])));
          }}
        >
          {words.backToFrance}
        </a>
      )}
    </search>
  );
}
