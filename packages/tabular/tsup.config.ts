import { packageBuild } from "../../tsup.shared.ts";

// hyparquet is built in, with the limits of patches/ that hostile files need (see docs/decisions.md).
export default packageBuild(
  {
    index: "src/index.ts",
    "node/index": "src/node/index.ts",
    "write/index": "src/write/index.ts",
  },
  { noExternal: ["hyparquet"] },
);
