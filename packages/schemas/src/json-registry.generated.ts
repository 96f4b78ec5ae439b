// Written by tools/generate.ts from the files of json-schemas/. Do not edit.
import type { JsonRegistryEntry } from "./json-schemas.ts";

export const jsonRegistry: readonly JsonRegistryEntry[] = [
  { summary: {"id":"139bercy/format-commande-publique","version":"2.0.2","latest":true,"aliases":["2.0.0","2.0.1"],"title":{"fr":"Données essentielles de la commande publique","en":"Essential data of public procurement"},"signs":[["\"marches\"","\"marche\""],["\"marches\"","\"contrat-concession\""]]}, load: () => import("../json-schemas/139bercy/format-commande-publique/2.0.2.json", { with: { type: "json" } }) },
  { summary: {"id":"139bercy/format-commande-publique","version":"1.5.0","latest":false,"aliases":[],"title":{"fr":"Données essentielles de la commande publique","en":"Essential data of public procurement"},"signs":[["\"marches\""]]}, load: () => import("../json-schemas/139bercy/format-commande-publique/1.5.0.json", { with: { type: "json" } }) },
  { summary: {"id":"etalab/schema-amenagements-cyclables","version":"0.3.5","latest":true,"aliases":[],"title":{"fr":"Aménagements cyclables","en":"Cycling facilities"},"signs":[["\"ame_d\"","\"FeatureCollection\""],["\"ame_g\"","\"FeatureCollection\""]]}, load: () => import("../json-schemas/etalab/schema-amenagements-cyclables/0.3.5.json", { with: { type: "json" } }) },
  { summary: {"id":"etalab/schema-zfe","version":"0.8.2","latest":true,"aliases":[],"title":{"fr":"Zones à faibles émissions","en":"Low-emission zones"},"signs":[["\"vp_critair\"","\"FeatureCollection\""]]}, load: () => import("../json-schemas/etalab/schema-zfe/0.8.2.json", { with: { type: "json" } }) },
];
