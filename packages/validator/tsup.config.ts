import { packageBuild } from "../../tsup.shared.ts";

export default packageBuild({
  index: "src/index.ts",
  "node/index": "src/node/index.ts",
  "annotate/index": "src/annotate/index.ts",
  "bal/index": "src/bal/index.ts",
  "detect/index": "src/detect/index.ts",
  "fix/index": "src/fix/index.ts",
  "node/bal/bal-worker": "src/node/bal/bal-worker.ts",
  "node/threads/row-worker": "src/node/threads/row-worker.ts",
  "schema-doc/index": "src/schema-doc/index.ts",
});
