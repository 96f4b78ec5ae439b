/**
 * SIREN of the départements and régions, which `@etalab/decoupage-administratif` lacks. Facts of the SIRENE register (INSEE,
 * Licence Ouverte), read in two public lists that agree with each other and with OpenDataFrance's list of 2022.
 */
export interface UpperAuthority {
  readonly siren: string;
  /** Where it is not "Département de…", "Région…". */
  readonly name?: string;
  readonly legalForm?: string;
  /** Other areas whose powers it holds. */
  readonly departements?: readonly string[];
}

/** By code of département. Absent: areas whose département is another authority (Paris, Corse, Martinique, Guyane). */
export const departements: Readonly<Record<string, UpperAuthority>> = {
  ...fromList(`
    01 220100010, 02 220200026, 03 220300016, 04 220400014, 05 220500011, 06 220600019, 07 220700017, 08 220800049,
    09 220900013, 10 221000052, 11 221100019, 12 221200017, 13 221300015, 14 221401185, 15 221500010, 16 221600018,
    17 221700016, 18 221800014, 19 221927205, 21 222100018, 22 222200016, 23 222309627, 24 222400012, 25 222500019,
    26 222600017, 27 222702292, 28 222800013, 29 222900011, 30 223000019, 31 223100017, 32 223200015, 33 223300013,
    34 223400011, 35 223500018, 36 223600016, 37 223700014, 38 223800012, 39 223900010, 40 224000018, 41 224100016,
    42 224200014, 43 224300012, 44 224400028, 45 224500017, 46 224600015, 47 224700013, 48 224800011, 49 224900019,
    50 225005024, 51 225100015, 52 225200013, 53 225300011, 54 225400019, 55 225500016, 56 225600014, 57 225700012,
    58 225800010, 59 225900018, 60 226000016, 61 226100014, 62 226200012, 63 226300010, 64 226400018, 65 226500015,
    66 226600013, 69 226900017, 70 227000015, 71 227100013, 72 227200029, 73 227300019, 74 227400017, 76 227605409,
    77 227700010, 78 227806460, 79 227900016, 80 228000014, 81 228100012, 82 228200010, 83 228300018, 84 228400016,
    85 228500013, 86 228600011, 87 228708517, 88 228800017, 89 228900015, 90 229000013, 91 229102280, 92 229200506,
    93 229300082, 94 229400288, 95 229501275, 971 229710017, 974 229740014, 976 229850003`),
  // Law 2019-816: the départements 67 and 68 remain areas, their councils are one authority since 2021.
  "67A": {
    siren: "200094332",
    name: "Collectivité européenne d’Alsace",
    legalForm: "CEA",
    departements: ["67", "68"],
  },
};

/** By code of région. Absent: Mayotte, whose département holds the powers of a région. */
export const regions: Readonly<Record<string, UpperAuthority>> = {
  ...fromList(`
    01 239710015, 04 239740012, 11 237500079, 24 234500023, 27 200053726, 28 200053403, 32 200053742, 44 200052264,
    52 234400034, 53 233500016, 75 200053759, 76 200053791, 84 200053767, 93 231300021`),
  "02": { siren: "200055507", name: "Collectivité territoriale de Martinique", legalForm: "CTU" },
  "03": { siren: "200052678", name: "Collectivité territoriale de Guyane", legalForm: "CTU" },
  "94": { siren: "200076958", name: "Collectivité de Corse", legalForm: "CTU" },
};

function fromList(list: string): Record<string, UpperAuthority> {
  return Object.fromEntries(
    list
      .trim()
      .split(/,\s*/)
      .map((row) => row.split(" "))
      .map(([code = "", siren = ""]) => [code, { siren }]),
  );
}
