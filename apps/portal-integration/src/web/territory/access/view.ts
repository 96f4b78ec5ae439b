import type { Role } from "../../../server/database/atd-tables.ts";
import type { Api } from "../../api/signed-in-api.ts";

/** What the service answers of people and tokens. Times are ISO 8601. */
export interface PersonView {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly atd: string | null;
  readonly disabledAt: string | null;
  readonly createdAt: string;
}

export interface TokenView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly expiresAt: string;
}

/** What each part of the administration is given. */
export interface AccessPart {
  readonly api: Api;
  /** Does it, then tells what was done; a refusal is shown. @returns whether it was done */
  readonly attempt: (work: () => Promise<string>) => Promise<boolean>;
}
