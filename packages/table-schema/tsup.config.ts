import { packageBuild } from "../../tsup.shared.ts";

export default packageBuild({
  index: "src/index.ts",
  "json-document": "src/json-document/index.ts",
  "json-schema": "src/json-schema.ts",
  lint: "src/lint/index.ts",
});
