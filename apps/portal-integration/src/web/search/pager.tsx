import type { Lang } from "@opendatalocale/report";
import { queryOf } from "../api/ask.ts";
import type { PageQuery } from "../site/page-query.ts";
import { searchWordsIn } from "./words.ts";

/** Lines of a page of results. */
export const PAGE = 50;

interface Props {
  readonly query: PageQuery;
  readonly offset: number;
  readonly total: number;
  readonly lang: Lang;
}

/** The pages before and after, as links. */
export function Pager({ query, offset, total, lang }: Props) {
  const words = searchWordsIn(lang);
  const here = offset / PAGE + 1;
  const link = (page: number) => `./recherche${queryOf({ ...query, page })}`;
  if (total <= PAGE && offset === 0) return null;
  return (
    <nav class="pager" aria-label={words.pages}>
      {here > 1 && (
        <a rel="prev" href={link(here - 1)}>
          {words.previous}
        </a>
      )}
      {offset + PAGE < total && (
        <a rel="next" href={link(here + 1)}>
          {words.next}
        </a>
      )}
    </nav>
  );
}
