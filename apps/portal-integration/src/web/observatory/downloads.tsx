import type { Lang } from "@opendatalocale/report";
import { apiAddress, queryOf } from "../api/ask.ts";
import type { Looking } from "./observatory-page.tsx";
import { observatoryWordsIn } from "./words.ts";

const AXES = ["departement", "region", "epci", "commune", "kind", "size", "software", "schema"] as const;

/** Every table of the page, and what it is counted from, as files. */
export function Downloads({ looking: { filters }, lang }: { readonly looking: Looking; readonly lang: Lang }) {
  const words = observatoryWordsIn(lang);
  const { departement, region, schema, kind } = filters;
  const csv = { format: "csv" };
  const files = [
    ...AXES.map((axis) => [words.csv[axis], `observatory/by/${axis}${queryOf({ ...filters, ...csv })}`] as const),
    [words.csv.series, `observatory/series${queryOf({ ...filters, ...csv })}`],
    [words.csv.datasets, `datasets${queryOf({ departement, schema, ...csv })}`],
    [words.csv.organisations, `organisations${queryOf({ departement, ...csv })}`],
    [words.csv.territories, `territories${queryOf({ departement, region, kind, ...csv })}`],
  ] as const;
  return (
    <section aria-labelledby="downloads">
      <h2 id="downloads">{words.downloads}</h2>
      <p class="quiet">{words.downloadHelp}</p>
      <ul class="links">
        {files.map(([name, path]) => (
          <li key={path}>
            <a href={apiAddress(path)} download>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
