import { parseArgs } from "node:util";
import type { Lang } from "@opendatalocale/report";
import { createMetrics } from "./app/metrics.ts";
import { readConfig } from "./config/config.ts";
import { ConfigError, faultSentence } from "./config/config-error.ts";
import type { Environment } from "./config/environment-reader.ts";
import { openDatabase } from "./database/open-database.ts";
import { openQueue } from "./jobs/queue.ts";
import { startWorker } from "./jobs/start-worker.ts";
import { OutlinesError, outlinesSentence } from "./outlines/outlines-error.ts";
import { runImport } from "./outlines/run-import.ts";
import { isUserAction, runUser } from "./people/run-user.ts";
import { UserError, userSentence } from "./people/user-error.ts";
import { ServiceError, serviceSentence } from "./service-error.ts";
import { startService } from "./start-service.ts";

const USAGE = {
  fr: `odl-portal serve [--demo]   le site, l’API et, sauf ODL_WORKER=non, un ouvrier
odl-portal worker           un ouvrier de plus sur la même base (DATABASE_URL)
odl-portal migrate          met la base de données à jour
odl-portal import-outlines <fichier> [--source <crédit>]
                            contours des EPCI ou des communes (GeoJSON, TopoJSON) pour la carte de l’observatoire
odl-portal user add <adresse> --role admin
odl-portal user add <adresse> --role editor --territory <ATD>
                            ajoute une personne, ou change son rôle ; le mot de passe se tape ensuite
                            (vide : elle se connecte par un lien)
odl-portal user list        qui peut se connecter
odl-portal user disable <adresse>
                            ferme un accès et ses sessions
`,
  en: `odl-portal serve [--demo]   the site, the API and, unless ODL_WORKER=no, a worker
odl-portal worker           one more worker on the same database (DATABASE_URL)
odl-portal migrate          brings the database up to date
odl-portal import-outlines <file> [--source <credit>]
                            outlines of EPCI or communes (GeoJSON, TopoJSON) for the observatory's map
odl-portal user add <address> --role admin
odl-portal user add <address> --role editor --territory <ATD>
                            adds a person, or changes their role; the password is typed afterwards
                            (empty: they sign in by a link)
odl-portal user list        who may sign in
odl-portal user disable <address>
                            closes an access and its sessions
`,
};

const OPEN = { fr: "OpenDataLocale est ouvert :", en: "OpenDataLocale is open:" };

/** The whole of `odl-portal`. @returns the exit status: 0, or 2 when it could not do its work */
export async function run(words: readonly string[], environment: Environment): Promise<number> {
  const lang: Lang = /^en/i.test(environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || "") ? "en" : "fr";
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    strict: false,
    options: {
      demo: { type: "boolean" },
      help: { type: "boolean", short: "h" },
      role: { type: "string" },
      source: { type: "string" },
      territory: { type: "string" },
    },
  });
  const [command, ...rest] = positionals;
  try {
    const config = readConfig(values.demo === true ? { ...environment, ODL_DEMO: "oui" } : environment);
    if (values.help === true) process.stdout.write(USAGE[lang]);
    else if (command === "serve") {
      const { stop } = await startService(config);
      process.stdout.write(`${OPEN[lang]} ${config.publicUrl}\n`);
      await untilStopped(stop);
    } else if (command === "worker") await untilStopped(await work(config));
    else if (command === "migrate") await (await openDatabase(placeOf(config))).close();
    else if (command === "import-outlines" && rest[0] !== undefined) {
      const source = typeof values.source === "string" ? values.source : undefined;
      process.stdout.write(`${await runImport(placeOf(config), { path: rest[0], source, lang })}\n`);
    } else if (command === "user" && isUserAction(rest[0])) {
      const { database, close } = await openDatabase(placeOf(config));
      try {
        const asked = { action: rest[0], email: rest[1], role: values.role, territory: values.territory };
        process.stdout.write(await runUser(database, asked, lang));
      } finally {
        await close();
      }
    } else {
      process.stderr.write(USAGE[lang]);
      return 2;
    }
    return 0;
  } catch (error) {
    const sentences =
      error instanceof ConfigError
        ? error.faults.map((fault) => faultSentence(fault, lang))
        : error instanceof ServiceError
          ? [serviceSentence(error, lang)]
          : error instanceof OutlinesError
            ? [outlinesSentence(error, lang)]
            : error instanceof UserError
              ? [userSentence(error, lang)]
              : null;
    if (sentences === null) throw error;
    process.stderr.write(`${sentences.join("\n")}\n`);
    return 2;
  }
}

function placeOf({ databaseUrl, dataFolder }: ReturnType<typeof readConfig>) {
  return { url: databaseUrl, folder: `${dataFolder}/postgres` };
}

async function work(config: ReturnType<typeof readConfig>): Promise<() => Promise<void>> {
  const { database, url, close } = await openDatabase(placeOf(config));
  const queue = await openQueue({ url, onError: (error) => process.stderr.write(`${error.message}\n`) });
  const stopWorker = await startWorker({ config, database, queue, metrics: createMetrics() });
  return async () => {
    await queue.close();
    await stopWorker();
    await close();
  };
}

/** Works until it is asked to stop, then lets what is under way end. */
async function untilStopped(stop: () => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await stop();
}
