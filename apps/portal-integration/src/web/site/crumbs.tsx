import type { Lang } from "@opendatalocale/report";
import { publicWordsIn } from "./public-words.ts";

interface Props {
  readonly lang: Lang;
  readonly steps: readonly { readonly name: string; readonly link: string }[];
  readonly here: string;
}

/** Where the page stands, from the observatory on. */
export function Crumbs({ lang, steps, here }: Props) {
  const { home } = publicWordsIn(lang);
  return (
    <nav class="crumbs" aria-label={lang === "fr" ? "Fil d’Ariane" : "Breadcrumb"}>
      <ol>
        {[{ name: home, link: "./observatoire" }, ...steps].map(({ name, link }) => (
          <li key={link}>
            <a href={link}>{name}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
