import type { Dataset, Resource } from "@opendatalocale/harvester";
import type { Database } from "../database/tables.ts";
import { withoutOwnDates } from "../write-back/own-dates.ts";
import { readOwnDates } from "./publications.ts";
import { storable, storableJson } from "./stored-text.ts";

/** Keeps what a catalogue says of a dataset; saying it again changes nothing. @returns the dataset's id here */
export function saveDataset(
  database: Database,
  portal: string,
  departement: string | null,
  told: Dataset,
): Promise<string> {
  return database.transaction().execute(async (transaction) => {
    const dataset = withoutOwnDates(told, await readOwnDates(transaction, portal, storable(told.id)));
    const { organization } = dataset;
    const organisation =
      organization === null
        ? null
        : await transaction
            .insertInto("organisations")
            .values({
              portal_id: portal,
              external_id: storable(organization.id),
              name: storable(organization.name),
              siren: organization.siren,
              departement,
              stage: null,
            })
            .onConflict((conflict) =>
              conflict.columns(["portal_id", "external_id"]).doUpdateSet(({ ref }) => ({
                name: ref("excluded.name"),
                siren: ref("excluded.siren"),
                departement: ref("excluded.departement"),
              })),
            )
            .returning("id")
            .executeTakeFirstOrThrow();
    const { id } = await transaction
      .insertInto("datasets")
      .values({
        portal_id: portal,
        organisation_id: organisation?.id ?? null,
        external_id: storable(dataset.id),
        title: storable(dataset.title),
        page: dataset.page === null ? null : storable(dataset.page),
        modified_at: dataset.modified,
        gone_at: null,
        record: storableJson(dataset),
        last_audit_id: null,
      })
      .onConflict((conflict) =>
        conflict.columns(["portal_id", "external_id"]).doUpdateSet(({ ref }) => ({
          organisation_id: ref("excluded.organisation_id"),
          title: ref("excluded.title"),
          page: ref("excluded.page"),
          modified_at: ref("excluded.modified_at"),
          gone_at: null,
          record: ref("excluded.record"),
        })),
      )
      .returning("id")
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** @returns the resource's id here */
export async function saveResource(
  database: Database,
  dataset: string,
  resource: Pick<Resource, "id" | "title" | "url" | "format">,
): Promise<string> {
  const { id } = await database
    .insertInto("resources")
    .values({
      dataset_id: dataset,
      external_id: storable(resource.id),
      title: storable(resource.title),
      url: resource.url === null ? null : storable(resource.url),
      format: storable(resource.format),
    })
    .onConflict((conflict) =>
      conflict.columns(["dataset_id", "external_id"]).doUpdateSet(({ ref }) => ({
        title: ref("excluded.title"),
        url: ref("excluded.url"),
        format: ref("excluded.format"),
      })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
