import type { PartWords } from "./part-words.ts";

const s = (count: number) => (count >= 2 ? "s" : "");
const number = new Intl.NumberFormat("fr-FR");
const day = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long" });
const moment = new Intl.DateTimeFormat("fr-FR", { dateStyle: "long", timeStyle: "short" });

/** What is said beyond the first part of the page. */
export const frParts: PartWords = {
  add: {
    heading: "Suivre d’autres collectivités",
    byName: "Chercher une collectivité",
    search: "Nom, SIREN ou code INSEE",
    find: "Chercher",
    found: (count) =>
      count === 0 ? "Aucune collectivité trouvée." : `${count} collectivité${s(count)} trouvée${s(count)}.`,
    follow: "Suivre",
    added: (name) => `${name} : collectivité suivie.`,
    byList: "Importer ma liste",
    listHelp:
      "Un tableau (CSV, Excel, ODS) avec, sur chaque ligne, un SIREN ou un code INSEE, et si vous l’avez le nombre d’agents en équivalents temps plein. Les fichiers de l’INSEE et de la DGCL conviennent aussi.",
    file: "Fichier de la liste",
    account: (added, updated, unmatched) =>
      `${added} collectivité${s(added)} ajoutée${s(added)}, ${updated} déjà suivie${s(updated)}, ${unmatched} ligne${s(unmatched)} non reconnue${s(unmatched)}.`,
    unmatched: (row, who, reason) => `Ligne ${row}${who === "" ? "" : ` (${who})`} : ${REASONS[reason] ?? reason}.`,
    byHand: "Déclarer une collectivité que nos tables ne connaissent pas",
    handHelp: "Un syndicat, un CCAS, un établissement : ses chiffres sont alors ceux que vous déclarez.",
    name: "Nom",
    kind: "Nature",
    siren: "SIREN (facultatif)",
    population: "Population déclarée",
    fte: "Agents déclarés, en équivalents temps plein",
  },
  etd: {
    back: "Tous les ETD",
    stage: "Étape",
    note: "Note (facultative)",
    history: "Étapes passées",
    remove: "Ne plus suivre cet ETD",
    confirmRemove: (name) => `Ne plus suivre ${name} ? Ses étapes et ses notes seront oubliées.`,
  },
  published: {
    heading: "Ce qui est demandé, ce qui est publié",
    nothing: "Rien n’est demandé ni publié.",
    missing: "Introuvable",
    age: (modified, isUpToDate) =>
      modified === null
        ? "date de mise à jour inconnue"
        : `mis à jour le ${day.format(modified)}${isUpToDate === false ? ", il y a plus d’un an" : ""}`,
    counts: (errors, remarks) =>
      `${number.format(errors)} erreur${s(errors)}, ${number.format(remarks)} remarque${s(remarks)}`,
    checked: (date) => `vérifié le ${day.format(date)}`,
    report: "Rapport",
    page: "Page du jeu",
  },
  duties: {
    heading: "Ce que la loi demande, et pourquoi",
    levels: {
      required: (count) => `Obligatoire (${count})`,
      conditional: (count) => `Selon le cas (${count})`,
      recommended: (count) => `Recommandé (${count})`,
      "not-applicable": (count) => `Sans objet (${count})`,
    },
    basis: "Fondement",
    deadline: "Échéance",
    confidence: {
      secondary: "Lu dans une source secondaire, et non dans le texte même.",
      unverified: "Lecture du droit non vérifiée.",
    },
    forget: "Oublier les réponses données",
  },
  facts: {
    heading: "Chiffres et contact",
    known: (people, vintage, source) => `${number.format(people)} habitants (${source}, ${vintage}).`,
    staff: (fte, vintage) => `${number.format(fte)} agents en ETP (${vintage}).`,
    contact: "Contact (nom, téléphone, adresse)",
  },
  organisations: {
    heading: "Ses noms sur les portails",
    help: "Les organisations de son SIREN sont les siennes. Celles qui n’en ont pas se choisissent ici.",
    none: "Aucune organisation n’est encore reliée à cet ETD.",
    bySiren: "par son SIREN",
    unlink: "Détacher",
    link: "Rattacher",
    add: "Rattacher une organisation",
    search: "Nom de l’organisation",
    nobody: "Aucune organisation sans SIREN ne porte un nom proche.",
  },
  convention: {
    heading: "Convention",
    help: "Remplie avec ce que l’on sait ; ce qui manque devient un blanc à compléter.",
    format: "Format",
    formats: {
      docx: "Word (DOCX)",
      odt: "LibreOffice (ODT)",
      pdf: "PDF accessible",
      markdown: "Markdown",
      html: "Page web (HTML)",
    },
    date: "Jour de signature (facultatif)",
    write: "Faire la convention",
    done: (name) => `Convention faite : ${name}`,
    blanks: (list) => (list === "" ? "Rien ne reste à compléter." : `À compléter à la main : ${list}.`),
    signatory: "Qui signe pour l’ETD",
    parts: { representative: "Représentée par", title: "En qualité de", address: "Adresse" },
  },
  targets: {
    heading: "À qui proposer une convention",
    help: (departements) =>
      departements.length === 0
        ? "Dites dans les réglages quels départements forment votre territoire : les collectivités que la loi vise y seront cherchées."
        : `Collectivités ${departements.length === 1 ? "du département" : "des départements"} ${departements.join(", ")} que la loi vise, et que vous ne suivez pas encore ; les plus peuplées d’abord. Les effectifs ne sont dans aucun fichier public : « à vérifier » veut souvent dire « combien d’agents ? ».`,
    concerned: "Celles que la loi vise ou peut viser",
    count: (total) => `${number.format(total)} collectivité${s(total)}`,
    duties: (count) => `${count} obligation${s(count)} et articles de loi`,
  },
  portals: {
    heading: "Portails",
    help: "Donnez l’adresse d’un portail (CKAN, data.gouv.fr, Opendatasoft, DCAT…) : son logiciel est reconnu, ses fichiers du socle sont vérifiés, puis chaque nuit.",
    address: "Adresse du portail",
    add: "Ajouter",
    recognising: "Reconnaissance…",
    none: "Aucun portail n’est encore suivi.",
    datasets: (count) => `${number.format(count)} jeu${count >= 2 ? "x" : ""} de données`,
    waiting: "Audit demandé, il va commencer.",
    never: "Aucun audit encore.",
    failed: (code) => `Le dernier audit n’a pas abouti (${code}).`,
    underWay: (done, all) =>
      `Audit en cours : ${number.format(done)} jeu${done >= 2 ? "x" : ""} sur ${number.format(all)}.`,
    finished: (date, count) =>
      `Dernier audit : ${moment.format(date)}, ${number.format(count)} jeu${count >= 2 ? "x" : ""} regardé${s(count)}.`,
    progress: "Avancement de l’audit",
    audit: "Auditer maintenant",
    asked: "Audit demandé.",
    remove: "Ne plus suivre",
    confirmRemove: (title, datasets) =>
      `Ne plus suivre ${title} ? Ses ${number.format(datasets)} jeux de données et tout l’historique de leurs verdicts seront oubliés.`,
    confirmLeave: (title, told) =>
      `Les verdicts de ${number.format(told)} jeu${told >= 2 ? "x" : ""} de données sont encore écrits sur ${title}. L’administrateur du service peut les en retirer d’abord : annulez. Sinon ils y resteront, et personne ne les mettra plus à jour.`,
    secrets: "Jeton et webhook",
    token: "Jeton d’accès du portail",
    noToken: "(aucun)",
    hasToken: (date) => `(gardé chiffré depuis le ${day.format(date)} ; jamais montré)`,
    forget: "Oublier",
    hook: "Webhook",
    hookHelp:
      "Le portail peut demander lui-même une vérification quand un jeu change : un POST signé (HMAC-SHA256), ou portant la clé dans l’en-tête x-odl-token.",
    hookAddress: "Adresse",
    hookKey: "Clé, montrée cette seule fois",
    makeHook: "Faire une clé",
    renewHook: "Faire une nouvelle clé",
    ofOthers: "Ce portail est suivi par l’administrateur ou par un autre ATD ; vos ETD y publient.",
  },
  settings: {
    heading: "Réglages de l’ATD",
    name: "Nom de l’ATD",
    departements: "Départements de son territoire (codes : 35, 22…)",
    convention: "Pour toutes les conventions",
    conventionHelp: "Ce qui reste vide devient un blanc, ou une clause laissée de côté.",
    parts: {
      representative: "Représenté par",
      title: "En qualité de",
      address: "Adresse",
      place: "Lieu de signature",
      contact: "Contact de l’ATD",
      duration: "Durée (par exemple : un an, renouvelable par accord écrit)",
      meetings: "Rythme des réunions (par exemple : une fois par mois)",
      sharedPortal: "Portail mutualisé, s’il y en a un",
      buyerProfile: "Profil d’acheteur, s’il y en a un",
    },
  },
  journal: {
    heading: "Journal des changements",
    none: "Rien n’a encore été changé.",
    detail: "Détail",
  },
};

const REASONS: Readonly<Record<string, string>> = {
  "no-code": "ni SIREN ni code INSEE",
  "bad-siren": "ce SIREN n’existe pas",
  "unknown-siren": "SIREN inconnu de nos tables (déclarez-la à la main)",
  "unknown-code": "code INSEE inconnu",
};
