/** Who published the packaged figures, as it is shown beside each. */
export const sources = {
  communeMunicipal: "INSEE, recensement, population municipale",
  communeTotal: "DGCL, composition des EPCI, population totale",
  groupMunicipal: "DGCL, composition des EPCI, population municipale",
  groupTotal: "DGCL, composition des EPCI, population totale",
  sum: "INSEE, recensement, somme des populations municipales des communes",
} as const;

/** Whom the packaged data must be credited to, as the Licence Ouverte asks. */
export const dataCredit =
  "INSEE (Code officiel géographique, recensement de la population, Sirene), DGCL (EPCI), La Poste (codes postaux), Licence Ouverte ; assemblées par @etalab/decoupage-administratif 6.0.0";
