import type { Lang } from "@opendatalocale/report";
import { type Detection, reasonWords } from "@opendatalocale/validator/detect";

/** For a program: everything that was found out, each reason with its sentence, the candidates cut at `top` and counted. */
export function detectionJson(detection: Detection, top: number, lang: Lang): string {
  const { candidates, trusted, ...file } = detection;
  const shown = candidates.slice(0, top).map(({ reasons, ...candidate }) => ({
    ...candidate,
    reasons: reasons.map((reason) => ({ ...reason, message: reasonWords(reason, lang) })),
  }));
  const document = {
    ...file,
    trusted: trusted && { id: trusted.schema.id, version: trusted.schema.version, score: trusted.score },
    candidatesInAll: candidates.length,
    candidates: shown,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
