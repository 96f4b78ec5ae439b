import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";
import { fileName } from "../atd/exported-tables.ts";
import type { Database } from "../database/tables.ts";
import type { Queue } from "../jobs/queue.ts";
import { ServiceError } from "../service-error.ts";
import { seedDemoAtd } from "./demo-atd.ts";
import { DEMO_ETDS } from "./demo-etds.ts";

const DAY = 24 * 3600 * 1000;

/** The repository's examples, seen from the sources and from the build. */
const FOLDERS = ["../../../../../examples", "../../../../examples"].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** A portal of made-up authorities that publish the repository's examples: what `start` shows. Its verdicts are the engine's own. */
export async function serveDemoPortal(app: FastifyInstance, publicUrl: string): Promise<void> {
  const examples = FOLDERS.find((path) => existsSync(`${path}/subventions`));
  if (examples === undefined) throw new ServiceError("no-examples");
  await app.register(fastifyStatic, { root: examples, prefix: "/demo/files/", decorateReply: false });
  app.get("/demo/data.json", { schema: { hide: true }, config: { rateLimit: false } }, async () => ({
    conformsTo: "https://project-open-data.cio.gov/v1.1/schema",
    dataset: demoDatasets(examples, publicUrl),
  }));
}

export function demoPortalUrl(publicUrl: string): string {
  return `${publicUrl}/demo/data.json`;
}

/** Follows the demonstration portal and asks for its first audit; later starts change nothing. */
export async function seedDemo(database: Database, queue: Queue, publicUrl: string): Promise<void> {
  const atd = await seedDemoAtd(database, new Date());
  const made = await database
    .insertInto("portals")
    .values({
      url: demoPortalUrl(publicUrl),
      title: "Territoire de démonstration",
      connector: "data-json",
      software: "data.json 1.1",
      departement: "35",
      atd_id: atd,
    })
    .onConflict((conflict) => conflict.column("url").doNothing())
    .returning("id")
    .executeTakeFirst();
  if (made) await queue.auditPortal({ portal: made.id, cause: "demand" });
}

function demoDatasets(examples: string, publicUrl: string): object[] {
  // ci/ is a repository, not the data of a schema.
  const folders = readdirSync(examples, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name !== "ci",
  );
  const ofEtds = DEMO_ETDS.flatMap(({ name, publishes }) =>
    publishes.map(({ file, age }) => {
      const [folder = "", base = ""] = file.split("/");
      return {
        identifier: `demo-${fileName(name)}-${base}`,
        title: `${folder.replaceAll("-", " ")} · ${name}`,
        modified: new Date(Date.now() - age * DAY).toISOString().slice(0, 10),
        publisher: { name },
        distribution: [
          {
            identifier: base,
            title: base,
            format: base.split(".").at(-1),
            downloadURL: `${publicUrl}/demo/files/${file}`,
          },
        ],
      };
    }),
  );
  const ofExamples = folders.flatMap(({ name: folder }) =>
    readdirSync(`${examples}/${folder}`).map((file) => {
      const isBroken = file.includes("a-corriger");
      return {
        identifier: `demo-${file}`,
        title: `${folder.replaceAll("-", " ")}${isBroken ? " (à corriger)" : ""}`,
        publisher: { name: isBroken ? "Communauté de communes de l’Exemple" : "Ville d’Exempleville" },
        distribution: [
          {
            identifier: file,
            title: file,
            format: file.split(".").at(-1),
            downloadURL: `${publicUrl}/demo/files/${folder}/${file}`,
          },
        ],
      };
    }),
  );
  return [...ofEtds, ...ofExamples];
}
