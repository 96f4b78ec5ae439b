import { expect, test } from "vitest";
import { isOpeningHours } from "./opening-hours.ts";

// What the official validator (opening-hours-py 0.6) answers to each of these.
const accepted = [
  "24/7",
  "Mo-Fr 08:30-12:00,13:30-17:30; Sa 08:30-12:00",
  "Mo-Su",
  "Mo",
  "PH off",
  "Mo-Fr 08:00-25:00",
  "Mo-Fr 08:00-12:00 , 14:00-18:00",
  "Mo-Fr 08:00-12:00, Sa 09:00-10:00",
  "sunrise-sunset",
  "(sunrise+01:00)-sunset",
  "off",
  "closed",
  "Jan-Mar Mo 10:00-12:00",
  "Sa,Su 10:00-20:00",
  "",
  '"fermé"',
  "00:00-24:00",
  "Mo 08:00-12:00 ; Tu 08:00-12:00",
  "Mo 08:00-12:00; ",
  "PH,Su off",
  "24/7; PH off",
  "Jan 01-Mar 31 08:00-12:00",
  "Dec 25 off",
  "2024 Mo 08:00-12:00",
  "2024 Jul 14 off",
  "Mo[1,3] 08:00-12:00",
  'Mo-Fr 08:00-12:00 open "sur rdv"',
  "Mo-Fr 22:00-02:00",
  "Mo-We,Fr 08:00-12:00",
  "easter off",
  "Mo-Fr 08:00-12:00+",
  "Jan-Mar,Sep-Dec Mo-Fr 08:00-12:00",
  "Mo-Fr 08:00-12:00 || unknown",
  "Apr 15-Sep 30: Mo-Fr 08:00-12:00",
  " Mo-Fr 08:00-12:00 ",
  "Tu-Su,PH 10:00-18:00",
  "Mo-Fr 10:00-16:00/01:30",
  "Jul 14,Aug 15 off",
];
const refused = [
  "du lundi au vendredi",
  "Mo-Fr 8h-12h",
  "Mo-Fr 8:00-12:00",
  "Mo-Fr 08:00-12:00;PH off",
  "mo-fr 08:00-12:00",
  "Mo-Fr 08:00+",
  "Lu-Ve 08:00-12:00",
  "08:00",
  "Mo-Fr 08h00-12h00",
  "non",
  "Mo-Fr 08:00-12:00,Mo-Fr 14:00-18:00",
  "24h/24",
  "7j/7",
  "ouvert",
  "Mo-Fr 08:00 - 12:00",
  "Mo - Fr 08:00-12:00",
  "Mo-Fr: 08:00-12:00",
  "99:99-88:88",
  "Mo-Fr 08:60-12:00",
  "Mo-Fr  08:00-12:00",
  "Mai 08:00-10:00",
  "SU 10:00-12:00",
  "Mo 08:00-12:00;Tu 08:00-12:00",
];

test.each(accepted)("accepts %j", (text) => expect(isOpeningHours(text)).toBe(true));
test.each(refused)("refuses %j", (text) => expect(isOpeningHours(text)).toBe(false));

test("a long hostile cell is decided at once", () => {
  expect(isOpeningHours("Mo,".repeat(600))).toBe(false);
  expect(isOpeningHours("Mo 08:00-12:00,".repeat(100_000))).toBe(false);
});
