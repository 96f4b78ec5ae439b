import type { Lang } from "@opendatalocale/report";

const fr = {
  title: "Organisations et jeux de données",
  intro: "Tout ce que l’observatoire suit, avec le verdict d’aujourd’hui.",
  what: "Chercher parmi",
  kinds: { organisations: "les organisations", jeux: "les jeux de données" },
  q: { organisations: "Nom ou SIREN", jeux: "Mots du titre" },
  departement: "Département (code)",
  schema: "Données",
  allSchemas: "Toutes",
  verdict: "Verdict d’un fichier",
  allVerdicts: "Tous",
  go: "Chercher",
  none: "Rien ne correspond. Essayez avec moins de mots, ou sans département.",
  caption: (from: string, to: string, total: string) => `De ${from} à ${to}, sur ${total}.`,
  pages: "Pages de résultats",
  previous: "Page précédente",
  next: "Page suivante",
  columns: {
    name: "Organisation",
    departement: "Département",
    portal: "Portail",
    socle: "Jeux du socle",
    files: "Fichiers",
    good: "Conformes",
    invalid: "Non conformes",
    title: "Jeu de données",
    organisation: "Organisation",
    state: "État",
    schemas: "Données",
  },
  verdicts: {
    valid: "Conforme",
    "valid-with-remarks": "Conforme, avec remarques",
    invalid: "Non conforme",
    "not-checked": "Non vérifié",
  },
};

export type SearchWords = typeof fr;

const en: SearchWords = {
  title: "Organisations and datasets",
  intro: "Everything the observatory follows, with today’s verdict.",
  what: "Search among",
  kinds: { organisations: "organisations", jeux: "datasets" },
  q: { organisations: "Name or SIREN", jeux: "Words of the title" },
  departement: "Département (code)",
  schema: "Data",
  allSchemas: "All",
  verdict: "Verdict of a file",
  allVerdicts: "All",
  go: "Search",
  none: "Nothing matches. Try fewer words, or without a département.",
  caption: (from, to, total) => `${from} to ${to}, of ${total}.`,
  pages: "Pages of results",
  previous: "Previous page",
  next: "Next page",
  columns: {
    name: "Organisation",
    departement: "Département",
    portal: "Portal",
    socle: "Datasets of the base",
    files: "Files",
    good: "Conforming",
    invalid: "Not conforming",
    title: "Dataset",
    organisation: "Organisation",
    state: "State",
    schemas: "Data",
  },
  verdicts: {
    valid: "Conforming",
    "valid-with-remarks": "Conforming, with remarks",
    invalid: "Not conforming",
    "not-checked": "Not checked",
  },
};

const languages: Readonly<Record<Lang, SearchWords>> = { fr, en };

export function searchWordsIn(lang: Lang): SearchWords {
  return languages[lang];
}
