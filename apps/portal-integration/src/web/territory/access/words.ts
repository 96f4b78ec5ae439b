import type { Lang } from "@opendatalocale/report";

/** What is said of people, territories and tokens. */
const fr = {
  people: "Qui peut se connecter",
  peopleHelp:
    "Chacun se connecte par un lien reçu à son adresse, ou par le fournisseur d’identité. Changer un rôle ou fermer un accès ferme aussi les sessions ouvertes.",
  email: "Adresse électronique",
  name: "Nom (facultatif)",
  role: "Rôle",
  roles: { admin: "administrateur", editor: "éditeur d’un ATD" },
  atd: "ATD",
  add: "Ajouter une personne",
  added: (email: string) => `${email} peut maintenant se connecter.`,
  you: "vous",
  since: (day: string) => `depuis le ${day}`,
  closedSince: (day: string) => `accès fermé depuis le ${day}`,
  change: (who: string) => `Enregistrer le rôle de ${who}`,
  close: (who: string) => `Fermer l’accès de ${who}`,
  confirmClose: (who: string) => `Fermer l’accès de ${who} ? Ses sessions se ferment et ses jetons sont retirés.`,
  open: (who: string) => `Rouvrir l’accès de ${who}`,
  short: { change: "Enregistrer", close: "Fermer l’accès", open: "Rouvrir l’accès", remove: "Retirer" },
  saved: "C’est enregistré.",
  territories: "Territoires",
  territoriesHelp: "Un éditeur travaille sur un ATD ; un administrateur, sur tous.",
  newAtd: "Nom du nouvel ATD",
  addAtd: "Ajouter un ATD",
  atdAdded: (name: string) => `${name} : ATD ajouté.`,
  noAtd: "Aucun ATD n’est encore enregistré : ajoutez-en un avant ses éditeurs.",
  tokens: "Mes jetons d’API",
  tokensHelp:
    "Un jeton laisse une machine (une intégration continue, un tableur) agir avec vos droits, dans l’en-tête « Authorization: Bearer ». Il ne permet ni d’en faire d’autres, ni de changer votre accès.",
  noToken: "Vous n’avez aucun jeton.",
  purpose: "À quoi il sert",
  days: "Valable (jours, 365 au plus)",
  make: "Faire un jeton",
  shown: "Jeton, montré cette seule fois",
  copy: "Copier le jeton",
  copied: "Jeton copié.",
  made: (day: string) => `fait le ${day}`,
  used: (day: string | null) => (day === null ? "jamais servi" : `servi le ${day}`),
  until: (day: string) => `valable jusqu’au ${day}`,
  expired: (day: string) => `expiré le ${day}`,
  remove: (name: string) => `Retirer le jeton ${name}`,
  removed: "Jeton retiré.",
  confirmRemove: (name: string) => `Retirer le jeton « ${name} » ? Ce qui s’en sert s’arrêtera.`,
};

export type AccessWords = typeof fr;

const en: AccessWords = {
  people: "Who may sign in",
  peopleHelp:
    "Each signs in by a link sent to their address, or through the identity provider. Changing a role or closing an access closes open sessions too.",
  email: "E-mail address",
  name: "Name (optional)",
  role: "Role",
  roles: { admin: "administrator", editor: "editor of an ATD" },
  atd: "ATD",
  add: "Add a person",
  added: (email) => `${email} may sign in now.`,
  you: "you",
  since: (day) => `since ${day}`,
  closedSince: (day) => `access closed since ${day}`,
  change: (who) => `Save the role of ${who}`,
  close: (who) => `Close the access of ${who}`,
  confirmClose: (who) => `Close the access of ${who}? Their sessions are closed and their tokens removed.`,
  open: (who) => `Open the access of ${who} again`,
  short: { change: "Save", close: "Close access", open: "Open access again", remove: "Remove" },
  saved: "Saved.",
  territories: "Territories",
  territoriesHelp: "An editor works on one ATD; an administrator, on all.",
  newAtd: "Name of the new ATD",
  addAtd: "Add an ATD",
  atdAdded: (name) => `${name}: ATD added.`,
  noAtd: "No ATD is kept yet: add one before its editors.",
  tokens: "My API tokens",
  tokensHelp:
    "A token lets a machine (continuous integration, a spreadsheet) act with your rights, in the “Authorization: Bearer” header. It can neither make others nor change your access.",
  noToken: "You have no token.",
  purpose: "What it is for",
  days: "Valid (days, 365 at most)",
  make: "Make a token",
  shown: "Token, shown this once",
  copy: "Copy the token",
  copied: "Token copied.",
  made: (day) => `made on ${day}`,
  used: (day) => (day === null ? "never used" : `used on ${day}`),
  until: (day) => `valid until ${day}`,
  expired: (day) => `expired on ${day}`,
  remove: (name) => `Remove the token ${name}`,
  removed: "Token removed.",
  confirmRemove: (name) => `Remove the token “${name}”? What uses it will stop.`,
};

const languages: Readonly<Record<Lang, AccessWords>> = { fr, en };

export function accessWordsIn(lang: Lang): AccessWords {
  return languages[lang];
}
