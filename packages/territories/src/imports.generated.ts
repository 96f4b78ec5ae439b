// Written by tools/generate.ts from the files of imports/. Do not edit.
import type { Importer } from "./importing/importer.ts";
import { importer as banatic } from "./imports/banatic.ts";
import { importer as dgclEpcicom } from "./imports/dgcl-epcicom.ts";
import { importer as dgclSirenInsee } from "./imports/dgcl-siren-insee.ts";
import { importer as geoclip } from "./imports/geoclip.ts";
import { importer as inseeCommunes } from "./imports/insee-communes.ts";
import { importer as inseeEnsemble } from "./imports/insee-ensemble.ts";
import { importer as odfOrganisations } from "./imports/odf-organisations.ts";
import { importer as ofgl } from "./imports/ofgl.ts";
import { importer as ownList } from "./imports/own-list.ts";
import { importer as sirene } from "./imports/sirene.ts";

export const importers: readonly Importer[] = [
  banatic,
  dgclEpcicom,
  dgclSirenInsee,
  geoclip,
  inseeCommunes,
  inseeEnsemble,
  odfOrganisations,
  ofgl,
  ownList,
  sirene,
];
