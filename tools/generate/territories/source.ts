import { createRequire } from "node:module";

/** The package's own shapes, as far as they are read. */
export interface SourceCommune {
  readonly code: string;
  readonly nom: string;
  readonly type: "commune-actuelle" | "commune-deleguee" | "commune-associee" | "arrondissement-municipal";
  readonly zone: "metro" | "drom" | "com";
  readonly departement: string;
  readonly region: string;
  readonly siren?: string;
  readonly population?: number;
  readonly codesPostaux?: readonly string[];
  readonly anciensCodes?: readonly string[];
  /** Of a delegated or associated commune: where it went. */
  readonly chefLieu?: string;
  /** Of a municipal arrondissement. */
  readonly commune?: string;
}

export interface SourceGroup {
  readonly code: string;
  readonly nom: string;
  readonly type: string;
  readonly populationTotale: number;
  readonly populationMunicipale: number;
  readonly membres: readonly { readonly code: string; readonly populationTotale: number }[];
}

export interface SourceArea {
  readonly code: string;
  readonly nom: string;
  readonly region: string;
  readonly zone: "metro" | "drom" | "com";
  /** INSEE's TNCC: which article goes before the name. */
  readonly typeLiaison: number;
}

/**
 * Vintages of the figures, which the package does not carry: each new version must be looked at before it is taken.
 * Communes: INSEE, in force 1 January 2026. Groups and total populations: DGCL's sheet of 2025, that is the census of 2022
 * (34 822 of its 34 871 communes have the figure of the package of 2025, 4.1.0). Mayotte: insee.fr/fr/statistiques/3291775.
 * Overseas: insee.fr/fr/statistiques/8680702.
 */
export const vintages = {
  version: "6.0.0",
  communes: "2023",
  groups: "2022",
  departements: { "976": "2017", "986": "2023", "987": "2022", "988": "2025" } as Record<string, string>,
};

const require = createRequire(import.meta.url);

/** Reads the JSON files themselves: the package's entry looks for them in the current folder, and throws. */
export function readSource() {
  const { version } = require("@etalab/decoupage-administratif/package.json");
  if (version !== vintages.version)
    throw new Error(
      `look up the vintages of @etalab/decoupage-administratif@${version} before taking it (tools/generate/territories)`,
    );
  // The package's shapes, which tests of the counts hold to.
  const read = <Row>(name: string): readonly Row[] =>
    require(`@etalab/decoupage-administratif/data/${name}.json`) as readonly Row[];
  return {
    communes: read<SourceCommune>("communes"),
    epci: read<SourceGroup>("epci"),
    ept: read<SourceGroup>("ept"),
    departements: read<SourceArea>("departements"),
    regions: read<SourceArea>("regions"),
  };
}

export type Source = ReturnType<typeof readSource>;
