/**
 * The subjects of the ACTES nomenclature, levels 1 and 2, by which authorities send their acts to the prefecture
 * (Ministry of the Interior, classification of 2017-11-13). Deeper levels are each platform's own.
 */
const domains: readonly (readonly [domain: string, ...subjects: string[]])[] = [
  [
    "Commande publique",
    "Marchés publics",
    "Délégation de service public",
    "Conventions de mandat",
    "Autres types de contrats",
    "Transactions / protocole d’accord transactionnel",
    "Actes relatifs à la maîtrise d’œuvre",
    "Actes spéciaux et divers",
  ],
  [
    "Urbanisme",
    "Documents d’urbanisme",
    "Actes relatifs au droit d’occupation ou d’utilisation des sols",
    "Droit de préemption urbain",
  ],
  [
    "Domaine et patrimoine",
    "Acquisitions",
    "Aliénations",
    "Locations",
    "Limites territoriales",
    "Autres actes de gestion du domaine public",
    "Autres actes de gestion du domaine privé",
  ],
  [
    "Fonction publique",
    "Personnel titulaires et stagiaires de la F.P.T.",
    "Personnel contractuel",
    "Fonction publique hospitalière",
    "Autres catégories de personnels",
    "Régime indemnitaire",
  ],
  [
    "Institutions et vie politique",
    "Élection exécutif",
    "Fonctionnement des assemblées",
    "Désignation de représentants",
    "Délégation de fonctions",
    "Délégation de signature",
    "Exercice des mandats locaux",
    "Intercommunalité",
    "Décision d’ester en justice",
  ],
  [
    "Libertés publiques et pouvoirs de police",
    "Police municipale",
    "Pouvoir du président du conseil général",
    "Pouvoir du président du conseil régional",
    "Autres actes réglementaires",
    "Actes pris au nom de l’État et soumis au contrôle hiérarchique",
  ],
  [
    "Finances locales",
    "Décisions budgétaires",
    "Fiscalité",
    "Emprunts",
    "Interventions économiques",
    "Subventions",
    "Contributions budgétaires",
    "Avances",
    "Fonds de concours",
    "Prise de participation (SEM, etc.)",
    "Divers",
  ],
  [
    "Domaines de compétences par thèmes",
    "Enseignement",
    "Aide sociale",
    "Voirie",
    "Aménagement du territoire",
    "Politique de la ville-habitat-logement",
    "Emploi-formation professionnelle",
    "Transports",
    "Environnement",
    "Culture",
  ],
  [
    "Autres domaines de compétences",
    "Autres domaines de compétences des communes",
    "Autres domaines de compétences des départements",
    "Autres domaines de compétences des régions",
    "Vœux et motions",
  ],
];

/** Code (`7.5`) → its domain and its subject. */
export const actesSubjects: ReadonlyMap<string, { readonly domain: string; readonly subject: string }> = new Map(
  domains.flatMap(([domain, ...subjects], index) =>
    subjects.map((subject, rank) => [`${index + 1}.${rank + 1}`, { domain, subject }] as const),
  ),
);

/**
 * What the code means, when the name means something else; null when they agree or when nothing can be said: unknown code,
 * or a subject of the authority's own in the right domain.
 */
export function disagreement(code: string, name: string): string | null {
  const meant = actesSubjects.get(code);
  const slash = name.indexOf("/");
  if (!meant || slash < 0) return null;
  const expected = `${meant.domain}/${meant.subject}`;
  if (plain(name.slice(0, slash)) !== plain(meant.domain)) return expected;
  const subject = plain(name.slice(slash + 1));
  if (subject === plain(meant.subject)) return null;
  const isAnother = [...actesSubjects.values()].some(
    (other) => other.domain === meant.domain && plain(other.subject) === subject,
  );
  return isAnother ? expected : null;
}

/** Letters and digits only, without case, accents or ligatures. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
