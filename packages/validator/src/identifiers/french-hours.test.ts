import { expect, test } from "vitest";
import { openingHoursOf } from "./french-hours.ts";

test.each([
  ["du lundi au vendredi de 9h à 12h et de 14h à 17h30", "Mo-Fr 09:00-12:00,14:00-17:30"],
  ["Lundi : 9h-12h, mardi : 14h-18h", "Mo 09:00-12:00; Tu 14:00-18:00"],
  ["Lun-Sam : 8h30 - 19h ; dimanche fermé", "Mo-Sa 08:30-19:00; Su off"],
  ["mardi et jeudi 9h30/12h", null],
  ["mardi et jeudi 9h30-12h", "Tu,Th 09:30-12:00"],
  ["Tous les jours de 8 heures à 20 heures", "Mo-Su 08:00-20:00"],
  ["7j/7 de 8h à minuit", "Mo-Su 08:00-24:00"],
  ["08:00-18:00", "08:00-18:00"],
  ["24h/24", "24/7"],
  ["24/7", "24/7"],
  ["7j/7 24h/24", "24/7"],
  ["lundi au vendredi de 9h à 12h sauf août", null],
  ["9h à 25h", null],
  ["sur rendez-vous", null],
  ["lundi", null],
  ["lundi de midi à minuit", "Mo 12:00-24:00"],
  ["dimanche fermé", "Su off"],
  ["dimanche off", "Su off"],
  ["", null],
  ["9h ".repeat(200), null],
])("%s → %s", (text, hours) => {
  expect(openingHoursOf(text)).toBe(hours);
});
