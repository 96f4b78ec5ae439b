/** Who published the packaged figures, as it is shown beside each. */
export const sources = {
  communeMunicipal: "INSEE, recensement, population municipale",
  communeTotal: "DGCL, composition des EPCI, population totale",
  groupMunicipal: "DGCL, composition des EPCI, population municipale",
  groupTotal: "DGCL, composition des EPCI, population totale",
  sum: "INSEE, recensement, somme des populations municipales des communes",
} as const;
