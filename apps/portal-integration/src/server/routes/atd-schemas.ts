import Type from "typebox";
import { STAGES } from "../database/tables.ts";

/** Bodies and parameters that several routes of ATDs share. */
export const AtdId = Type.Object({ id: Type.String({ format: "uuid" }) });
export const Name = Type.String({ minLength: 1, maxLength: 200 });
export const SirenBody = Type.String({ pattern: "^[0-9]{9}$" });
export const StageBody = Type.Enum([...STAGES]);
export const KindBody = Type.Enum(["commune", "epci", "ept", "departement", "region", "syndicat", "ccas", "autre"]);
export const StatusBody = Type.Enum([
  "oblige",
  "oblige-a-confirmer",
  "a-verifier",
  "exempt-population",
  "exempt-agents",
]);
export const FormatBody = Type.Enum(["json", "csv", "xlsx"], { default: "json" });
export const LangBody = Type.Enum(["fr", "en"], { default: "fr", description: "Langue des en-têtes et des raisons." });
export const Population = Type.Integer({ minimum: 0, maximum: 100_000_000 });
export const Fte = Type.Number({ minimum: 0, maximum: 1_000_000 });

const Text = Type.Optional(Type.String({ maxLength: 300 }));
const closed = { additionalProperties: false };

/** Who signs a convention, and in what capacity. */
export const EtdPartsBody = Type.Object({ address: Text, representative: Text, title: Text }, closed);
export const AtdPartsBody = Type.Object(
  {
    ...{ address: Text, representative: Text, title: Text, place: Text, contact: Text },
    ...{ sharedPortal: Text, buyerProfile: Text, meetings: Text, duration: Text },
  },
  closed,
);
