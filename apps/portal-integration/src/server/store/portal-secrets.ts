import type { SecretPurpose } from "../database/atd-tables.ts";
import type { Database } from "../database/tables.ts";
import { isOldSeal, type SealKeys, seal, unseal } from "../secrets/seal.ts";

/** Keeps a portal's secret, sealed. @returns false when there is no key to seal it with */
export async function keepPortalSecret(
  database: Database,
  keys: SealKeys,
  portal: string,
  purpose: SecretPurpose,
  text: string,
): Promise<boolean> {
  const sealed = seal(keys, text, placeOf(portal, purpose));
  if (sealed === null) return false;
  await database
    .insertInto("portal_secrets")
    .values({ portal_id: portal, purpose, sealed })
    .onConflict((conflict) => conflict.columns(["portal_id", "purpose"]).doUpdateSet({ sealed, set_at: new Date() }))
    .execute();
  return true;
}

/** Null when there is none, or when its key is gone. One sealed by an older key is sealed anew on the way. */
export async function readPortalSecret(
  database: Database,
  keys: SealKeys,
  portal: string,
  purpose: SecretPurpose,
): Promise<string | null> {
  const row = await database
    .selectFrom("portal_secrets")
    .select("sealed")
    .where("portal_id", "=", portal)
    .where("purpose", "=", purpose)
    .executeTakeFirst();
  if (row === undefined) return null;
  const text = unseal(keys, row.sealed, placeOf(portal, purpose));
  const renewed = text !== null && isOldSeal(keys, row.sealed) ? seal(keys, text, placeOf(portal, purpose)) : null;
  if (renewed !== null)
    await database
      .updateTable("portal_secrets")
      .set({ sealed: renewed })
      .where("portal_id", "=", portal)
      .where("purpose", "=", purpose)
      .where("sealed", "=", row.sealed)
      .execute();
  return text;
}

function placeOf(portal: string, purpose: SecretPurpose): string {
  return `${purpose} ${portal}`;
}
