import type { Authority } from "../authority.ts";
import { sirenIn } from "../siren.ts";
import { departementCodes, loadCommunes, loadFrance } from "../table/load.ts";
import type { Statement } from "./importer.ts";

export interface Match {
  readonly authority: Authority;
  /** The code or SIREN by which it was found. */
  readonly code: string;
  /** Found by a code that is no longer its own: a merged commune, an arrondissement. */
  readonly isFormer: boolean;
}

/** Why nobody was found. */
export type NoMatch = "no-code" | "bad-siren" | "unknown-siren" | "unknown-code";

/** Finds the authority of a statement among all the packaged ones. */
export interface MatchTable {
  readonly match: (statement: Statement) => Match | NoMatch;
}

/** Loads every département. */
export async function matchTable(): Promise<MatchTable> {
  const { authorities } = await loadFrance();
  const tables = await Promise.all(departementCodes.map((code) => loadCommunes(code)));
  const communes = tables.flatMap((table) => table?.communes ?? []);
  const bySiren = new Map([...authorities, ...communes].flatMap((one) => (one.siren ? [[one.siren, one]] : [])));
  const byCode = new Map([...authorities, ...communes].map((one) => [one.code, one]));
  const former = new Map<string, string[]>();
  for (const { code, successor } of tables.flatMap((table) => table?.former ?? []))
    former.set(code, [...(former.get(code) ?? []), successor]);

  const match = ({ siren: writtenSiren = "", insee: writtenInsee = "" }: Statement): Match | NoMatch => {
    const siren = sirenIn(writtenSiren);
    const known = siren === null ? undefined : bySiren.get(siren);
    if (siren && known) return { authority: known, code: siren, isFormer: false };
    const insee = writtenInsee.trim();
    if (insee !== "") return byInsee(insee) ?? "unknown-code";
    if (writtenSiren.trim() === "") return "no-code";
    return siren === null ? "bad-siren" : "unknown-siren";
  };
  const byInsee = (code: string): Match | null => {
    const current = byCode.get(code);
    if (current) return { authority: current, code, isFormer: false };
    const successors = former.get(code) ?? [];
    const authority = successors.length === 1 ? byCode.get(successors[0] ?? "") : undefined;
    return authority ? { authority, code, isFormer: true } : null;
  };
  return { match };
}
