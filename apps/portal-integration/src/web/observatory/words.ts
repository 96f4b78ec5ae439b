import type { Lang } from "@opendatalocale/report";
import { named } from "../site/named.ts";

const fr = {
  title: "Observatoire",
  intro:
    "Quelles collectivités publient les données du socle commun, et ces fichiers sont-ils conformes ? Chaque chiffre est compté sur les fichiers que l’audit a trouvés et vérifiés.",
  france: "Toute la France",
  place: "Lieu",
  departement: "Département",
  allDepartements: "Tous les départements",
  kind: "Type d’autorité",
  allKinds: "Tous les types",
  schema: "Données",
  allSchemas: "Toutes les données du socle",
  filters: "Ce que les chiffres regardent",
  backToFrance: "Revenir à toute la France",
  search: "Chercher une organisation ou un jeu de données",
  key: "Chiffres clés",
  of: (part: string, whole: string) => `${part} sur ${whole}`,
  figures: {
    open: ["Autorités ouvertes", "ont au moins un jeu de données sur un portail suivi"],
    publishing: ["Publient le socle commun", "ont au moins un fichier du socle sur un portail suivi"],
    conforming: ["Ont un fichier conforme", "dont au moins un fichier du socle est conforme aujourd’hui"],
    required: ["Jeux obligatoires publiés", "jeux de données que la loi demande, une fois par autorité et par schéma"],
    population: ["Population couverte", "habitants d’une commune qui publie le socle, ou dont l’EPCI le publie"],
  },
  target: (share: string) => `Objectif du programme : 2 000 autorités ouvertes, atteint à ${share}.`,
  files: "Fichiers du socle trouvés",
  noFile: "Aucun fichier du socle n’a encore été trouvé ici.",
  checkedAt: (date: string) => `Dernière vérification : ${date}.`,
  method: "Ce que nous comptons, et contre quoi",
  loading: "Le référentiel des autorités se charge : les parts apparaîtront dans un instant. Rechargez la page.",
  denominator: (total: string) =>
    `Dénominateur : ${total} autorités que l’obligation générale de publier (CRPA, article L312-1-1) peut concerner.`,
  denominatorKinds: (parts: string, vintage: string) =>
    `Ce sont : ${parts}. Une commune compte à partir de 3 500 habitants (population municipale ${vintage}, INSEE) ; les EPCI, départements et régions n’ont pas ce seuil.`,
  staff:
    "La loi exempte aussi les autorités de moins de 50 agents. Aucun fichier public ne donne cet effectif : celles-là sont comptées ici.",
  required:
    "« Jeux obligatoires » additionne, pour chaque autorité de métropole et d’outre-mer, petites communes comprises, les schémas qu’un texte lui impose ; les obligations sous condition n’y sont pas.",
  unidentified: (count: string) =>
    `Organisations qui publient sans être rattachées à une autorité, faute de SIREN sur leur portail : ${count}. Leurs fichiers sont comptés, elles non.`,
  scope: (portals: string) =>
    `Portails suivis : ${portals}. « Non trouvé » veut dire non trouvé sur ces portails, et non jamais publié.`,
  overlap: "Un EPCI à cheval sur plusieurs départements compte dans chacun ; une région ne compte dans aucun.",
  freshWords: "Un verdict que personne n’a confirmé depuis huit jours est « expiré », quel qu’il ait été.",
  map: "Carte",
  measure: "Ce que la carte montre",
  measures: {
    publishing: "Part des autorités concernées qui publient le socle",
    conforming: "Part des autorités concernées qui ont un fichier conforme",
    quality: "Part des fichiers trouvés qui sont conformes",
  },
  mapHelp:
    "Un département s’ouvre d’un clic ; au clavier, les flèches vont de l’un à l’autre et Entrée ouvre. Le tableau qui suit dit les mêmes chiffres.",
  mapHelpInside: "Une zone se choisit au clavier avec les flèches. Le tableau qui suit dit les mêmes chiffres.",
  legends: {
    authorities: ["aucune", "jusqu’à 5 %", "de 5 à 15 %", "de 15 à 30 %", "plus de 30 %"],
    quality: ["aucun", "jusqu’à 25 %", "de 25 à 50 %", "de 50 à 75 %", "plus de 75 %"],
  },
  noValue: "rien à mesurer",
  level: "Découpage",
  levels: { epci: "EPCI", commune: "Communes" },
  noOutlines:
    "Les contours des EPCI et des communes ne sont pas importés sur ce site ; le tableau donne leurs chiffres. (Administrateur : odl-portal import-outlines.)",
  outlinesFrom: (source: string) => `Contours : ${source}.`,
  svgCredit: "Carte : Victor Cazanave, svg-maps, d’après MapSVG, CC BY 4.0 (couleurs, motifs et encarts ajoutés).",
  parts: {
    departement: "Par département",
    epci: "Par EPCI",
    commune: "Par commune",
    region: "Par région",
    kind: "Par type d’autorité",
    size: "Par taille",
    software: "Par logiciel de portail",
  },
  sizes: named({
    "under-3500": "Moins de 3 500 habitants",
    "3500-100000": "De 3 500 à 100 000 habitants",
    "over-100000": "Plus de 100 000 habitants",
  }),
  split: "Répartition",
  splitBy: "Répartir",
  columns: {
    name: "Nom",
    concerned: "Concernées",
    open: "Ouvertes",
    publishing: "Publient",
    share: "Part",
    conforming: "Conformes",
    files: "Fichiers",
    good: "Fichiers conformes",
    required: "Obligées",
    published: "Publient",
  },
  partCaption: (name: string) =>
    `${name} : autorités concernées, ouvertes, qui publient le socle ; fichiers trouvés et conformes.`,
  schemas: "Par schéma",
  schemaCaption:
    "Par schéma : autorités que la loi oblige, celles qui publient, celles dont un fichier est conforme ; fichiers trouvés.",
  freshness: "Fraîcheur",
  freshnessCaption: "Fichiers selon la dernière modification de leur jeu de données, d’après le portail.",
  ages: { year: "Moins d’un an", twoYears: "De un à deux ans", older: "Plus de deux ans", unknown: "Date inconnue" },
  age: "Dernière modification",
  downloads: "Tout télécharger (CSV)",
  downloadHelp: "Chaque fichier dit les mêmes chiffres que cette page, pour le lieu et les données choisis.",
  csv: {
    departement: "Par département",
    region: "Par région",
    epci: "Par EPCI",
    commune: "Par commune",
    kind: "Par type d’autorité",
    size: "Par taille",
    software: "Par logiciel",
    schema: "Par schéma",
    series: "Dans le temps",
    datasets: "Jeux de données et verdict de chaque fichier",
    organisations: "Organisations",
    territories: "Autorités du dénominateur",
  },
};

