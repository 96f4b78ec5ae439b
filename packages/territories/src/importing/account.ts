import type { Authority } from "../authority.ts";
import type { FigureRow, NewAuthority } from "../figures/figure-set.ts";
import { ImportError } from "./import-error.ts";
import type { ImportResult, Unmatched, UnmatchedRow } from "./import-result.ts";
import type { Reading, Statement } from "./importer.ts";
import type { MatchTable, NoMatch } from "./match-table.ts";

/** Most unmatched rows listed; all are counted. */
const LISTED = 100;
/** France has about a hundred thousand local authorities and bodies of theirs: a file with more than a million is not what it seems. */
const MOST = 1_000_000;
/** Longest code or name kept. */
const LONGEST = 200;

type Values = { -readonly [Name in keyof FigureRow]?: FigureRow[Name] };

interface Known {
  readonly authority: Authority | null;
  /** What each code said: several where communes have merged. */
  readonly byCode: Map<string, Values>;
}

/** Gathers what the rows of a file say, authority by authority. */
export class Account {
  readonly #table: MatchTable;
  readonly #reading: Reading;
  readonly #known = new Map<string, Known>();
  readonly #listed: UnmatchedRow[] = [];
  readonly #byReason: Partial<Record<NoMatch, number>> = {};
  readonly #byKind: Record<string, number> = {};
  #unmatched = 0;
  /** SIREN that held spaces or invisible characters. */
  repaired = 0;
  /** Bodies that no table of authorities could have. */
  outside = 0;
  /** Lines that contradict an earlier one of the same year. */
  repeated = 0;

  constructor(table: MatchTable, reading: Reading) {
    this.#table = table;
    this.#reading = reading;
  }

  add(statement: Statement, row: number): void {
    const match = this.#table.match(statement);
    if (typeof match !== "string") {
      // A file that says who an authority of an earlier import is, says it anew.
      const isNew = match.isImported && statement.authority !== undefined;
      this.#put(match.authority.siren ?? match.authority.code, match.code, statement, isNew ? null : match.authority);
      return;
    }
    const siren = statement.siren?.replace(/\D/g, "").slice(0, 9) ?? "";
    if (match === "unknown-siren" && statement.authority) this.#put(siren, siren, statement, null);
    else if (match === "unknown-siren" && statement.isOutside) this.outside++;
    else this.#refuse(match, statement, row);
  }

  /** Authorities found in the table, and those that only the file knows. */
  get counts(): { matched: number; added: number } {
    const added = [...this.#known.values()].filter(({ authority }) => authority === null).length;
    return { matched: this.#known.size - added, added };
  }

  get authorities(): readonly Authority[] {
    return [...this.#known.values()].flatMap(({ authority }) => authority ?? []);
  }

  get unmatched(): Unmatched {
    return { total: this.#unmatched, byReason: this.#byReason, byKind: this.#byKind, rows: this.#listed };
  }

  /** One row an authority, with the count of codes of the past that were added up. */
  rows(): { readonly rows: FigureRow[]; readonly addedUp: number } {
    let addedUp = 0;
    const rows = [...this.#known].map(([key, { authority, byCode }]): FigureRow => {
      const parts = partsOf(authority, byCode);
      if (this.#reading.addsUp) addedUp += parts.filter(([code]) => code !== authority?.code && code !== key).length;
      const values = this.#reading.addsUp ? sumOf(parts.map(([, one]) => one)) : ownOrLast(parts, key, authority);
      return { key, ...values };
    });
    return { rows, addedUp };
  }

  /** Of several lines about one code, the newest year's is kept; of one year, the last. */
  #put(key: string, code: string, statement: Statement, authority: Authority | null): void {
    if (this.#known.size > MOST) throw new ImportError("too-many-authorities");
    const known = this.#known.get(key) ?? { authority, byCode: new Map<string, Values>() };
    this.#known.set(key, known);
    const before = known.byCode.get(code);
    const values = valuesOf(statement, authority, before);
    if (before?.vintage && values.vintage && values.vintage < before.vintage) return;
    if (before && differs(before, values)) this.repeated++;
    known.byCode.set(code, { ...before, ...values });
  }

  #refuse(reason: NoMatch, { siren, insee, name, kind }: Statement, row: number): void {
    this.#unmatched++;
    this.#byReason[reason] = (this.#byReason[reason] ?? 0) + 1;
    if (kind !== undefined) this.#byKind[kind] = (this.#byKind[kind] ?? 0) + 1;
    if (this.#listed.length < LISTED)
      this.#listed.push({
        row,
        reason,
        code: cut(siren || insee || ""),
        name: name === undefined ? null : cut(name),
        kind: kind ?? null,
      });
  }
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A commune that the file names by its own code as well as by its arrondissements is not counted twice. */
function partsOf(authority: Authority | null, byCode: ReadonlyMap<string, Values>): [string, Values][] {
  const parts = [...byCode];
  const own = parts.filter(([code]) => code === authority?.code || code === authority?.siren);
  const hasArrondissements = authority !== null && ["75056", "69123", "13055"].includes(authority.code);
  return own.length > 0 && hasArrondissements ? own : parts;
}

/** What is said of the authority itself outweighs what is said of a commune that went into it. */
function ownOrLast(parts: readonly [string, Values][], key: string, authority: Authority | null): Values {
  const own = parts.find(([code]) => code === key || code === authority?.code);
  return (own ?? parts.at(-1))?.[1] ?? {};
}

function valuesOf(statement: Statement, authority: Authority | null, before: Values | undefined): Values {
  const { municipal, total, fte, band, vintage, legalCategory } = statement;
  const about = authority === null ? merged(before?.authority, statement.authority) : undefined;
  return {
    ...(municipal == null ? {} : { municipal }),
    ...(total == null ? {} : { total }),
    ...(fte == null ? {} : { fte }),
    ...(band ? { band } : {}),
    ...(vintage ? { vintage } : {}),
    ...(legalCategory && legalCategory !== authority?.legalCategory ? { legalCategory } : {}),
    ...(about ? { authority: about } : {}),
  };
}

/** Rows that each name one member of a group make one group. */
function merged(before: NewAuthority | undefined, after: NewAuthority | undefined): NewAuthority | undefined {
  if (!after) return before;
  if (!before) return { ...after, name: cut(after.name) };
  const members = [...new Set([...(before.members ?? []), ...(after.members ?? [])])];
  const departements = [...new Set([...(before.departements ?? []), ...(after.departements ?? [])])];
  return {
    ...before,
    ...after,
    name: cut(after.name),
    ...(members.length > 0 ? { members } : {}),
    ...(departements.length > 0 ? { departements } : {}),
  };
}

const counted = ["municipal", "total", "fte", "band"] as const;

function differs(before: Values, after: Values): boolean {
  if (before.vintage !== after.vintage) return false;
  return counted.some(
    (name) => before[name] !== undefined && after[name] !== undefined && before[name] !== after[name],
  );
}

function sumOf(parts: readonly Values[]): Values {
  const sum: Values = {};
  for (const part of parts) {
    const municipal = add(sum.municipal, part.municipal);
    const total = add(sum.total, part.total);
    Object.assign(sum, part, municipal === undefined ? {} : { municipal }, total === undefined ? {} : { total });
  }
  return sum;
}

function add(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : a + b;
}

/** How many figures of each sort. */
export function countFigures(rows: readonly FigureRow[]): ImportResult["figures"] {
  const count = (name: (typeof counted)[number]) => rows.filter((row) => row[name] !== undefined).length;
  return { municipal: count("municipal"), total: count("total"), fte: count("fte"), band: count("band") };
}
