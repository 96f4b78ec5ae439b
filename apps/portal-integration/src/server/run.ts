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
import { ServiceError, serviceSentence } from "./service-error.ts";
import { startService } from "./start-service.ts";

const USAGE = {
  fr: `odl-portal serve [--demo]   le site, l’API et, sauf ODL_WORKER=non, un ouvrier
odl-portal worker           un ouvrier de plus sur la même base (DATABASE_URL)
odl-portal migrate          met la base de données à jour
odl-portal import-outlines <fichier> [--source <crédit>]
                            contours des EPCI ou des communes (GeoJSON, TopoJSON) pour la carte de l’observatoire
`,
  en: `odl-portal serve [--demo]   the site, the API and, unless ODL_WORKER=no, a worker
odl-portal worker           one more worker on the same database (DATABASE_URL)
odl-portal migrate          brings the database up to date
odl-portal import-outlines <file> [--source <credit>]
                            outlines of EPCI or communes (GeoJSON, TopoJSON) for the observatory's map
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
    options: { demo: { type: "boolean" }, source: { type: "string" }, help: { type: "boolean", short: "h" } },
  });
  const [command, file] = positionals;
  try {
    const config = readConfig(values.demo === true ? { ...environment, ODL_DEMO: "oui" } : environment);
    if (values.help === true) process.stdout.write(USAGE[lang]);
    else if (command === "serve") {
      const { stop } = await startService(config);
      process.stdout.write(`${OPEN[lang]} ${config.publicUrl}\n`);
      await untilStopped(stop);
    } else if (command === "worker") await untilStopped(await work(config));
    else if (command === "migrate") await (await openDatabase(placeOf(config))).close();
    else if (command === "import-outlines" && file !== undefined) {
      const source = typeof values.source === "string" ? values.source : undefined;
      process.stdout.write(`${await runImport(placeOf(config), { path: file, source, lang })}\n`);
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
