import { sql } from "kysely";
import { EXPIRES_AFTER } from "../dataset-state.ts";

/** What part of France, which authorities and which data figures speak of. Nothing given: everything. */
export interface Asked {
  readonly departement?: string;
  readonly region?: string;
  /** SIREN: the EPCI itself and its communes. */
  readonly epci?: string;
  readonly kind?: string;
  readonly schema?: string;
  /** Files of one organisation alone; says nothing of authorities. */
  readonly organisation?: string;
}

/** A file checked so long ago no longer counts as anything but expired, as on its badge. */
export const stateOf = (now: Date) =>
  sql`case when f.checked_at < ${new Date(now.getTime() - EXPIRES_AFTER)} then 'expired' else f.verdict end`;

/** Conditions on `checked_files f`. A région lies in its départements, but does not count in each. */
export function onFiles({ departement, region, epci, kind, schema, organisation }: Asked) {
  return sql.join(
    [
      sql`true`,
      ...(departement === undefined
        ? []
        : [sql`${departement} = any(f.departements) and f.kind is distinct from 'region'`]),
      ...(region === undefined ? [] : [sql`f.region = ${region}`]),
      ...(epci === undefined ? [] : [sql`f.epci = ${epci}`]),
      ...(kind === undefined ? [] : [sql`f.kind = ${kind}`]),
      ...(schema === undefined ? [] : [sql`f.schema = ${schema}`]),
      ...(organisation === undefined ? [] : [sql`f.organisation_id = ${organisation}`]),
    ],
    sql` and `,
  );
}

/** Conditions on `authorities a`; likewise. */
export function onAuthorities({ departement, region, epci, kind }: Asked) {
  return sql.join(
    [
      sql`true`,
      ...(departement === undefined ? [] : [sql`a.departements @> array[${departement}] and a.kind <> 'region'`]),
      ...(region === undefined ? [] : [sql`a.region = ${region}`]),
      ...(epci === undefined ? [] : [sql`(a.epci = ${epci} or a.siren = ${epci})`]),
      ...(kind === undefined ? [] : [sql`a.kind = ${kind}`]),
    ],
    sql` and `,
  );
}
