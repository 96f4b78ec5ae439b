import type { FailureCatalogue } from "./failure-words.ts";

/** Pourquoi un fichier n'a pas pu être vérifié, et que faire. */
export const fr: FailureCatalogue = {
  aborted: () => ({ message: "La vérification a été interrompue.", hint: null }),
  "bal-failed": ({ reason }) => ({
    message: `Le validateur de référence des adresses s’est arrêté${reason ? ` (${reason})` : ""}.`,
    hint: "Vérifiez que le fichier est bien une Base Adresse Locale, puis réessayez.",
  }),
  "bal-not-installed": () => ({
    message: "Le validateur de référence des adresses n’est pas installé.",
    hint: "Ajoutez le paquet npm @ban-team/validateur-bal à votre projet.",
  }),
  "binary-file": ({ kind }) => ({
    message: `Ce fichier n’est pas un tableau de texte${kind ? ` (il ressemble à : ${kind})` : ""}.`,
    hint: "Exportez le tableau au format CSV depuis votre logiciel, puis vérifiez ce nouveau fichier.",
  }),
  "broken-archive": () => ({
    message: "Le fichier est abîmé : son archive ne peut pas être ouverte.",
    hint: "Ouvrez-le dans votre tableur et enregistrez-le à nouveau, ou téléchargez-le à nouveau.",
  }),
  "broken-gzip": () => ({
    message: "L’archive gzip est abîmée : elle ne peut pas être décompressée.",
    hint: "Téléchargez ou compressez à nouveau le fichier.",
  }),
  "broken-json": ({ record }) => ({
    message: `Le fichier commence comme du JSON mais n’en est plus${record ? ` à partir de l’enregistrement ${record}` : ""}.`,
    hint: "Exportez-le à nouveau : une accolade, un guillemet ou la fin du fichier manque.",
  }),
  "broken-parquet": () => ({
    message: "Le fichier Parquet est abîmé ou d’une forme qui n’est pas lue.",
    hint: "Exportez-le à nouveau, ou au format CSV.",
  }),
  "broken-spreadsheet": () => ({
    message: "Le classeur est abîmé : une de ses feuilles ne peut pas être lue.",
    hint: "Ouvrez-le dans votre tableur et enregistrez-le à nouveau.",
  }),
  "catalogue-unreachable": ({ reference, base, reason, nearest }) => ({
    message: `Le schéma « ${reference} » n’est pas de ceux que l’outil connaît, et ${base || "le catalogue"} ne l’a pas donné${reason ? ` (${reason})` : ""}.`,
    hint: `Vérifiez l’identifiant${nearest ? ` (vouliez-vous dire : ${nearest} ?)` : ""} et la connexion ; un schéma déjà utilisé une fois marche sans réseau.`,
  }),
  "decompression-limit": ({ limit }) => ({
    message: `L’archive grossit démesurément une fois décompressée${limit ? ` (limite : ${limit})` : ""} : la lecture a été arrêtée par précaution.`,
    hint: "Décompressez le fichier vous-même si vous êtes sûr de son origine.",
  }),
  "empty-file": () => ({
    message: "Le fichier est vide.",
    hint: "Vérifiez que l’export s’est bien terminé : la première ligne doit porter les noms des colonnes.",
  }),
  "encrypted-file": () => ({
    message: "Le fichier est protégé par un mot de passe : il ne peut pas être lu.",
    hint: "Enregistrez-en une copie sans mot de passe.",
  }),
  "file-too-large": ({ limit }) => ({
    message: `Le fichier est trop grand pour être lu ainsi (limite : ${limit} octets).`,
    hint: "Enregistrez-le au format CSV, dont la taille n’est pas limitée.",
  }),
  "html-page": () => ({
    message: "Ce fichier est une page web, pas un tableau : le téléchargement a sans doute renvoyé une page d’erreur.",
    hint: "Retournez sur la page du jeu de données et téléchargez le fichier lui-même.",
  }),
  "invalid-schema": ({ name, reason, pointer }) => ({
    message: `Le schéma ${name ? `« ${name} » ` : ""}est fautif et ne peut pas servir (${reason}${pointer ? `, à l’emplacement ${pointer}` : ""}).`,
    hint: "Signalez-le aux auteurs du schéma, ou choisissez-en un autre avec --schema.",
  }),
  "is-a-directory": ({ path }) => ({
    message: `« ${path} » est un dossier, pas un fichier.`,
    hint: "Indiquez un fichier, ou un motif comme dossier/*.csv.",
  }),
  "json-expected": ({ format }) => ({
    message: `Ce schéma décrit un document JSON ; ce fichier n’en est pas un${format ? ` (il est en ${format})` : ""}.`,
    hint: "Exportez la version JSON depuis votre logiciel : les deux formes contiennent les mêmes données.",
  }),
  "missing-file": ({ path }) => ({
    message: `Le fichier « ${path} » n’existe pas.`,
    hint: "Vérifiez son nom et son dossier.",
  }),
  "no-header": () => ({
    message: "Le fichier ne contient aucune ligne d’en-tête : toutes ses lignes sont vides.",
    hint: "La première ligne doit porter les noms des colonnes.",
  }),
  "no-records": () => ({
    message: "Ce fichier JSON ne contient pas de liste d’enregistrements : il n’y a pas de tableau à vérifier.",
    hint: "Un tableau en JSON est une liste d’objets, un par ligne du tableau.",
  }),
  "no-table-in-archive": () => ({
    message: "L’archive ne contient aucun fichier.",
    hint: "Vérifiez son contenu.",
  }),
  "not-mended": ({ schema }) => ({
    message: `Ce fichier suit ${schema}, qui se vérifie mais ne se corrige pas ici : odl fix corrige des tableaux décrits par un Table Schema.`,
    hint: "Vérifiez-le avec odl validate : chaque problème y est dit avec son remède.",
  }),
  "not-readable": ({ path }) => ({
    message: `Le fichier « ${path} » ne peut pas être ouvert : les droits de lecture manquent.`,
    hint: "Demandez l’accès au fichier, ou copiez-le dans un de vos dossiers.",
  }),
  "old-excel": () => ({
    message: "Le format Excel 97-2003 (.xls) n’est pas lu.",
    hint: "Dans votre tableur : Fichier, Enregistrer sous, « Classeur Excel (.xlsx) » ou « CSV UTF-8 », puis vérifiez ce nouveau fichier.",
  }),
  "read-failed": ({ reason }) => ({
    message: `La lecture du fichier a échoué${reason ? ` (${reason})` : ""}.`,
    hint: "Réessayez ; si le fichier est sur un disque réseau ou une clé, copiez-le d’abord sur votre ordinateur.",
  }),
  "row-too-long": ({ limit, lineNumber }) => ({
    message: `Une ligne est trop longue pour être une ligne de tableau${lineNumber ? ` (ligne ${lineNumber})` : ""}${limit ? ` : plus de ${limit} octets` : ""}.`,
    hint: "Le fichier n’a sans doute pas de fins de ligne, ou un guillemet n’y est jamais refermé.",
  }),
  "schema-copy-damaged": ({ name, folder }) => ({
    message: `La copie du schéma « ${name} » a été modifiée sur le disque : elle ne sert pas.`,
    hint: `Retrouvez la connexion pour la télécharger à nouveau, ou videz le dossier ${folder}.`,
  }),
  "schema-not-json": ({ name }) => ({
    message: `Le schéma « ${name} » n’est pas un fichier JSON lisible.`,
    hint: "Un schéma est un fichier JSON qui décrit des champs (« fields »).",
  }),
  "schema-not-recognised": ({ candidates }) => ({
    message: "Aucun schéma connu ne ressemble assez aux colonnes de ce fichier.",
    hint: `Choisissez le schéma avec --schema (liste : odl schemas list)${candidates ? `. Les moins éloignés : ${candidates}` : ""}.`,
  }),
  "schema-not-tabular": ({ name, kind }) => ({
    message: `Le schéma « ${name} » ne décrit pas un tableau (${kind}).`,
    hint: "Seuls les schémas de type Table Schema se vérifient ainsi.",
  }),
  "schema-too-large": ({ name, limit }) => ({
    message: `Le schéma « ${name} » dépasse la taille acceptée (${limit} octets).`,
    hint: null,
  }),
  "schema-unreachable": ({ name, reason }) => {
    const ofFile = schemaFiles[String(reason)];
    return ofFile
      ? {
          message: `Le schéma « ${name} » ${ofFile}.`,
          hint: "Vérifiez son nom, ou choisissez-en un connu : odl schemas list.",
        }
      : {
          message: `Le schéma « ${name} » n’a pas pu être lu${reason ? ` (${reason})` : ""}.`,
          hint: "Vérifiez l’adresse et la connexion, ou enregistrez le schéma dans un fichier.",
        };
  },
  "several-files": ({ count, files }) => ({
    message: `L’archive contient ${count} fichiers : ${files}.`,
    hint: "Décompressez-la et vérifiez chaque fichier.",
  }),
  "too-many-columns": ({ limit }) => ({
    message: `L’en-tête compte plus de ${limit} colonnes : ce n’est pas un tableau de données ouvertes.`,
    hint: "Vérifiez le séparateur et les fins de ligne du fichier.",
  }),
  "too-many-entries": ({ limit }) => ({
    message: `L’archive contient plus de ${limit} fichiers : elle n’a pas été ouverte.`,
    hint: "Décompressez-la vous-même et vérifiez le fichier voulu.",
  }),
  "unknown-schema": ({ reference, nearest }) => ({
    message: `Le schéma « ${reference} » n’est pas connu.`,
    hint: `${nearest ? `Vouliez-vous dire : ${nearest} ? ` : ""}La liste : odl schemas list.`,
  }),
  "unknown-sheet": ({ sheet, sheets }) => ({
    message: `Le classeur n’a pas de feuille « ${sheet} ».`,
    hint: `Ses feuilles : ${sheets}.`,
  }),
  "unsupported-format": ({ format }) => ({
    message: `Le format ${format} n’est pas lu.`,
    hint: "Enregistrez le tableau au format CSV (UTF-8) depuis votre tableur, ou exportez-le en JSON pour les marchés publics, puis vérifiez ce nouveau fichier.",
  }),
  "xml-doctype": () => ({
    message:
      "Le classeur contient une déclaration XML que les tableurs n’écrivent pas : la lecture a été refusée par précaution.",
    hint: "Ouvrez-le dans votre tableur et enregistrez-le à nouveau.",
  }),
};

/** What the system says of a file of schema. */
const schemaFiles: Readonly<Record<string, string>> = {
  ENOENT: "n’existe pas : aucun fichier de ce nom",
  EISDIR: "est un dossier, pas un fichier",
  EACCES: "est un fichier que vous n’avez pas le droit de lire",
};
