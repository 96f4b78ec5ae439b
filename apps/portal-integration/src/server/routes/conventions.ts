import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import {
  ConventionError,
  type ConventionInput,
  createConvention,
  fromAssessment,
  loadForm,
} from "@opendatalocale/conventions";
import { nodeFonts } from "@opendatalocale/conventions/node";
import Type from "typebox";
import { editorsOnly } from "../app/admin.ts";
import { costly } from "../app/limit-rate.ts";
import { Problem } from "../app/problem.ts";
import { DOCUMENT_POLICY } from "../app/security-headers.ts";
import type { Services } from "../app/services.ts";
import { assessEtd, type EtdRow } from "../atd/assess-etd.ts";
import { fileName } from "../atd/exported-tables.ts";
import { ownAtd, ownEtd } from "../atd/own-atd.ts";
import type { EtdParts } from "../database/atd-tables.ts";
import { writeChange } from "../store/write-change.ts";
import { AtdId } from "./atd-schemas.ts";

const Body = Type.Object(
  {
    format: Type.Enum(["docx", "odt", "pdf", "markdown", "html"], { default: "docx" }),
    date: Type.Optional(Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", description: "Jour de signature." })),
    place: Type.Optional(Type.String({ maxLength: 200 })),
  },
  { additionalProperties: false },
);

/** The convention of an ATD and an ETD, filled in with what both said of themselves and with what the law asks. */
export const conventionRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { database, config }) => {
  app.post(
    "/etds/:id/convention",
    {
      preHandler: editorsOnly,
      config: costly(config.rateLimit),
      schema: {
        tags: ["Mon territoire"],
        security: [{ token: [] }],
        summary: "Écrit la convention d’un ETD",
        description:
          "En français. L’en-tête `x-odl-blanks` donne ce qui reste à compléter à la main (encodé pour une adresse).",
        params: AtdId,
        body: Body,
      },
    },
    async ({ actor, params, body }, reply) => {
      const etd = await ownEtd(database, actor, params.id);
      const atd = await ownAtd(database, actor, etd.atd_id);
      const form = await loadForm(body.format);
      try {
        const { document, blanks } = createConvention(await inputOf(atd, etd, body));
        const bytes = await form.write(document, { fonts: nodeFonts });
        await writeChange(database, actor, {
          action: "etd.convention",
          subject: etd.id,
          after: { format: body.format },
        });
        return await reply
          .type(form.mediaType)
          .header("cache-control", "no-store")
          .header("content-security-policy", DOCUMENT_POLICY)
          .header("x-odl-blanks", encodeURIComponent(blanks.join(", ")))
          .header("content-disposition", `attachment; filename="convention-${fileName(etd.name)}${form.extension}"`)
          .send(Buffer.from(bytes));
      } catch (error) {
        if (error instanceof ConventionError) throw new Problem("cannot-write", `${error.code} ${error.place}`);
        throw error;
      }
    },
  );
};

async function inputOf(
  atd: Awaited<ReturnType<typeof ownAtd>>,
  etd: EtdRow,
  { date, place }: Type.Static<typeof Body>,
): Promise<ConventionInput> {
  const day = date ?? new Date().toISOString().slice(0, 10);
  const { place: usualPlace, address: _, representative: _who, title: _what, ...options } = atd.convention;
  const where = place ?? usualPlace;
  return {
    atd: { ...named(atd), ...signing(atd.convention) },
    etd: { ...named(etd), ...signing(etd.convention) },
    ...(date === undefined ? {} : { date }),
    ...(where ? { place: where } : {}),
    ...fromAssessment(await assessEtd(etd, isDay(day) ? day : new Date().toISOString().slice(0, 10))),
    options: told(options),
  };
}

function named({ name, siren }: { readonly name: string; readonly siren: string | null }) {
  return { name, ...(siren === null ? {} : { siren }) };
}

function signing({ address, representative, title }: EtdParts): EtdParts {
  return told({
    ...(address === undefined ? {} : { address }),
    ...(representative === undefined ? {} : { representative }),
    ...(title === undefined ? {} : { title }),
  });
}

/** Only what was filled in: the rest becomes blanks. */
function told<Parts extends object>(parts: Parts): Parts {
  // Leaving optional texts out keeps the type: every part of a convention is optional.
  return Object.fromEntries(Object.entries(parts).filter(([, text]) => String(text ?? "").trim() !== "")) as Parts;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}
