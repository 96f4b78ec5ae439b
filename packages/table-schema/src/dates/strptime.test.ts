import { expect, test } from "vitest";
import { dateText } from "./moment.ts";
import { compileStrptime } from "./strptime.ts";

const read = (format: string, text: string) => compileStrptime(format)?.(text) ?? null;

const days: [string, string, string][] = [
  ["%d%m%Y", "01022024", "2024-02-01"],
  ["%d/%m/%y", "1/2/68", "2068-02-01"],
  ["%d/%m/%y", "1/2/69", "1969-02-01"],
  ["%d %b %Y", "5 FEB 2024", "2024-02-05"],
  ["%B %d, %Y", "december 31, 2024", "2024-12-31"],
  ["%Y  %m", "2024 \t 3", "2024-03-01"],
  ["%j %Y", "060 2024", "2024-02-29"],
  ["%Y W%W %a", "2024 W09 Thu", "2024-02-29"],
  ["%U %A %Y", "08 Thursday 2024", "2024-02-29"],
  ["%Y %W %w", "2023 00 1", "2022-12-26"],
  ["%G-W%V-%u", "2020-W53-5", "2021-01-01"],
  ["%d.%m.%Y (%%)", "29.02.2024 (%)", "2024-02-29"],
  ["%x", "02/29/24", "2024-02-29"],
  ["%H", "10", "1900-01-01"],
];
test.each(days)("%s reads %j as %s", (format, text, date) => {
  const moment = read(format, text);
  expect(moment && dateText(moment)).toBe(date);
});

const times: [string, string, number[]][] = [
  ["%I:%M %p", "12:30 am", [0, 30, 0]],
  ["%I:%M %p", "12:30 PM", [12, 30, 0]],
  ["%I", "11", [11, 0, 0]],
  ["%Hh%M", "9H05", [9, 5, 0]],
  ["%H:%M:%S", "1:2:3", [1, 2, 3]],
];
test.each(times)("%s reads the time of %j", (format, text, [hour, minute, second]) => {
  expect(read(format, text)).toMatchObject({ hour, minute, second });
});

test("fractions and offsets are in microseconds", () => {
  expect(read("%H:%M:%S.%f%z", "10:00:00.5+02:00")).toMatchObject({ microsecond: 500_000, offset: 7_200_000_000 });
  expect(read("%H%z", "10-0130")).toMatchObject({ offset: -5_400_000_000 });
  expect(read("%H%z", "10Z")).toMatchObject({ offset: 0 });
  expect(read("%H %Z", "10 UTC")).toMatchObject({ offset: null });
});

const refused: [string, string, string][] = [
  ["%d/%m/%Y", "31/06/2024", "June has 30 days"],
  ["%d/%m", "29/02", "1900 was not a leap year"],
  ["%Y-%m-%d", "2024-02-29 ", "something is left over"],
  ["%Y.%m", "2024x02", "a point is a point"],
  ["%H:%M:%S", "10:00:60", "Python's datetime has no leap second"],
  ["%H%z", "10z", "a small z"],
  ["%H%z", "10+02:0000", "colons in one place only"],
  ["%Y %V %u", "2024 09 4", "an ISO week wants an ISO year"],
  ["%G %V", "2024 09", "and a day"],
  ["%j", "000", "no day 0"],
];
test.each(refused)("%s refuses %j: %s", (format, text) => expect(read(format, text)).toBeNull());

test.each(["%-d", "%d %d", "%Y%", "% d", "%Q"])("no text fits %j", (format) =>
  expect(compileStrptime(format)).toBeNull(),
);
