import type { Status } from "@opendatalocale/eligibility";
import type { EtdLine } from "../../server/atd/etd-lines.ts";
import type { EtdDetail } from "../../server/atd/read-etd.ts";
import type { AtdPortal } from "../../server/atd/read-portals.ts";
import type { TrendPoint } from "../../server/atd/trend.ts";
import type { AtdParts } from "../../server/database/atd-tables.ts";
import type { Stage } from "../../server/database/tables.ts";
import type { Person } from "../../server/people/people.ts";
import type { Api } from "../api/signed-in-api.ts";
import type { TerritoryWords } from "./words/words.ts";

/** What the service answers, as the page reads it. */
export type { AtdParts, AtdPortal, EtdDetail, EtdLine, Stage, Status, TrendPoint };

export interface SessionView {
  readonly person: Person | null;
  readonly forgery: string | null;
  readonly provider: string | null;
  readonly isDemo: boolean;
}

export interface AtdView {
  readonly id: string;
  readonly name: string;
  readonly siren: string | null;
  readonly departements: readonly string[];
  readonly convention: AtdParts;
}

export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

export interface EtdListView {
  readonly total: number;
  readonly all: number;
  readonly stages: Readonly<Record<Stage, number>>;
  readonly sums: Readonly<Record<"obliged" | "publishing" | "required" | "published" | "valid" | "upToDate", number>>;
  readonly schemas: readonly { readonly id: string; readonly title: Bilingual }[];
  readonly items: readonly EtdLine[];
}

export interface TargetView {
  readonly siren: string | null;
  readonly name: string;
  readonly kind: EtdLine["kind"];
  readonly departements: readonly string[];
  readonly population: number | null;
  readonly status: Status;
  readonly because: readonly Bilingual[];
  readonly duties: EtdDetail["duties"];
}

/** What every part of the page is given. */
export interface Part {
  readonly api: Api;
  readonly words: TerritoryWords;
  readonly atd: AtdView;
  /** Said aloud, and shown for a moment. */
  readonly say: (text: string) => void;
}
