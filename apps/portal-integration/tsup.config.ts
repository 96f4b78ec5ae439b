import { packageBuild } from "../../tsup.shared.ts";

export default packageBuild(
  {
    index: "src/server/index.ts",
    "odl-portal": "src/server/odl-portal.ts",
    "check-thread": "src/server/validation/check-thread.ts",
  },
  { outDir: "dist/server" },
);
