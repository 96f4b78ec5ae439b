import type { Lang } from "@opendatalocale/report";

export type ServiceErrorCode =
  | "no-embedded-postgres"
  | "embedded-postgres-failed"
  | "folder-closed"
  | "database-unreachable"
  | "no-examples"
  | "port-taken";

/** What prevents the service from running. Never about a request: that is a problem. */
export class ServiceError extends Error {
  readonly code: ServiceErrorCode;
  readonly detail: string;

  constructor(code: ServiceErrorCode, { detail = "", cause }: { detail?: string; cause?: unknown } = {}) {
    super(`${code} ${detail}`.trim(), cause === undefined ? undefined : { cause });
    this.name = "ServiceError";
    this.code = code;
    this.detail = detail;
  }
}

/** One sentence for the operator, with what to do. */
export function serviceSentence({ code, detail }: ServiceError, lang: Lang): string {
  const says = {
    "no-embedded-postgres": {
      fr: `Aucun PostgreSQL embarqué n’existe pour cette machine (${detail}). Indiquez le vôtre dans DATABASE_URL.`,
      en: `There is no embedded PostgreSQL for this machine (${detail}). Name yours in DATABASE_URL.`,
    },
    "embedded-postgres-failed": {
      fr: `Le PostgreSQL embarqué n’a pas démarré : ${detail} Vérifiez que le dossier ODL_DATA est accessible, ou indiquez DATABASE_URL.`,
      en: `The embedded PostgreSQL did not start: ${detail} Check that the folder ODL_DATA can be reached, or set DATABASE_URL.`,
    },
    "folder-closed": {
      fr: `PostgreSQL ne tourne pas sous le compte root, et le compte « nobody » ne peut pas traverser ${detail}. Choisissez un autre ODL_DATA (/var/lib/opendatalocale par exemple), ou indiquez DATABASE_URL.`,
      en: `PostgreSQL does not run as root, and the account “nobody” cannot pass through ${detail}. Choose another ODL_DATA (/var/lib/opendatalocale for instance), or set DATABASE_URL.`,
    },
    "database-unreachable": {
      fr: `La base de données ne répond pas : ${detail}. Vérifiez DATABASE_URL.`,
      en: `The database does not answer: ${detail}. Check DATABASE_URL.`,
    },
    "no-examples": {
      fr: "La démonstration demande le dépôt du projet : ses exemples ne sont pas ici. Lancez « odl-portal serve » sans --demo.",
      en: "The demonstration needs the project’s repository: its examples are not here. Run “odl-portal serve” without --demo.",
    },
    "port-taken": {
      fr: `Le port ${detail} est déjà pris. Choisissez-en un autre dans PORT.`,
      en: `Port ${detail} is taken. Choose another one in PORT.`,
    },
  };
  return says[code][lang];
}
