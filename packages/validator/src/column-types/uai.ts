import { defineColumnType } from "../column-type.ts";

/** Seven digits and a letter that checks them. */
export const columnType = defineColumnType({
  name: "uai",
  title: { fr: "Numéro UAI d’un établissement scolaire", en: "UAI number of a school" },
  labels: ["uai", "rne", "code uai", "code etablissement"],
  telling: 0.95,
  fits: isUai,
  ok: ["0422170F", "0750655E", "9740001H"],
  ko: ["04292E", "0422170I", "2A00001B"],
});

/** The key is the number modulo 23, in an alphabet without I, O and Q. */
const keys = "ABCDEFGHJKLMNPRSTUVWXYZ";

function isUai(cell: string): boolean {
  return /^\d{7}[A-Z]$/.test(cell) && keys[Number(cell.slice(0, 7)) % 23] === cell[7];
}
