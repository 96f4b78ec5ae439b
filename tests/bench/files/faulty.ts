/** Ways to spoil every row of the délibérations: what real files have from their first row to their last. */
export const faults = {
  "lost digit": {
    title: "a SIRET of thirteen digits, of few authorities",
    spoil: (row: string) => row.replace(/,\d(\d{13}),/, ",$1,"),
  },
  "french dates": {
    title: "a date written 15/10/2017",
    spoil: (row: string) => row.replace(/,(\d{4})-(\d\d)-(\d\d),/, ",$3/$2/$1,"),
  },
  timestamps: {
    title: "a date with its time, never the same",
    spoil: (row: string, number: number) => row.replace(/,(\d{4}-\d\d-\d\d),/, `,$1 08:15:00.${number},`),
  },
  "other sirets": {
    title: "a SIRET whose key is wrong, never the same",
    spoil: (row: string, number: number) => row.replace(/,\d{14},/, `,${21350000000000 + number * 3},`),
  },
  "cell missing": {
    title: "the last cell is not there",
    spoil: (row: string) => row.slice(0, row.lastIndexOf(",")),
  },
  "three at once": {
    title: "three faults, two of them never the same",
    spoil: (row: string, number: number) =>
      row
        .replace(/,\d{14},/, `,${21350000000000 + number * 3},`)
        .replace(/,(\d{4})-(\d\d)-(\d\d),/, ",$3/$2/$1,")
        .replace(/,\d\.\d,/, `,x${number},`),
  },
} as const;

export type FaultName = keyof typeof faults;
