import { useEffect, useState } from "preact/hooks";

export type PageQuery = Readonly<Record<string, string>>;

/** What stands after `?` in the page's address. Changing it makes an entry in the browser's history: the way back works. */
export function usePageQuery(): readonly [PageQuery, (changes: Readonly<Record<string, string | null>>) => void] {
  const [query, setQuery] = useState(readQuery);
  useEffect(() => {
    const read = () => setQuery(readQuery());
    addEventListener("popstate", read);
    return () => removeEventListener("popstate", read);
  }, []);
  const change = (changes: Readonly<Record<string, string | null>>) => {
    const next = new URLSearchParams(location.search);
    for (const [name, value] of Object.entries(changes))
      if (value === null || value === "") next.delete(name);
      else next.set(name, value);
    history.pushState(null, "", `${location.pathname}${next.size === 0 ? "" : `?${next}`}`);
    setQuery(readQuery());
  };
  return [query, change];
}

function readQuery(): PageQuery {
  return Object.fromEntries(new URLSearchParams(location.search));
}
