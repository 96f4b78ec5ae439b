import type { Authority } from "../authority.ts";
import type { FigureSet } from "../figures/figure-set.ts";
import { overlay } from "../figures/overlay.ts";
import { sirenIn } from "../siren.ts";
import { departementCodes, loadCommunes, loadFrance } from "../table/load.ts";
import type { Statement } from "./importer.ts";

export interface Match {
  readonly authority: Authority;
  /** The code or SIREN by which it was found. */
  readonly code: string;
  /** Known from an earlier import only. */
  readonly isImported: boolean;
}

/** Why nobody was found. */
export type NoMatch = "no-code" | "bad-siren" | "unknown-siren" | "unknown-code";

/** Finds the authority of a statement among all the packaged ones. */
export interface MatchTable {
  readonly match: (statement: Statement) => Match | NoMatch;
}

/** Loads every département. `known`: earlier imports, whose own authorities are recognised too. */
export async function matchTable(known: readonly FigureSet[] = []): Promise<MatchTable> {
  const { authorities } = await loadFrance();
  const tables = await Promise.all(departementCodes.map((code) => loadCommunes(code)));
  const communes = tables.flatMap((table) => table?.communes ?? []);
  const imported = new Set(await overlay(known, async () => []).authorities());
  const bySiren = new Map(
    [...imported, ...authorities, ...communes].flatMap((one) => (one.siren ? [[one.siren, one]] : [])),
  );
  const byCode = new Map([...authorities, ...communes].map((one) => [one.code, one]));
  const former = new Map<string, string[]>();
  for (const { code, successor } of tables.flatMap((table) => table?.former ?? []))
    former.set(code, [...(former.get(code) ?? []), successor]);

  const match = ({ siren: writtenSiren = "", insee: writtenInsee = "" }: Statement): Match | NoMatch => {
    const siren = sirenIn(writtenSiren);
    const known = siren === null ? undefined : bySiren.get(siren);
    if (siren && known) return { authority: known, code: siren, isImported: imported.has(known) };
    const insee = writtenInsee.trim();
    if (insee !== "") return byInsee(insee) ?? "unknown-code";
    if (writtenSiren.trim() === "") return "no-code";
    return siren === null ? "bad-siren" : "unknown-siren";
  };
  const byInsee = (code: string): Match | null => {
    const current = byCode.get(code);
    if (current) return { authority: current, code, isImported: false };
    const successors = former.get(code) ?? [];
    const authority = successors.length === 1 ? byCode.get(successors[0] ?? "") : undefined;
    return authority ? { authority, code, isImported: false } : null;
  };
  return { match };
}
