import { type Authority, openTerritories } from "@opendatalocale/territories";

/**
 * The portal of a real région, as it might be: authorities that exist, with their own SIREN, and files that are all made up. It gives the
 * observatory's shares, duties and map something to count; every page says that it is a demonstration, and so does each name.
 */
export const DEMO_REGION = { code: "53", title: "Portail fictif de démonstration" } as const;

/** A file that somebody of the demonstration publishes: which example it is, how old it is, since when it is there (days). */
export interface DemoFile {
  readonly schema: string;
  /** In the repository's `examples`. */
  readonly file: string;
  readonly age: number;
  readonly since: number;
}

export interface DemoPublisher {
  readonly name: string;
  readonly siren: string;
  readonly files: readonly DemoFile[];
}

/** Out of a hundred authorities of each département, how many publish. */
const PUBLISHING: Readonly<Record<string, number>> = { "22": 12, "29": 45, "35": 28, "56": 6 };
/** Out of a hundred publishers, how many publish such a file; and of a hundred such files, how many are to be mended. */
const HABITS = [
  { schema: "etalab/schema-bal", file: "bal/bal.csv", kind: "commune", share: 75, faulty: 15 },
  { schema: "scdl/catalogue", file: "catalogue/catalogue.csv", kind: null, share: 35, faulty: 20 },
  {
    schema: "scdl/subventions",
    file: "subventions/subventions-saint-malo-2023.csv",
    kind: null,
    share: 35,
    faulty: 45,
  },
  { schema: "scdl/deliberations", file: "deliberations/deliberations.csv", kind: null, share: 25, faulty: 30 },
  { schema: "scdl/equipements", file: "equipements/equipements.csv", kind: null, share: 15, faulty: 35 },
  { schema: "scdl/prenoms", file: "prenoms/prenoms.csv", kind: "commune", share: 12, faulty: 25 },
] as const;

/** Who publishes on that portal: the same at each start. */
export async function demoPublishers(): Promise<readonly DemoPublisher[]> {
  const authorities = await openTerritories().list({ region: DEMO_REGION.code });
  return authorities.flatMap((authority) => {
    const { siren, name, departements } = authority;
    if (siren === null || !mayOpen(authority)) return [];
    const [departement = ""] = departements;
    if (drawn(siren, "publishes") >= (PUBLISHING[departement] ?? 0)) return [];
    const files = filesOf(siren, authority.kind);
    return files.length === 0 ? [] : [{ name: `${name} (démonstration)`, siren, files }];
  });
}

/** Those that the general duty may concern. */
function mayOpen({ kind, population }: Authority): boolean {
  return kind === "epci" || (kind === "commune" && (population.municipal?.value ?? 0) >= 3500);
}

function filesOf(siren: string, kind: string): DemoFile[] {
  return HABITS.filter((habit) => (habit.kind ?? kind) === kind && drawn(siren, habit.schema) < habit.share).map(
    ({ schema, file, faulty }) => {
      const isFaulty = drawn(siren, `${schema} faulty`) < faulty;
      return {
        schema,
        file: isFaulty ? file.replace(".", "-a-corriger.") : file,
        age: 10 + drawn(siren, `${schema} age`) * 9,
        since: 5 + drawn(siren, `${schema} since`) * 6,
      };
    },
  );
}

/** A number from 0 to 99 that looks drawn and never changes: FNV-1a of what it is for. */
function drawn(siren: string, what: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(`${what} ${siren}`)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  // The low bits of neighbours look alike.
  return ((hash ^ (hash >>> 15)) >>> 0) % 100;
}
