import { openTerritories, type Territories } from "@opendatalocale/territories";

/** The packaged authorities, with the figures that imports have kept on this machine. */
export async function knownTerritories(): Promise<Territories> {
  return openTerritories();
}
