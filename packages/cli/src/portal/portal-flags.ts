import { connectorNames } from "@opendatalocale/harvester";

/** What every command that reads a portal takes. The token stays out of the command line, where others could read it. */
export const portalFlags = {
  organization: {
    type: "string",
    value: { fr: "organisation", en: "organisation" },
    help: {
      fr: "Une seule organisation, par son identifiant, son nom ou son SIREN ; sans elle, tout le portail",
      en: "One organisation only, by identifier, name or SIREN; without it, the whole portal",
    },
  },
  connector: {
    type: "string",
    choices: connectorNames(),
    help: {
      fr: "Genre du portail ; sans elle, il est reconnu",
      en: "Kind of portal; without it, it is recognised",
    },
  },
  full: {
    type: "boolean",
    help: {
      fr: "Relit tout le catalogue, et voit ainsi ce qui a été supprimé (d’office une fois par semaine)",
      en: "Reads the whole catalogue again, and so sees what was deleted (once a week anyway)",
    },
  },
  state: {
    type: "string",
    value: { fr: "dossier", en: "folder" },
    help: {
      fr: "Dossier où la moisson est gardée, pour reprendre et ne relire que ce qui change (dans le cache par défaut)",
      en: "Folder where the harvest is kept, to go on and to read only what changes (in the cache by default)",
    },
  },
  contact: {
    type: "string",
    value: { fr: "adresse", en: "address" },
    help: { fr: "Adresse donnée au portail, pour vous joindre", en: "Address told to the portal, to reach you" },
  },
  proxy: {
    type: "string",
    value: { fr: "adresse", en: "address" },
    help: { fr: "Serveur mandataire HTTP", en: "HTTP proxy" },
  },
  "allow-private-network": {
    type: "boolean",
    help: {
      fr: "Autorise les adresses du réseau local",
      en: "Allows addresses of the local network",
    },
  },
} as const;
