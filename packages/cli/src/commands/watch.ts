import { defineCommand, type ExitStatus } from "../command.ts";
import { CONFIG_NAME } from "../config/config-name.ts";
import { findConfig } from "../config/find-config.ts";
import { commonFlags } from "../parse-command-line.ts";
import { UsageError } from "../usage-error.ts";
import { ChangeWatcher } from "../watch/change-watcher.ts";

const waiting = {
  fr: "En attente de changements (Ctrl-C pour arrêter).\n",
  en: "Waiting for changes (Ctrl-C to stop).\n",
} as const;

/** `odl watch`: the verdict while one works on the file. */
export const command = defineCommand({
  summary: {
    fr: `Vérifie à chaque changement les fichiers que désigne ${CONFIG_NAME}`,
    en: `Checks the files that ${CONFIG_NAME} names whenever they change`,
  },
  usage: { fr: "", en: "" },
  details: {
    fr: "Un fichier enregistré, ajouté ou remplacé est vérifié aussitôt, et tous si la configuration, un schéma ou la référence change.",
    en: "A file that is saved, added or replaced is checked at once, and all of them if the configuration, a schema or the baseline changes.",
  },
  flags: {
    config: {
      type: "string",
      short: "c",
      value: { fr: "fichier", en: "file" },
      help: {
        fr: `Configuration (par défaut ${CONFIG_NAME}, ici ou dans un dossier au-dessus)`,
        en: `Configuration (default: ${CONFIG_NAME}, here or in a folder above)`,
      },
    },
    "allow-private-network": {
      type: "boolean",
      help: {
        fr: "Autorise un schéma à une adresse du réseau local",
        en: "Allows a schema at an address of the local network",
      },
    },
    lang: commonFlags.lang,
  },
  words: { min: 0, max: 0 },
  examples: [{ line: "odl watch", says: { fr: "Jusqu’à Ctrl-C", en: "Until Ctrl-C" } }],
  statuses: [
    { fr: "arrêté, tout était valide", en: "stopped, everything was valid" },
    { fr: "arrêté, au moins un fichier était à corriger", en: "stopped, at least one file was invalid" },
  ],
  run: async ({ flags, lang, terminal }): Promise<ExitStatus> => {
    const config = findConfig(flags.config, process.cwd());
    const stop = terminal.interruption?.() ?? new AbortController().signal;
    const { WatchRuns } = await import("../watch/watch-run.ts");
    const runs = new WatchRuns({
      config,
      lang: flags.lang === undefined ? null : lang,
      terminal,
      allowPrivateNetwork: flags["allow-private-network"] ?? false,
    });
    let status: ExitStatus = 2;
    let folders = runs.folders();
    let watcher = await ChangeWatcher.over(folders);
    try {
      while (!stop.aborted) {
        try {
          const found = await runs.run(stop);
          status = found ?? status;
          if (found !== null) terminal.writeError(waiting[runs.lang]);
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          terminal.writeError(`odl: ${error.sentence[runs.lang]} [${error.code}]\n${waiting[runs.lang]}`);
          status = 2;
        }
        await watcher.next(stop);
        const now = runs.folders();
        if (now.join("\n") === folders.join("\n")) continue;
        await watcher.close();
        folders = now;
        watcher = await ChangeWatcher.over(folders);
      }
    } finally {
      await watcher.close();
    }
    return status;
  },
});
