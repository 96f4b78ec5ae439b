import { type Kysely, sql } from "kysely";

/** Who may sign in, and what proves it. Every secret is kept as a hash, but for passwords, which have their own form. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const id = "id uuid primary key default gen_random_uuid()";
const person = "person_id uuid not null references people on delete cascade";

const statements = [
  `create table people (
    ${id}, email text not null unique check (email = lower(email)), name text not null default '',
    role text not null check (role in ('admin', 'editor')), atd_id uuid references atds on delete restrict,
    password text, issuer text, subject text, disabled_at timestamptz, created_at timestamptz not null default now(),
    unique (issuer, subject), check (role = 'admin' or atd_id is not null))`,
  `create table sessions (
    hash text primary key, ${person}, created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(), id_token text)`,
  "create index sessions_person on sessions (person_id)",
  `create table sign_in_steps (
    hash text primary key, kind text not null check (kind in ('oidc', 'link')), person_id uuid references people on delete cascade,
    data jsonb not null default '{}', expires_at timestamptz not null)`,
  `create table api_tokens (
    ${id}, ${person}, name text not null, hash text not null unique, created_at timestamptz not null default now(),
    used_at timestamptz, expires_at timestamptz not null)`,
  "create table attempts (key text not null, at timestamptz not null default now())",
  "create index attempts_key on attempts (key, at)",
];
