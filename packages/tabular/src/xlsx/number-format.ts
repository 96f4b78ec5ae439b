import type { DateKind } from "./serial-date.ts";

/** What a number format makes of a number: a date, or a code with leading zeros, or the number itself. */
export interface NumberFormat {
  readonly date: DateKind | null;
  /** Fewest digits shown, for a format made of zeros (`00000`). */
  readonly digits: number;
}

export const general: NumberFormat = { date: null, digits: 0 };

/** Formats that every workbook has without writing them (ECMA-376, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || (id >= 34 && id <= 36) || (id >= 50 && id <= 58))
    return { date: "date", digits: 0 };
  if (id === 22) return { date: "datetime", digits: 0 };
  if ((id >= 18 && id <= 21) || id === 32 || id === 33 || id === 45 || id === 47) return { date: "time", digits: 0 };
  return id === 46 ? { date: "elapsed", digits: 0 } : general;
}

/** Reads a format code: `dd/mm/yyyy`, `[h]:mm`, `00000`, `# ##0,00 €`. */
export function readFormat(code: string): NumberFormat {
  const [positive = ""] = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (/\[(h+|m+|s+)\]/i.test(positive)) return { date: "elapsed", digits: 0 };
  const bare = positive
    .replace(/"[^"]*"/g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/[\\_*]./g, "");
  if (/^0{2,}$/.test(bare)) return { date: null, digits: bare.length };
  if (/general|standard/i.test(bare) || !/[ymdhs]/i.test(bare) || /[#0?]/.test(bare.replace(/s[.,]0+/gi, "s")))
    return general;
  const hasTime = /[hs]/i.test(bare);
  const hasDay = /[yd]/i.test(bare) || (!hasTime && /m/i.test(bare));
  return { date: hasTime ? (hasDay ? "datetime" : "time") : "date", digits: 0 };
}
