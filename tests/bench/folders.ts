import { fileURLToPath } from "node:url";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The project's root; the folder of generated files, peers and results, which is not kept. Both end with a slash. */
export const project = here("../../");
export const bench = here("../../.bench/");