export type ObservatoryWords = typeof fr;

const en: ObservatoryWords = {
  title: "Observatory",
  intro:
    "Which authorities publish the data of the common base, and do those files conform? Every figure is counted on the files that the audit found and checked.",
  france: "The whole of France",
  place: "Place",
  departement: "Département",
  allDepartements: "All départements",
  kind: "Kind of authority",
  allKinds: "All kinds",
  schema: "Data",
  allSchemas: "All data of the common base",
  filters: "What the figures look at",
  backToFrance: "Back to the whole of France",
  search: "Search for an organisation or a dataset",
  key: "Key figures",
  of: (part, whole) => `${part} of ${whole}`,
  figures: {
    open: ["Open authorities", "have at least one dataset on a followed portal"],
    publishing: ["Publish the common base", "have at least one file of the base on a followed portal"],
    conforming: ["Have a conforming file", "of which at least one file of the base conforms today"],
    required: ["Required datasets published", "datasets that the law asks for, once an authority and a schema"],
    population: ["Population covered", "inhabitants of a commune that publishes the base, or whose EPCI does"],
  },
  target: (share) => `The programme’s target: 2,000 open authorities, ${share} reached.`,
  files: "Files of the base found",
  noFile: "No file of the base was found here yet.",
  checkedAt: (date) => `Last check: ${date}.`,
  method: "What we count, and against what",
  loading: "The table of authorities is being loaded: shares will appear in a moment. Reload the page.",
  denominator: (total) =>
    `Denominator: ${total} authorities that the general duty to publish (CRPA, article L312-1-1) may concern.`,
  denominatorKinds: (parts, vintage) =>
    `They are: ${parts}. A commune counts from 3,500 inhabitants on (municipal population ${vintage}, INSEE); EPCI, départements and régions have no such floor.`,
  staff:
    "The law also exempts authorities with fewer than 50 staff. No public file gives that headcount: they are counted here.",
  required:
    "“Required datasets” adds up, for every authority of France, small communes included, the schemas that a text imposes on it; conditional duties are left out.",
  unidentified: (count) =>
    `Organisations that publish and are tied to no authority, for want of a SIREN on their portal: ${count}. Their files are counted, they are not.`,
  scope: (portals) =>
    `Portals followed: ${portals}. “Not found” means not found on those portals, and not never published.`,
  overlap: "An EPCI across several départements counts in each; a région counts in none.",
  freshWords: "A verdict that nobody confirmed for eight days is “expired”, whatever it was.",
  map: "Map",
  measure: "What the map shows",
  measures: {
    publishing: "Share of the authorities concerned that publish the base",
    conforming: "Share of the authorities concerned that have a conforming file",
    quality: "Share of the files found that conform",
  },
  mapHelp:
    "A click opens a département; with the keyboard, arrows go from one to the next and Enter opens it. The table below gives the same figures.",
  mapHelpInside: "Arrows choose an area with the keyboard. The table below gives the same figures.",
  legends: {
    authorities: ["none", "up to 5%", "5 to 15%", "15 to 30%", "over 30%"],
    quality: ["none", "up to 25%", "25 to 50%", "50 to 75%", "over 75%"],
  },
  noValue: "nothing to measure",
  level: "Areas",
  levels: { epci: "EPCI", commune: "Communes" },
  noOutlines:
    "The outlines of EPCI and communes are not imported on this site; the table gives their figures. (Administrator: odl-portal import-outlines.)",
  outlinesFrom: (source) => `Outlines: ${source}.`,
  svgCredit: "Map: Victor Cazanave, svg-maps, after MapSVG, CC BY 4.0 (colours, patterns and insets added).",
  parts: {
    departement: "By département",
    epci: "By EPCI",
    commune: "By commune",
    region: "By région",
    kind: "By kind of authority",
    size: "By size",
    software: "By portal software",
  },
  sizes: {
    "under-3500": "Under 3,500 inhabitants",
    "3500-100000": "3,500 to 100,000 inhabitants",
    "over-100000": "Over 100,000 inhabitants",
  },
  split: "Breakdown",
  splitBy: "Break down",
  columns: {
    name: "Name",
    concerned: "Concerned",
    open: "Open",
    publishing: "Publish",
    share: "Share",
    conforming: "Conform",
    files: "Files",
    good: "Conforming files",
    required: "Obliged",
    published: "Publish",
  },
  partCaption: (name) => `${name}: authorities concerned, open, publishing the base; files found and conforming.`,
  schemas: "By schema",
  schemaCaption:
    "By schema: authorities that the law obliges, those that publish, those with a conforming file; files found.",
  freshness: "Freshness",
  freshnessCaption: "Files by the last change of their dataset, as the portal tells.",
  ages: { year: "Under a year", twoYears: "One to two years", older: "Over two years", unknown: "Date unknown" },
  age: "Last change",
  downloads: "Download everything (CSV)",
  downloadHelp: "Each file gives the same figures as this page, for the place and the data chosen.",
  csv: {
    departement: "By département",
    region: "By région",
    epci: "By EPCI",
    commune: "By commune",
    kind: "By kind of authority",
    size: "By size",
    software: "By software",
    schema: "By schema",
    series: "Over time",
    datasets: "Datasets and the verdict of each file",
    organisations: "Organisations",
    territories: "Authorities of the denominator",
  },
};

const languages: Readonly<Record<Lang, ObservatoryWords>> = { fr, en };

export function observatoryWordsIn(lang: Lang): ObservatoryWords {
  return languages[lang];
}
