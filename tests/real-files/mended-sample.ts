import { join } from "node:path";
import type { Cause, Report } from "@opendatalocale/report";
import { openFile } from "@opendatalocale/tabular/node";
import { csvLine } from "@opendatalocale/tabular/write";
import { validate } from "@opendatalocale/validator";
import { type ChangeKind, openFix, ProposalCount, type RepairProposal } from "@opendatalocale/validator/fix";
import { samples } from "../samples/sample-schemas.ts";

/** What becomes of one published file. */
export interface MendedSample {
  readonly path: string;
  readonly rows: number;
  /** Errors of the file as it is, and once its columns are known by their names. */
  readonly before: Outcome;
  readonly known: Outcome;
  readonly safe: Outcome;
  readonly all: Outcome;
  readonly repairs: readonly RepairProposal[];
  /** Errors that are left when everything is accepted. */
  readonly remaining: readonly Cause[];
}

interface Outcome {
  readonly verdict: Report["verdict"];
  readonly errors: number;
}

const isSafe = ({ confidence }: ChangeKind) => confidence === "safe";
const isOfHeader = ({ repair }: ChangeKind) => /-columns?$/.test(repair);

/** Validates a sample, mends it with safe repairs, then with all, and validates what comes of it. */
export async function mendSample(path: string, schema: string): Promise<MendedSample> {
  const open = () => openFile(join(samples, path));
  const fix = await openFix(open, { schema });
  const count = new ProposalCount();
  const judged = async (accepts: (kind: ChangeKind) => boolean, counts = false) => {
    let text = "";
    const onChange = counts ? count.note.bind(count) : () => {};
    for await (const row of fix.mend({ accepts, onChange })) text += csvLine(row);
    return validate({ name: "corrige.csv", text }, { schema, delimiter: "," });
  };
  const known = await judged(isOfHeader);
  const safe = await judged(isSafe);
  const all = await judged(() => true, true);
  return {
    path,
    rows: fix.rows,
    before: await validate({ name: path, open }, { schema }).then(outcome),
    known: outcome(known),
    safe: outcome(safe),
    all: outcome(all),
    repairs: count.proposals,
    remaining: all.causes.filter(({ severity }) => severity === "error"),
  };
}

function outcome({ verdict, stats }: Report): Outcome {
  return { verdict, errors: stats.errors };
}
