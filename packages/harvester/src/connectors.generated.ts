// Written by tools/generate.ts from the files of connectors/. Do not edit.
import type { Connector } from "./connector.ts";
import { connector as ckan } from "./connectors/ckan.ts";
import { connector as dataJson } from "./connectors/data-json.ts";
import { connector as dcat } from "./connectors/dcat.ts";
import { connector as opendatasoft } from "./connectors/opendatasoft.ts";
import { connector as scdlCatalogue } from "./connectors/scdl-catalogue.ts";
import { connector as udata } from "./connectors/udata.ts";

export const connectors: readonly Connector[] = [
  ckan,
  dataJson,
  dcat,
  opendatasoft,
  scdlCatalogue,
  udata,
];
