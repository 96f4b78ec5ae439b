import type { ConventionInput, Party } from "@opendatalocale/conventions";
import type { Authority, Territories } from "@opendatalocale/territories";
import type { Flags } from "../command.ts";
import { dayGiven } from "../eligibility/given-facts.ts";
import { oneAuthority } from "../territories/one-authority.ts";
import type { conventionFlags } from "./convention-flags.ts";

type ConventionFlags = Flags<typeof conventionFlags>;

/** All of a convention but its ETD, from the flags. Throws {@link UsageError} on an ATD or a day that is none. */
export async function partsOf(
  flags: ConventionFlags,
  territories: Territories,
): Promise<Omit<ConventionInput, "etd" | "datasets" | "situation">> {
  const atd = flags.atd === undefined ? null : await oneAuthority(territories, flags.atd);
  return {
    atd: {
      ...partyOf(atd, flags["atd-name"]),
      ...told({
        address: flags["atd-address"],
        representative: flags["atd-representative"],
        title: flags["atd-title"],
      }),
    },
    ...told({ date: flags.date === undefined ? undefined : dayGiven(flags.date), place: flags.place }),
    options: told({
      sharedPortal: flags.portal,
      buyerProfile: flags["buyer-profile"],
      meetings: flags.meetings,
      duration: flags.duration,
      contact: flags.contact,
    }),
  };
}

/** A party from what is known of it; a name given by hand wins. */
export function partyOf(authority: Authority | null, name?: string): Party {
  return { name: name ?? authority?.name ?? "", ...told({ siren: authority?.siren ?? undefined }) };
}

/** Without what was not told, or told empty. */
export function told<Key extends string>(
  values: Readonly<Record<Key, string | undefined>>,
): Partial<Record<Key, string>> {
  const known: Partial<Record<Key, string>> = {};
  for (const key in values) if (values[key]) known[key] = values[key];
  return known;
}
