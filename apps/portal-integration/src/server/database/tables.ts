import type { AuditedFile } from "@opendatalocale/audit";
import type { Dataset } from "@opendatalocale/harvester";
import type { Report, Verdict } from "@opendatalocale/report";
import type { AuthorityKind } from "@opendatalocale/territories";
import type { MultiPolygon, Polygon } from "geojson";
import type { ColumnType, Generated, JSONColumnType, Kysely } from "kysely";
import type { OwnDates } from "../write-back/own-dates.ts";
import type { PublicationFailure } from "../write-back/publication-error.ts";
import type { AtdTables, PeopleTables } from "./atd-tables.ts";

/** The tables, as `migrations/` makes them. Times are `timestamptz`, ids `uuid`. */
export interface Tables extends AtdTables, PeopleTables {
  readonly portals: PortalTable;
  readonly organisations: OrganisationTable;
  readonly datasets: DatasetTable;
  readonly resources: ResourceTable;
  readonly audits: AuditTable;
  readonly reports: ReportTable;
  readonly verdicts: VerdictTable;
  readonly changes: ChangeTable;
  readonly areas: AreaTable;
  readonly authorities: AuthorityTable;
  readonly loads: LoadTable;
  readonly outlines: OutlineTable;
  readonly publications: PublicationTable;
}

export type Database = Kysely<Tables>;

/** Where an ATD stands with an authority. */
export const STAGES = ["repere", "contacte", "conventionne", "forme", "publie", "conforme"] as const;
export type Stage = (typeof STAGES)[number];

type Moment = ColumnType<Date, Date | string, Date | string>;
type OptionalMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
type Now = ColumnType<Date, Date | string | undefined, Date | string>;

interface PortalTable {
  readonly id: Generated<string>;
  readonly url: string;
  readonly title: string;
  /** Which connector reads it: `ckan`, `udata`… */
  readonly connector: string;
  readonly software: string;
  /** Of the authorities it serves; null when it serves several. */
  readonly departement: string | null;
  /** Whose editors may change it; null for those of the administrator. */
  readonly atd_id: ColumnType<string | null, string | null | undefined, string | null>;
  readonly created_at: Now;
  readonly harvested_at: OptionalMoment;
  /** Whether verdicts are told on the portal itself. */
  readonly write_back: Generated<boolean>;
}

interface OrganisationTable {
  readonly id: Generated<string>;
  readonly portal_id: string;
  readonly external_id: string;
  readonly name: string;
  readonly siren: string | null;
  readonly departement: string | null;
  readonly stage: Stage | null;
}

interface DatasetTable {
  readonly id: Generated<string>;
  readonly portal_id: string;
  readonly organisation_id: string | null;
  readonly external_id: string;
  readonly title: string;
  readonly page: string | null;
  readonly modified_at: OptionalMoment;
  /** Set when the portal no longer has it; its history stays. */
  readonly gone_at: OptionalMoment;
  /** As the harvester read it: any worker can audit it from this alone. */
  readonly record: JSONColumnType<Dataset>;
  /** The last audit that looked at all its files. */
  readonly last_audit_id: string | null;
  /** Its files that no verdict speaks of, and why. */
  readonly unchecked: JSONColumnType<readonly UncheckedFile[], string | undefined, string>;
  /** Why the last audit could not end: a code. Null when it did. */
  readonly failure: ColumnType<string | null, string | null | undefined, string | null>;
}

/** A file that an audit met and has no verdict for. */
export interface UncheckedFile {
  readonly title: string;
  readonly url: string | null;
  readonly format: string;
  /** `no-schema`: nothing of the socle was recognised in it; else a code of the harvester. */
  readonly reason: string;
}

interface ResourceTable {
  readonly id: Generated<string>;
  readonly dataset_id: string;
  readonly external_id: string;
  readonly title: string;
  readonly url: string | null;
  readonly format: string;
}

export type AuditTrigger = "schedule" | "demand" | "hook";

interface AuditTable {
  readonly id: Generated<string>;
  readonly portal_id: string;
  readonly cause: AuditTrigger;
  readonly started_at: Now;
  /** How many the catalogue holds; null until it was read. */
  readonly datasets: number | null;
  /** What prevented it: a code of the harvester. */
  readonly failure: string | null;
  readonly finished_at: OptionalMoment;
  /** Datasets that were given up after several attempts. */
  readonly failed_datasets: Generated<number>;
}

/** What the engine said of one content: the same file under the same rules is one report, however often it is checked. */
interface ReportTable {
  readonly id: Generated<string>;
  readonly resource_id: string;
  readonly schema: string;
  readonly schema_version: string | null;
  readonly tool_version: string;
  readonly sha256: string | null;
  readonly verdict: Verdict;
  readonly failure: string | null;
  readonly errors: number;
  readonly remarks: number;
  readonly rows: number;
  readonly created_at: Now;
  /** Null when the file could not be had. */
  readonly report: JSONColumnType<Report> | null;
}

/** From when to when a report held for a file. The last one of a file and schema is `current`; the others are its history. */
interface VerdictTable {
  readonly id: Generated<string>;
  readonly resource_id: string;
  readonly schema: string;
  readonly report_id: string;
  readonly since: Moment;
  readonly checked_at: Moment;
  readonly current: boolean;
  /** When it stopped holding: another verdict came, or the file is no more there. Null while it holds. */
  readonly ended_at: OptionalMoment;
  /** What a later audit needs in order not to be sent the same file again. */
  readonly file: JSONColumnType<AuditedFile>;
}

/** Who changed what by hand. Rows are only added. */
interface ChangeTable {
  readonly id: Generated<string>;
  readonly at: Now;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before: JSONColumnType<object> | null;
  readonly after: JSONColumnType<object> | null;
}

/** A département or a région, as a piece of ground. */
interface AreaTable {
  readonly kind: "departement" | "region";
  readonly code: string;
  readonly name: string;
  /** Of a département; null overseas. */
  readonly region: string | null;
}

/** The authorities of France, as the packages know them: what figures are measured against. Rewritten whole when the packages change. */
interface AuthorityTable {
  readonly kind: AuthorityKind;
  readonly code: string;
  readonly siren: string | null;
  readonly name: string;
  readonly departements: string[];
  readonly region: string | null;
  /** SIREN of a commune's EPCI. */
  readonly epci: string | null;
  readonly municipal: number | null;
  readonly vintage: string | null;
  /** Whether the general duty may weigh on it: not sure to be exempt, in a région of France. */
  readonly concerned: boolean;
  /** Schemas whose data the law asks of it. */
  readonly required: string[];
}

/** What was loaded from packages, in which version. */
interface LoadTable {
  readonly name: string;
  readonly stamp: string;
  readonly at: Now;
}

/** A shape that an operator imported, simplified, in degrees. */
interface OutlineTable {
  readonly level: "epci" | "commune";
  readonly code: string;
  readonly name: string;
  readonly departements: string[];
  readonly geometry: JSONColumnType<Polygon | MultiPolygon>;
  readonly source: string;
  readonly imported_at: Now;
}

export type PublicationState = "written" | "withdrawn" | "failed";

/** How telling a dataset's verdicts on its portal ended, the last time. */
interface PublicationTable {
  readonly dataset_id: string;
  readonly state: PublicationState;
  readonly failure: PublicationFailure | null;
  readonly detail: string | null;
  readonly attempted_at: Now;
  /** When something was last written there. */
  readonly changed_at: OptionalMoment;
  readonly dates: JSONColumnType<OwnDates> | null;
}
