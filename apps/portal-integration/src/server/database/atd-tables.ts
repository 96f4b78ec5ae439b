import type { AuthorityKind } from "@opendatalocale/territories";
import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { Stage } from "./tables.ts";

type Now = ColumnType<Date, Date | string | undefined, Date | string>;
type OptionalMoment = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
/** Left out, the column is an empty object. */
type Json<Value extends object> = JSONColumnType<Value, string | undefined, string>;

/** What an ATD says of itself once, for every convention it signs. */
export interface AtdParts {
  readonly address?: string;
  readonly representative?: string;
  readonly title?: string;
  readonly place?: string;
  readonly contact?: string;
  readonly sharedPortal?: string;
  readonly buyerProfile?: string;
  readonly meetings?: string;
  readonly duration?: string;
}

/** Who signs for an ETD. */
export interface EtdParts {
  readonly address?: string;
  readonly representative?: string;
  readonly title?: string;
}

/** Tables of the work of ATDs, as `migrations/0010-atds.ts` makes them. */
export interface AtdTables {
  readonly atds: AtdTable;
  readonly etds: EtdTable;
  readonly etd_stages: EtdStageTable;
  readonly etd_organisations: EtdOrganisationTable;
}

interface AtdTable {
  readonly id: Generated<string>;
  readonly name: string;
  readonly siren: string | null;
  /** Where its ETDs are looked for. */
  readonly departements: ColumnType<string[], string[] | undefined, string[]>;
  readonly convention: Json<AtdParts>;
  readonly created_at: Now;
}

interface EtdTable {
  readonly id: Generated<string>;
  readonly atd_id: string;
  /** Null for an authority that the tables do not know: its figures are then those declared. */
  readonly siren: string | null;
  readonly kind: AuthorityKind;
  readonly name: string;
  readonly departements: ColumnType<string[], string[] | undefined, string[]>;
  /** Declared by the ATD; they win over those of the tables. */
  readonly population: ColumnType<number | null, number | null | undefined, number | null>;
  readonly population_vintage: ColumnType<string | null, string | null | undefined, string | null>;
  readonly fte: ColumnType<number | null, number | null | undefined, number | null>;
  readonly fte_vintage: ColumnType<string | null, string | null | undefined, string | null>;
  /** To the questions of conditional duties. */
  readonly answers: Json<Readonly<Record<string, boolean>>>;
  readonly stage: ColumnType<Stage, Stage | undefined, Stage>;
  readonly contact: ColumnType<string, string | undefined, string>;
  readonly convention: Json<EtdParts>;
  readonly created_at: Now;
}

/** Every stage an ETD was at, and since when. Rows are only added. */
interface EtdStageTable {
  readonly id: Generated<string>;
  readonly etd_id: string;
  readonly stage: Stage;
  readonly at: Now;
  readonly actor: string;
  readonly note: ColumnType<string, string | undefined, string>;
}

/** Organisations that the editor says are this ETD; those of its SIREN are without being here. */
interface EtdOrganisationTable {
  readonly etd_id: string;
  readonly organisation_id: string;
}

export const ROLES = ["admin", "editor"] as const;
export type Role = (typeof ROLES)[number];

/** Tables of sign-in, as `migrations/0011-people.ts` and `0012-portal-secrets.ts` make them. */
export interface PeopleTables {
  readonly people: PersonTable;
  readonly sessions: SessionTable;
  readonly sign_in_steps: SignInStepTable;
  readonly api_tokens: ApiTokenTable;
  readonly attempts: { readonly key: string; readonly at: Now };
  readonly portal_secrets: PortalSecretTable;
  readonly hook_deliveries: { readonly portal_id: string; readonly delivery: string; readonly at: Now };
}

interface PersonTable {
  readonly id: Generated<string>;
  /** In lower case. */
  readonly email: string;
  readonly name: ColumnType<string, string | undefined, string>;
  readonly role: Role;
  /** Whose ETDs an editor works on; null for an administrator, who works on all. */
  readonly atd_id: string | null;
  readonly password: ColumnType<string | null, string | null | undefined, string | null>;
  /** Who this is at the OpenID provider, once they signed in there. */
  readonly issuer: ColumnType<string | null, string | null | undefined, string | null>;
  readonly subject: ColumnType<string | null, string | null | undefined, string | null>;
  readonly disabled_at: OptionalMoment;
  readonly created_at: Now;
}

interface SessionTable {
  readonly hash: string;
  readonly person_id: string;
  readonly created_at: Now;
  readonly seen_at: Now;
  /** What the OpenID provider wants back when the person signs out. */
  readonly id_token: string | null;
}

interface SignInStepTable {
  readonly hash: string;
  readonly kind: "oidc" | "link";
  readonly person_id: string | null;
  readonly data: Json<Readonly<Record<string, string>>>;
  readonly expires_at: Now;
}

interface ApiTokenTable {
  readonly id: Generated<string>;
  readonly person_id: string;
  readonly name: string;
  readonly hash: string;
  readonly created_at: Now;
  readonly used_at: OptionalMoment;
  readonly expires_at: Now;
}

/** `token`: what the portal gives us to read it; `hook`: what proves that a webhook comes from it. */
export type SecretPurpose = "token" | "hook";

interface PortalSecretTable {
  readonly portal_id: string;
  readonly purpose: SecretPurpose;
  readonly sealed: string;
  readonly set_at: Now;
}
