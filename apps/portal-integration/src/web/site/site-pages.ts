/** The pages that every page's head leads to, with their addresses; relative, since the site may stand in any folder. */
export const PAGES = [
  { name: "check", address: "./" },
  { name: "observatory", address: "./observatoire" },
  { name: "territory", address: "./mon-territoire" },
] as const;
export type PageName = (typeof PAGES)[number]["name"];
