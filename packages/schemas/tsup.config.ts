import { readdirSync } from "node:fs";
import { packageBuild } from "../../tsup.shared.ts";

/** Each schema is an entry of its own: `dist/schema/<owner>/<name>.js`. */
const modules = readdirSync(new URL("src/schema/", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => [`schema/${path.slice(0, -".ts".length)}`, `src/schema/${path}`]);

export default packageBuild({ index: "src/index.ts", words: "src/words.ts", ...Object.fromEntries(modules) });
