/** True for a day of the calendar written `YYYY-MM-DD`, from 1000 on. */
export function isDay(text: string): boolean {
  const [, year = "", month = "", day = ""] = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== "" && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
