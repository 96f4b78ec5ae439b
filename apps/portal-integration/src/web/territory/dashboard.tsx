import { useEffect, useRef, useState } from "preact/hooks";
import type { Person } from "../../server/people/people.ts";
import type { Api } from "../api/signed-in-api.ts";
import { Access } from "./access/access.tsx";
import { Tokens } from "./access/tokens.tsx";
import { EtdPage } from "./etd-page.tsx";
import { Journal } from "./journal.tsx";
import { Matrix } from "./matrix.tsx";
import { Overview } from "./overview.tsx";
import { Portals } from "./portals.tsx";
import { ProblemNotice } from "./problem-notice.tsx";
import { Settings } from "./settings.tsx";
import { Targets } from "./targets.tsx";
import { useHash } from "./use-hash.ts";
import { useLoaded } from "./use-loaded.ts";
import type { AtdView, Part } from "./view.ts";
import type { TerritoryWords } from "./words/words.ts";

interface Props {
  readonly api: Api;
  readonly person: Person;
  readonly words: TerritoryWords;
  readonly onSignedOut: () => Promise<void>;
}

const TABS = ["etd", "obligations", "cibles", "portails", "reglages", "jetons", "acces", "journal"] as const;
type Tab = (typeof TABS)[number];
/** Only administrators have these. */
const OF_ADMIN: readonly Tab[] = ["acces", "journal"];
/** Theirs, or one's own, and of no ATD. */
const APART: readonly Tab[] = ["jetons", ...OF_ADMIN];

/** Milliseconds that what was done stays said; the page itself shows it for as long as it stands. */
const SAID_FOR = 10_000;

/** The work of an ATD: one heading, the parts of the page, and the part that the address names. */
export function Dashboard({ api, person, words, onSignedOut }: Props) {
  const atds = useLoaded(() => api.read<AtdView[]>("/atds"), "atds");
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const isAdmin = person.role === "admin";
  const [asked = "etd", id] = useHash();
  const tab = isTab(asked) && (isAdmin || !OF_ADMIN.includes(asked)) ? asked : "etd";
  const heading = useRef<HTMLHeadingElement>(null);
  const isFirst = useRef(true);
  // Another part took the place of what was there: reading goes on from its heading.
  useEffect(() => {
    if (!isFirst.current) heading.current?.focus();
    isFirst.current = false;
    setSaid("");
  }, [tab, id]);
  // Said, and then out of the way of what stands under it.
  useEffect(() => {
    const timer = setTimeout(() => setSaid(""), SAID_FOR);
    return () => clearTimeout(timer);
  }, [said]);
  const atd = atds.value?.find((one) => one.id === chosen) ?? atds.value?.[0];
  const signOut = async (everywhere: boolean) => {
    const { next } = await api.send<{ next: string | null }>("POST", "/sign-out", { everywhere });
    location.hash = "";
    if (next === null) await onSignedOut();
    else location.assign(next);
  };
  const isDemo = person.email.endsWith(".invalid");
  return (
    <>
      <div class="intro">
        <h1 ref={heading} tabIndex={-1} data-heading>
          {words.title}
          {atd && <span class="of"> {atd.name}</span>}
        </h1>
        <p class="who">
          {person.name || person.email}{" "}
          <button type="button" class="plain small" onClick={() => void signOut(false)}>
            {words.signOut}
          </button>
          {!isDemo && (
            <button type="button" class="plain small" onClick={() => void signOut(true)}>
              {words.signOutEverywhere}
            </button>
          )}
        </p>
      </div>
      {isDemo && <p class="notice demo">{words.demoNotice}</p>}
      <ProblemNotice problem={atds.problem} />
      {atds.value !== null && atds.value.length > 1 && (
        <p class="field inline">
          <label for="atd">{words.atd}</label>
          <select id="atd" value={atd?.id ?? ""} onChange={({ currentTarget }) => setChosen(currentTarget.value)}>
            {atds.value.map(({ id: one, name }) => (
              <option key={one} value={one}>
                {name}
              </option>
            ))}
          </select>
        </p>
      )}
      <nav class="parts" aria-label={words.parts}>
        <ul>
          {TABS.filter((one) => isAdmin || !OF_ADMIN.includes(one)).map((one) => (
            <li key={one}>
              <a href={`#/${one}`} aria-current={one === tab ? "page" : undefined}>
                {words.tabs[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tab === "journal" && <Journal api={api} words={words} />}
      {tab === "jetons" && <Tokens api={api} say={setSaid} />}
      {tab === "acces" && atds.value !== null && (
        <Access {...{ api, person }} atds={atds.value} say={setSaid} onAtds={atds.reload} />
      )}
      {atds.value?.length === 0 && !APART.includes(tab) && (
        <p>
          {words.noAtd} {isAdmin && <a href="#/acces">{words.tabs.acces}</a>}
        </p>
      )}
      {atd && !APART.includes(tab) && (
        <AtdPart key={atd.id} tab={tab} id={id} part={{ api, words, atd, say: setSaid }} onAtd={atds.reload} />
      )}
      <p class={said === "" ? "unseen" : "toast"} role="status">
        {said}
      </p>
    </>
  );
}

function AtdPart({
  tab,
  id,
  part,
  onAtd,
}: {
  readonly tab: Tab;
  readonly id: string | undefined;
  readonly part: Part;
  readonly onAtd: () => Promise<void>;
}) {
  if (tab === "etd") return id === undefined ? <Overview {...part} /> : <EtdPage {...part} id={id} />;
  if (tab === "obligations") return <Matrix {...part} />;
  if (tab === "cibles") return <Targets {...part} />;
  if (tab === "portails") return <Portals {...part} />;
  if (tab === "reglages") return <Settings {...part} onSaved={onAtd} />;
  return null;
}

function isTab(text: string): text is Tab {
  return TABS.some((tab) => tab === text);
}
