import { type AuditedFile, dutiesOfAssessment, type Requirement, situationsOf } from "@opendatalocale/audit";
import type { Assessment, Status } from "@opendatalocale/eligibility";
import type { Verdict } from "@opendatalocale/report";
import type { AuthorityKind } from "@opendatalocale/territories";
import type { Database, Stage } from "../database/tables.ts";
import { assessEtd, type EtdRow } from "./assess-etd.ts";
import { byCallOrder } from "./call-order.ts";
import { type EtdFile, readEtdFiles } from "./read-etd-files.ts";

/** Where an ETD stands with one schema. */
export interface SchemaState {
  readonly schema: string;
  readonly requirement: Requirement;
  /** Null when nothing is published. */
  readonly verdict: Verdict | null;
  /** ISO 8601; null when nothing is published, or when the portal does not tell. */
  readonly modified: string | null;
  /** Null when that is not known. */
  readonly isUpToDate: boolean | null;
}

/** One ETD on the page of its ATD. */
export interface EtdLine {
  readonly id: string;
  readonly name: string;
  readonly siren: string | null;
  readonly kind: AuthorityKind;
  readonly departements: readonly string[];
  readonly stage: Stage;
  readonly contact: string;
  readonly status: Status;
  readonly population: number | null;
  readonly fte: number | null;
  readonly schemas: readonly SchemaState[];
  /** Among what is required of it and has a schema. */
  readonly counts: {
    readonly required: number;
    readonly published: number;
    readonly valid: number;
    readonly upToDate: number;
  };
  /** Files to mend, required or not. */
  readonly invalid: number;
  /** 1 is to be called first. */
  readonly rank: number;
}

/** Days after which data that nobody touched are no longer up to date: the law asks for a yearly inventory, and most duties follow a year. */
const UP_TO_DATE_DAYS = 365;

/** Every ETD of an ATD, whom to call first coming first. */
export async function readEtdLines(database: Database, atd: string, now: Date): Promise<EtdLine[]> {
  const day = now.toISOString().slice(0, 10);
  const [etds, files] = await Promise.all([
    database.selectFrom("etds").selectAll().where("atd_id", "=", atd).execute(),
    readEtdFiles(database, atd),
  ]);
  const byEtd = new Map<string, EtdFile[]>(etds.map(({ id }) => [id, []]));
  for (const file of files) byEtd.get(file.etd)?.push(file);
  const lines: Omit<EtdLine, "rank">[] = [];
  for (const etd of etds) lines.push(lineOf(etd, await assessEtd(etd, day), byEtd.get(etd.id) ?? [], now));
  return lines.sort(byCallOrder).map((line, index) => ({ ...line, rank: index + 1 }));
}

function lineOf(etd: EtdRow, assessment: Assessment, files: readonly EtdFile[], now: Date): Omit<EtdLine, "rank"> {
  const schemas = schemaStatesOf(
    etd,
    assessment,
    files.map(({ file }) => file),
    now,
  );
  const required = schemas.filter(({ requirement }) => requirement === "required");
  const isValid = ({ verdict }: SchemaState) => verdict === "valid" || verdict === "valid-with-remarks";
  const { population, staff } = assessment.authority;
  return {
    id: etd.id,
    name: etd.name,
    siren: etd.siren,
    kind: etd.kind,
    departements: etd.departements,
    stage: etd.stage,
    contact: etd.contact,
    status: assessment.status,
    population: population.municipal?.value ?? population.total?.value ?? null,
    fte: staff.fte?.value ?? null,
    schemas,
    counts: {
      required: required.length,
      published: required.filter(({ verdict }) => verdict !== null).length,
      valid: required.filter(isValid).length,
      upToDate: required.filter(({ isUpToDate }) => isUpToDate === true).length,
    },
    invalid: files.filter(({ file }) => file.verdict === "invalid").length,
  };
}

/** One state a schema that is asked for or found. The ETD stands for all its organisations. */
export function schemaStatesOf(
  etd: Pick<EtdRow, "id" | "name" | "siren">,
  assessment: Pick<Assessment, "obligations">,
  files: readonly AuditedFile[],
  now: Date,
): SchemaState[] {
  const organization = { id: etd.id, name: etd.name, siren: etd.siren };
  const duties = dutiesOfAssessment(assessment);
  const own = files.map((file) => ({ ...file, organization }));
  return situationsOf(own, () => duties, [organization]).map(({ schema, requirement, verdict, modified }) => ({
    schema,
    requirement,
    verdict,
    modified,
    isUpToDate: modified === null ? null : now.getTime() - Date.parse(modified) <= UP_TO_DATE_DAYS * 24 * 3600 * 1000,
  }));
}
