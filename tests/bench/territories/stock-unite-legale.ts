import { closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { openTerritories } from "@opendatalocale/territories";
import { Random } from "../files/random.ts";

/** INSEE's own header. */
const header =
  "siren,statutDiffusionUniteLegale,unitePurgeeUniteLegale,dateCreationUniteLegale,sigleUniteLegale,sexeUniteLegale,prenom1UniteLegale,prenom2UniteLegale,prenom3UniteLegale,prenom4UniteLegale,prenomUsuelUniteLegale,pseudonymeUniteLegale,identifiantAssociationUniteLegale,trancheEffectifsUniteLegale,anneeEffectifsUniteLegale,dateDernierTraitementUniteLegale,nombrePeriodesUniteLegale,categorieEntreprise,anneeCategorieEntreprise,dateDebut,etatAdministratifUniteLegale,nomUniteLegale,nomUsageUniteLegale,denominationUniteLegale,denominationUsuelle1UniteLegale,denominationUsuelle2UniteLegale,denominationUsuelle3UniteLegale,categorieJuridiqueUniteLegale,activitePrincipaleUniteLegale,nomenclatureActivitePrincipaleUniteLegale,nicSiegeUniteLegale,economieSocialeSolidaireUniteLegale,societeMissionUniteLegale,caractereEmployeurUniteLegale";

/** One unit in so many is a commune or one of its bodies, as in the real file. */
const EVERY = 300;

/** Writes a StockUniteLegale of so many made-up units, unless it is there already; answers its size in bytes. */
export async function writeStockUniteLegale(path: string, rows: number): Promise<number> {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    const communes = (await openTerritories().list({ kind: "commune" })).flatMap(({ siren, name }) =>
      siren ? [{ siren, name: `COMMUNE DE ${name.toUpperCase()}` }] : [],
    );
    const random = new Random(20261125);
    const file = openSync(`${path}.part`, "w");
    let text = `${header}\n`;
    for (let row = 0; row < rows; row++) {
      const commune = row % EVERY === 0 ? communes[row / EVERY] : undefined;
      text += commune ? authority(commune, "7210", random) : row % EVERY === 0 ? ccas(row, random) : unit(row, random);
      if (text.length > 1_000_000) {
        writeSync(file, text);
        text = "";
      }
    }
    writeSync(file, text);
    closeSync(file);
    renameSync(`${path}.part`, path);
  }
  return statSync(path).size;
}

const bands = ["NN", "00", "01", "02", "03", "11", "12", "21", "22", "31", "32", "41"];
const names = ["MARTIN", "BERNARD", "THOMAS", "PETIT", "ROBERT", "RICHARD", "DURAND", "DUBOIS", "MOREAU", "LAURENT"];
const trades = ["47.91B", "68.20B", "86.90E", "43.21A", "56.10A", "96.02A", "81.21Z", "49.41A"];

function authority({ siren, name }: { siren: string; name: string }, category: string, random: Random): string {
  return `${siren},O,,1983-03-01,,,,,,,,,,${random.pick(bands)},2023,2026-03-12T10:21:11,4,PME,2023,2016-01-01,A,,,"${name}",,,,${category},84.11Z,NAFRev2,00013,,,O\n`;
}

function ccas(row: number, random: Random): string {
  return authority({ siren: `26${checked(row)}`, name: `CENTRE COMMUNAL D'ACTION SOCIALE ${row}` }, "7361", random);
}

/** Seven digits that make a valid SIREN after `26`. */
function checked(row: number): string {
  const six = String(row / EVERY).padStart(6, "0");
  const digits = [..."26", ...six, "0"].map(Number).reverse();
  const sum = digits.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return six + String((10 - (sum % 10)) % 10);
}

function unit(row: number, random: Random): string {
  const siren = 300_000_000 + row;
  const date = `20${random.integer(10, 26)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`;
  const state = random.chance(0.45) ? "A" : "C";
  return random.chance(0.6)
    ? `${siren},O,,${date},,M,JEAN,,,,JEAN,,,NN,,${date}T08:12:30,${random.integer(1, 9)},PME,2023,${date},${state},${random.pick(names)},,,,,,1000,${random.pick(trades)},NAFRev2,00018,N,,N\n`
    : `${siren},O,,${date},,,,,,,,,,${random.pick(bands)},2023,${date}T08:12:30,${random.integer(1, 9)},PME,2023,${date},${state},,,SOCIETE ${random.pick(names)} ET FILS,,,,5499,${random.pick(trades)},NAFRev2,00026,N,,O\n`;
}
