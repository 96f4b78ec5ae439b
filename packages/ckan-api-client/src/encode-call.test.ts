import { expect, test } from "vitest";
import { isReadOnly } from "./encode-call.ts";

test.each<[string, boolean]>([
  ["package_show", true],
  ["package_search", true],
  ["organization_list", true],
  ["organization_list_for_user", true],
  ["current_package_list_with_resources", true],
  ["datastore_info", true],
  ["datastore_search_sql", true],
  ["tag_autocomplete", true],
  ["package_create", false],
  ["package_revise", false],
  ["dataset_purge", false],
  ["datastore_upsert", false],
  ["job_clear", false],
  ["send_email_notifications", false],
  ["list_and_destroy", false],
])("%s only reads: %s", (action, expected) => {
  expect(isReadOnly(action)).toBe(expected);
});
