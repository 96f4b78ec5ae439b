import { createRequire } from "node:module";

/** The version of the engine, as its reports say it. */
export const toolVersion: string = createRequire(import.meta.url)("@opendatalocale/validator/package.json").version;
