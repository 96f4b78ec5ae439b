import type { Checked } from "../engine/protocol.ts";
import { causeCounts, type Words } from "./words.ts";

const numbers = new Intl.NumberFormat("fr-FR");
const n = (value: number) => numbers.format(value).replace(/\u202f/g, "\u00a0");
const s = (count: number) => (count >= 2 ? "s" : "");
const verdicts = {
  valid: "Publiable",
  "valid-with-remarks": "Publiable avec remarques",
  invalid: "À corriger",
  "not-checked": "Non vérifié",
} as const;

export const fr: Words = {
  title: "Vérifier un fichier",
  promise: "Votre fichier ne quitte pas votre ordinateur.",
  drop: "Déposez votre fichier ici",
  browse: "Choisir un fichier",
  formats:
    "CSV, Excel (.xlsx), LibreOffice (.ods), JSON, GeoJSON, Parquet : quels que soient l’encodage et le séparateur.",
  paste: "Coller un tableau",
  pasteLabel: "Cellules copiées depuis un tableur, ou texte CSV",
  pasteGo: "Vérifier ce tableau",
  pastedName: "tableau-colle.csv",
  url: "Depuis une adresse web",
  urlLabel: "Adresse du fichier (https://…)",
  urlGo: "Télécharger et vérifier",
  urlNote: "Votre navigateur demande alors le fichier à ce site, et à lui seul.",
  urlRefused:
    "Ce site n’a pas donné le fichier à votre navigateur : beaucoup l’interdisent aux autres pages. Téléchargez le fichier, puis déposez-le ici.",
  templates: "Modèles à remplir",
  templatesHelp: "Pour partir d’un bon fichier : en-tête, exemple et listes de choix de chaque schéma.",
  templateOf: (title, format) => `Modèle « ${title} », ${format}`,
  searchSchema: "Chercher un schéma",
  none: "Aucun schéma ne porte ce nom.",
  opening: (name) => `Lecture de ${name}…`,
  chooseHeading: "Quel schéma ce fichier suit-il ?",
  chooseHelp: (hasCandidates) =>
    hasCandidates
      ? "Voici ceux qui lui ressemblent le plus. Choisissez avant que la vérification commence."
      : "Aucun schéma connu ne ressemble à ce fichier. Choisissez celui qu’il doit suivre.",
  likeness: (percent) => `ressemblance ${percent} %`,
  lacks: (names) => `Colonnes obligatoires absentes : ${names.join(", ")}`,
  use: "Vérifier avec ce schéma",
  otherSchemas: "Tous les schémas",
  checking: (name) => `Vérification de ${name}`,
  read: (rows, percent, perSecond) =>
    [
      `${n(rows)} ligne${s(rows)}`,
      percent === null ? "" : `${percent} %`,
      perSecond > 0 ? `${n(perSecond)} lignes par seconde` : "",
    ]
      .filter((part) => part !== "")
      .join(", "),
  cancel: "Annuler",
  early: "Premiers problèmes trouvés",
  verdicts,
  verdictSentence: (checked) => {
    const { problems, remarks } = causeCounts(checked);
    switch (checked.report.verdict) {
      case "valid":
        return "Ce fichier respecte son schéma.";
      case "valid-with-remarks":
        return `Ce fichier respecte son schéma. ${n(remarks)} remarque${s(remarks)} aide${remarks >= 2 ? "nt" : ""} à faire mieux.`;
      case "invalid":
        return `${n(problems)} point${s(problems)} à corriger avant de publier.`;
      case "not-checked":
        return "Rien n’a été vérifié : ce n’est ni un bon ni un mauvais résultat.";
    }
  },
  facts: ({ report, faultyRows, isWhole }, kind) => {
    const { rows } = report.stats;
    const faulty = faultyRows > 0 ? `, dont ${isWhole ? "" : "au moins "}${n(faultyRows)} à corriger` : "";
    return kind === "document"
      ? `${n(rows)} enregistrement${s(rows)} vérifié${s(rows)}${faulty}`
      : `${n(rows)} ligne${s(rows)} vérifiée${s(rows)}${faulty}`;
  },
  recognised: (title, version, score) =>
    `Schéma reconnu : ${title}${version ? ` ${version}` : ""}${score === null ? "" : ` (ressemblance ${Math.round(score * 100)} %)`}`,
  given: (title, version) => `Schéma choisi : ${title}${version ? ` ${version}` : ""}`,
  why: "Pourquoi ce schéma ?",
  changeSchema: "Changer de schéma",
  otherFile: "Vérifier un autre fichier",
  sheet: "Feuille",
  tabs: { problems: "Problèmes", table: "Tableau", files: "Télécharger" },
  sections: "Parties du résultat",
  leads: "À lire d’abord",
  problems: "À corriger",
  remarks: "Remarques",
  remarksHelp: "Elles n’empêchent pas la publication.",
  nothing: "Rien à signaler.",
  times: (count) => `${n(count)} fois`,
  column: (name) => `colonne « ${name} »`,
  where: "Où",
  whyLabel: "Pourquoi",
  how: "Comment corriger",
  howHere: {
    "doubtful-schema": "Choisissez l’autre schéma avec le bouton « Changer de schéma ».",
    "sheet-chosen":
      "Vérifiez que c’est la bonne feuille ; sinon, choisissez-la dans la liste « Feuille », ou enregistrez-la seule.",
  },
  examples: "Exemples",
  before: "Dans le fichier",
  after: "Valeur proposée",
  toConfirm: "à confirmer",
  emptyCell: "(vide)",
  others: (count) => `et ${n(count)} autre${s(count)}`,
  goTo: (place) => `Voir ${place} dans le tableau`,
  correct: (count) => `Corriger (${n(count)})`,
  correctLabel: (count, cause) => `Corriger : ${cause}, ${n(count)} changement${s(count)} possible${s(count)}`,
  correctAll: (count) => `Tout corriger (${n(count)} changement${s(count)} sûr${s(count)})`,
  askAboutLine: "Vous verrez chaque changement avant de l’accepter.",
  otherRepairs: "Autres corrections possibles",
  undo: "Annuler le dernier changement",
  tasks: {
    copy: "Préparation du tableau…",
    proposals: "Recherche des corrections possibles…",
    recheck: "Nouvelle vérification…",
    download: "Préparation du fichier…",
  },
  cut: "Toutes les places ne sont pas listées ; les totaux, eux, sont exacts.",
  table: "Tableau",
  onlyFaulty: (count) => `Seulement les lignes à corriger (${n(count)})`,
  gridHelp: "Flèches pour se déplacer, Entrée ou F2 pour modifier, Échap pour renoncer.",
  row: "Ligne",
  error: "erreur",
  remark: "remarque",
  cellHeading: (place, label) => `${place}, ${label}`,
  rowHeading: (number) => `Ligne ${n(number)}`,
  valueLabel: "Valeur",
  save: "Enregistrer",
  put: (value) => `Mettre « ${value} »`,
  cellFine: "Rien à signaler dans cette cellule.",
  dialogHeading: "Voir les changements avant de les accepter",
  dialogHelp: "Le fichier d’origine n’est jamais modifié ; vous pourrez annuler.",
  kinds: "Corrections",
  everyChange: (count) => `${n(count)} changement${s(count)}`,
  more: (shown, total) => `${n(shown)} affichés sur ${n(total)} : afficher la suite`,
  apply: (count) => `Accepter ${n(count)} changement${s(count)}`,
  working: "Calcul des changements…",
  changeHeads: ["Ligne", "Colonne", "Avant", "Après", "Correction"],
  wholeFile: "tout",
  noChange: "Aucun changement avec ces corrections.",
  filesHelp:
    "Le fichier corrigé est écrit comme le demande le guide du Socle commun : UTF-8, virgules, en-tête en première ligne.",
  untouched: "Le fichier corrigé et la liste des changements apparaîtront ici dès le premier changement.",
  mendedElsewhere: {
    document:
      "Ce fichier est un document JSON : il se corrige dans le logiciel qui l’a produit, ou dans un éditeur de texte.",
    addresses:
      "Une base adresse locale se corrige dans l’outil où vous tenez vos adresses, « Mes Adresses » par exemple.",
  },
  tooLong: "Ce tableau a trop de lignes pour une feuille Excel : prenez le CSV.",
  fileNames: {
    csv: "Fichier corrigé (CSV)",
    xlsx: "Fichier corrigé (Excel)",
    "changes-csv": "Liste des changements (CSV)",
    "changes-json": "Liste des changements (JSON)",
    annotated: "Fichier annoté (Excel), cellules fautives marquées",
    html: "Rapport (page web)",
  },
  changesMade: (count) => `${n(count)} changement${s(count)} depuis le fichier d’origine.`,
  print: "Imprimer",
  failedHeading: "Non vérifié",
  bug: "La page a rencontré une erreur inattendue. Votre fichier est intact. Rechargez la page et recommencez.",
  said: {
    corrected: (count) => `${n(count)} changement${s(count)} fait${s(count)}.`,
    undone: "Dernier changement annulé.",
    verdict: (checked: Checked) => `${verdicts[checked.report.verdict]}. ${fr.verdictSentence(checked)}`,
  },
};
