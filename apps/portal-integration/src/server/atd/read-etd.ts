import { keyOf, schemaTitle } from "@opendatalocale/audit";
import { type Assessment, levelNames, type ObligationVerdict, statusNames } from "@opendatalocale/eligibility";
import { sql } from "kysely";
import type { Database } from "../database/tables.ts";
import { assessEtd, type EtdRow } from "./assess-etd.ts";
import { schemaStatesOf } from "./etd-lines.ts";
import { etdOrganisations, readEtdFiles, reportsByFile } from "./read-etd-files.ts";

/** Everything about one ETD: its duties with their reasons, what it publishes file by file, its stages, its organisations. */
export async function readEtd(database: Database, etd: EtdRow, now: Date) {
  const assessment = await assessEtd(etd, now.toISOString().slice(0, 10));
  const files = await readEtdFiles(database, etd.atd_id, etd.id);
  const own = files.map(({ file }) => file);
  const reports = reportsByFile(files);
  const states = schemaStatesOf(etd, assessment, own, now).map((state) => ({
    ...state,
    title: { fr: schemaTitle(state.schema, "fr"), en: schemaTitle(state.schema, "en") },
    files: own
      .filter(({ schema }) => schema === state.schema)
      .map((file) => ({
        title: file.resource.title || file.dataset.title,
        url: file.resource.url,
        dataset: { id: reports.get(keyOf(file))?.dataset ?? null, title: file.dataset.title, page: file.dataset.page },
        report: reports.get(keyOf(file))?.report ?? null,
        verdict: file.verdict,
        failure: file.failure,
        errors: file.errors,
        remarks: file.remarks,
        modified: file.resource.modified,
        checkedAt: file.checkedAt,
      })),
  }));
  const [stages, organisations] = await Promise.all([
    readStages(database, etd.id),
    readOrganisations(database, etd.id),
  ]);
  return {
    ...etdView(etd),
    status: { code: assessment.status, name: statusNames[assessment.status] },
    figures: assessment.authority.population,
    staff: assessment.authority.staff,
    reasons: [assessment.floors.population, assessment.floors.staff].map(({ because, evidence }) => ({
      because,
      evidence,
    })),
    duties: assessment.obligations.map(dutyView),
    states,
    stages,
    organisations,
  };
}

function etdView(etd: EtdRow) {
  const { id, siren, name, kind, departements, stage, contact, convention, population, fte, answers } = etd;
  const declared = { population, fte };
  return { id, atd: etd.atd_id, siren, name, kind, departements, stage, contact, convention, declared, answers };
}

export function dutyView({ obligation, level, because, isToConfirm = false, question }: ObligationVerdict) {
  const { slug, title, schema, basis, deadline, threshold, confidence } = obligation;
  return {
    slug,
    title,
    level: { code: level, name: levelNames[level] },
    because,
    isToConfirm,
    question: question ?? null,
    basis: basis.map(({ citation, url }) => ({ citation, url })),
    deadline,
    threshold,
    confidence,
    schema,
  };
}

/** The articles on which a duty of the list rests, in one text. */
export function articlesOf({ obligations }: Pick<Assessment, "obligations">): string {
  const required = obligations.filter(({ level }) => level === "required");
  return [...new Set(required.flatMap(({ obligation }) => obligation.basis.map(({ citation }) => citation)))].join(
    " ; ",
  );
}

function readStages(database: Database, etd: string) {
  return database
    .selectFrom("etd_stages")
    .select(["stage", "at", "actor", "note"])
    .where("etd_id", "=", etd)
    .orderBy("at", "desc")
    .limit(200)
    .execute();
}

/** With what each rests on: the SIREN, or the editor's choice. */
async function readOrganisations(database: Database, etd: string) {
  const { rows } = await sql<{ id: string; name: string; siren: string | null; portal: string; isByHand: boolean }>`
    with links as (${etdOrganisations})
    select o.id, o.name, o.siren, p.title as portal,
      exists (select from etd_organisations h where h.etd_id = l.etd_id and h.organisation_id = o.id) as "isByHand"
    from links l join organisations o on o.id = l.organisation_id join portals p on p.id = o.portal_id
    where l.etd_id = ${etd} order by o.name, o.id`.execute(database);
  return rows;
}

export type EtdDetail = Awaited<ReturnType<typeof readEtd>>;
