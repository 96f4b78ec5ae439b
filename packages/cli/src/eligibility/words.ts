/** The words around an assessment, and of the list of authorities. */
export const words = {
  fr: {
    generalDuty: "Obligation générale d’ouvrir ses données :",
    exempt: "L’exemption ne vaut que pour l’obligation générale : celles qui suivent n’ont pas ce seuil.",
    howToAnswer: (id: string) =>
      id === "effectif-50" ? "Dites combien avec --fte 61,5." : `Répondez avec --yes ${id} ou --no ${id}.`,
    threshold: "Seuil :",
    deadline: "Échéance :",
    toConfirm: "à confirmer",
    departements: "département",
    end: (day: string, checked: string) =>
      `Jugé au ${day}, sur une lecture du droit vérifiée le ${checked}. « Source secondaire » : page officielle ou documentation du schéma, et non le texte même ; « non vérifié » : à confirmer avant de s’y fier. C’est une aide, pas un avis juridique.`,
    columns: {
      code: "code",
      siren: "siren",
      name: "nom",
      kind: "type",
      region: "region",
      departements: "departements",
      municipal: "population_municipale",
      municipalVintage: "population_municipale_millesime",
      total: "population_totale",
      totalVintage: "population_totale_millesime",
      fte: "etp",
      band: "tranche_effectifs",
      staffVintage: "effectifs_millesime",
      status: "statut",
      why: "pourquoi",
    },
    count: (shown: number, total: number) =>
      shown < total ? `${shown} collectivités montrées sur ${total}.` : `${total} collectivités.`,
    byStatus: "Par statut :",
    staffMissing:
      "Aucun fichier public ne donne l’effectif en équivalents temps plein : « à vérifier » tant qu’il n’est pas importé (odl eligibility import).",
    noCoordinates:
      "Le paquet n’a pas de coordonnées : chaque objet GeoJSON a une géométrie nulle, à joindre par son code.",
    written: (path: string) => `Écrit : ${path}`,
  },
  en: {
    generalDuty: "General duty to open its data:",
    exempt: "The exemption only holds for the general duty: those below do not have that floor.",
    howToAnswer: (id: string) =>
      id === "effectif-50" ? "Say how many with --fte 61.5." : `Answer with --yes ${id} or --no ${id}.`,
    threshold: "Threshold:",
    deadline: "Deadline:",
    toConfirm: "to be confirmed",
    departements: "département",
    end: (day: string, checked: string) =>
      `Judged on ${day}, on a reading of the law checked on ${checked}. “Secondary source”: an official page or the schema’s documentation, not the text itself; “unverified”: confirm before relying on it. This is a help, not legal advice.`,
    columns: {
      code: "code",
      siren: "siren",
      name: "name",
      kind: "kind",
      region: "region",
      departements: "departements",
      municipal: "municipal_population",
      municipalVintage: "municipal_population_vintage",
      total: "total_population",
      totalVintage: "total_population_vintage",
      fte: "fte",
      band: "staff_band",
      staffVintage: "staff_vintage",
      status: "status",
      why: "why",
    },
    count: (shown: number, total: number) =>
      shown < total ? `${shown} authorities shown of ${total}.` : `${total} authorities.`,
    byStatus: "By status:",
    staffMissing:
      "No public file gives the headcount in full-time equivalents: “to be checked” until it is imported (odl eligibility import).",
    noCoordinates:
      "The package has no coordinates: each GeoJSON feature has a null geometry, to be joined by its code.",
    written: (path: string) => `Written: ${path}`,
  },
} as const;
