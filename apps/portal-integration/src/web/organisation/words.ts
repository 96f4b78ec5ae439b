import type { Lang } from "@opendatalocale/report";
import { named } from "../site/named.ts";

const fr = {
  title: "Organisation",
  siren: (siren: string) => `SIREN ${siren}`,
  onPortal: (portal: string) => `Publie sur ${portal}.`,
  authority: (name: string, kind: string, people: string, vintage: string) =>
    `${name}, ${kind}, ${people} habitants (${vintage}).`,
  kinds: named({
    commune: "commune",
    epci: "EPCI à fiscalité propre",
    ept: "établissement public territorial",
    departement: "département",
    region: "région",
    syndicat: "syndicat",
    ccas: "CCAS",
    autre: "autre autorité",
  }),
  departement: (code: string) => `Département ${code}`,
  inDepartement: "L’observatoire de ce département",
  now: "Aujourd’hui",
  counts: (datasets: string, socle: string, files: string) =>
    `Jeux de données sur le portail : ${datasets}, dont ${socle} du socle commun. Fichiers du socle : ${files}.`,
  nothing: "Aucun fichier du socle n’a été trouvé.",
  duties: "Ce que la loi lui demande",
  noDuties:
    "Le portail ne donne pas le SIREN de cette organisation, ou ce SIREN n’est pas celui d’une collectivité connue : ce que la loi lui demande ne peut pas être établi. Le portail peut l’ajouter à la fiche de l’organisation.",
  status: (status: string) => `Obligation générale de publier (CRPA, article L312-1-1) : ${status}.`,
  dutiesHelp:
    "« Non trouvé » veut dire non trouvé sous ce SIREN sur les portails suivis : le jeu existe peut-être ailleurs. « Non mesuré » : aucun schéma ne dit à quoi le reconnaître.",
  levels: {
    required: "Obligatoire",
    conditional: "Sous condition",
    recommended: "Recommandé",
    "not-applicable": "Sans objet",
  },
  toConfirm: "à confirmer",
  found: {
    conforming: "Publié et conforme",
    "to-correct": "Publié, à corriger",
    "not-checked": "Publié, non vérifié",
    "not-found": "Non trouvé",
    "not-measured": "Non mesuré",
  },
  columns: {
    duty: "Données",
    level: "Niveau",
    found: "Trouvé",
    why: "Pourquoi",
    basis: "Texte",
    dataset: "Jeu de données",
    state: "État",
    files: "Fichiers",
    modified: "Modifié",
  },
  dutiesCaption: { asked: "Ce qui est obligatoire ou sous condition", others: "Ce qui est recommandé ou sans objet" },
  deadline: (words: string) => `Échéance : ${words}.`,
  question: (words: string) => `À préciser : ${words}`,
  reading: { law: "lu dans le texte", secondary: "lu dans une source secondaire", unverified: "lecture non vérifiée" },
  datasets: "Ses jeux de données",
  datasetsCaption: (shown: string, total: string) =>
    `Jeux de données du socle et autres ; montrés : ${shown} sur ${total}.`,
  noSchema: "pas de fichier du socle reconnu",
  notYet: "pas encore vérifié : son tour vient",
};

export type OrganisationWords = typeof fr;

const en: OrganisationWords = {
  title: "Organisation",
  siren: (siren) => `SIREN ${siren}`,
  onPortal: (portal) => `Publishes on ${portal}.`,
  authority: (name, kind, people, vintage) => `${name}, ${kind}, ${people} inhabitants (${vintage}).`,
  kinds: {
    commune: "commune",
    epci: "EPCI with own taxation",
    ept: "territorial public establishment",
    departement: "département",
    region: "région",
    syndicat: "syndicat",
    ccas: "CCAS",
    autre: "other authority",
  },
  departement: (code) => `Département ${code}`,
  inDepartement: "The observatory of this département",
  now: "Today",
  counts: (datasets, socle, files) =>
    `Datasets on the portal: ${datasets}, of which ${socle} of the common base. Files of the base: ${files}.`,
  nothing: "No file of the base was found.",
  duties: "What the law asks of it",
  noDuties:
    "The portal does not give this organisation’s SIREN, or that SIREN is not a known authority’s: what the law asks of it cannot be told. The portal can add it to the organisation’s record.",
  status: (status) => `General duty to publish (CRPA, article L312-1-1): ${status}.`,
  dutiesHelp:
    "“Not found” means not found under this SIREN on the followed portals: the data may exist elsewhere. “Not measured”: no schema says how to recognise it.",
  levels: {
    required: "Required",
    conditional: "Conditional",
    recommended: "Recommended",
    "not-applicable": "Not applicable",
  },
  toConfirm: "to be confirmed",
  found: {
    conforming: "Published and conforming",
    "to-correct": "Published, to be corrected",
    "not-checked": "Published, not checked",
    "not-found": "Not found",
    "not-measured": "Not measured",
  },
  columns: {
    duty: "Data",
    level: "Level",
    found: "Found",
    why: "Why",
    basis: "Text",
    dataset: "Dataset",
    state: "State",
    files: "Files",
    modified: "Changed",
  },
  dutiesCaption: { asked: "What is required or conditional", others: "What is recommended or not applicable" },
  deadline: (words) => `Deadline: ${words}.`,
  question: (words) => `To be told: ${words}`,
  reading: { law: "read in the text", secondary: "read in a secondary source", unverified: "reading unverified" },
  datasets: "Its datasets",
  datasetsCaption: (shown, total) => `Datasets of the base and others: ${shown} shown of ${total}.`,
  noSchema: "no file of the base recognised",
  notYet: "not checked yet: its turn comes",
};

const languages: Readonly<Record<Lang, OrganisationWords>> = { fr, en };

export function organisationWordsIn(lang: Lang): OrganisationWords {
  return languages[lang];
}

/** Where an authority stands beside the general duty, in a clause. */
export const STATUSES: Readonly<Record<string, Readonly<Record<Lang, string>>>> = {
  oblige: { fr: "elle est obligée", en: "it must publish" },
  "oblige-a-confirmer": { fr: "elle est obligée, à confirmer", en: "it must publish, to be confirmed" },
  "a-verifier": { fr: "à vérifier, faute d’effectif publié", en: "to be checked, for want of a published headcount" },
  "exempt-population": { fr: "exemptée par sa population", en: "exempt by its population" },
  "exempt-agents": { fr: "exemptée par son effectif", en: "exempt by its headcount" },
};
