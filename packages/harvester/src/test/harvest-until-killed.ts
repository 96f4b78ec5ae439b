/** Run by the tests in a process of its own, to be killed: harvests the portal `argv[2]` into the folder `argv[3]`. */
import { harvest } from "../harvest/harvest.ts";
import { HarvestClient } from "../http/client.ts";
import { pagedConnector } from "./paged-portal.ts";

const [, , portal = "", folder = ""] = process.argv;
const client = new HarvestClient({ allow: ["127.0.0.1"], robots: false });
process.send?.("ready");
await harvest(pagedConnector, portal, { client }, { folder });
await client.close();
process.exit(0);
