import type {
  Activity,
  ApiToken,
  Dataset,
  DatastoreResult,
  Group,
  Job,
  License,
  Resource,
  SearchResult,
  Status,
  Tag,
  User,
  Vocabulary,
} from "./model.ts";
import type {
  ActivityParams,
  ById,
  DatasetFields,
  DatastoreCreateParams,
  DatastoreSearchParams,
  DatastoreUpsertParams,
  Fields,
  GroupFields,
  GroupListParams,
  GroupShowParams,
  ResourceFields,
  ReviseParams,
  SearchParams,
  Slice,
} from "./params.ts";

interface Action<Params, Result> {
  readonly params: Params;
  readonly result: Result;
}

/** A list that gives names, or whole objects when `all_fields` is true. */
interface ListAction<Params, Item> extends Action<Params & { readonly all_fields?: false }, readonly string[]> {
  readonly item: Item;
}

/** Actions of CKAN 2.9 to 2.12, with what they take and give (https://docs.ckan.org/en/2.12/api/). */
export interface Actions {
  status_show: Action<Nothing, Status>;
  help_show: Action<{ readonly name: string }, string>;
  license_list: Action<Nothing, readonly License[]>;

  package_search: Action<SearchParams, SearchResult>;
  package_list: Action<Slice, readonly string[]>;
  current_package_list_with_resources: Action<Slice, readonly Dataset[]>;
  package_autocomplete: Action<Autocomplete, readonly { readonly name: string; readonly title: string }[]>;
  package_show: Action<ById & { readonly use_default_schema?: boolean }, Dataset>;
  package_create: Action<DatasetFields & { readonly name: string }, Dataset>;
  package_update: Action<DatasetFields & ById, Dataset>;
  package_patch: Action<DatasetFields & ById, Dataset>;
  package_revise: Action<ReviseParams, { readonly package: Dataset }>;
  package_delete: Action<ById, null>;
  dataset_purge: Action<ById, null>;
  package_owner_org_update: Action<ById & { readonly organization_id: string }, null>;
  package_resource_reorder: Action<ById & { readonly order: readonly string[] }, unknown>;

  resource_show: Action<ById, Resource>;
  resource_search: Action<
    { readonly query: string | readonly string[]; readonly order_by?: string } & Slice,
    { readonly count: number; readonly results: readonly Resource[] }
  >;
  resource_create: Action<ResourceFields & { readonly package_id: string }, Resource>;
  resource_update: Action<ResourceFields & ById, Resource>;
  resource_patch: Action<ResourceFields & ById, Resource>;
  resource_delete: Action<ById, null>;

  organization_list: ListAction<GroupListParams, Group>;
  organization_list_for_user: Action<
    { readonly id?: string; readonly permission?: string; readonly include_dataset_count?: boolean },
    readonly Group[]
  >;
  organization_autocomplete: Action<Autocomplete, readonly { readonly id: string; readonly name: string }[]>;
  organization_show: Action<GroupShowParams, Group>;
  organization_create: Action<GroupFields & { readonly name: string }, Group>;
  organization_update: Action<GroupFields & ById, Group>;
  organization_patch: Action<GroupFields & ById, Group>;
  organization_delete: Action<ById, null>;
  organization_purge: Action<ById, null>;
  organization_member_create: Action<Membership, unknown>;
  organization_member_delete: Action<Omit<Membership, "role">, null>;

  group_list: ListAction<GroupListParams, Group>;
  group_autocomplete: Action<Autocomplete, readonly { readonly id: string; readonly name: string }[]>;
  group_show: Action<GroupShowParams, Group>;
  group_create: Action<GroupFields & { readonly name: string }, Group>;
  group_update: Action<GroupFields & ById, Group>;
  group_patch: Action<GroupFields & ById, Group>;
  group_delete: Action<ById, null>;
  group_purge: Action<ById, null>;
  member_list: Action<ById & { readonly object_type?: string; readonly capacity?: string }, readonly string[][]>;
  member_create: Action<Member & { readonly capacity: string }, unknown>;
  member_delete: Action<Member, null>;

  tag_list: ListAction<{ readonly query?: string; readonly vocabulary_id?: string }, Tag>;
  tag_show: Action<ById & { readonly vocabulary_id?: string; readonly include_datasets?: boolean }, Tag>;
  tag_autocomplete: Action<Autocomplete & { readonly vocabulary_id?: string } & Slice, readonly string[]>;
  tag_create: Action<{ readonly name: string; readonly vocabulary_id: string }, Tag>;
  tag_delete: Action<ById & { readonly vocabulary_id?: string }, null>;
  vocabulary_list: Action<Nothing, readonly Vocabulary[]>;
  vocabulary_show: Action<ById, Vocabulary>;
  vocabulary_create: Action<{ readonly name: string; readonly tags: readonly { readonly name: string }[] }, Vocabulary>;
  vocabulary_update: Action<
    ById & { readonly name?: string; readonly tags?: readonly { readonly name: string }[] },
    Vocabulary
  >;
  vocabulary_delete: Action<ById, null>;

  datastore_search: Action<DatastoreSearchParams, DatastoreResult>;
  datastore_search_sql: Action<{ readonly sql: string }, Pick<DatastoreResult, "fields" | "records">>;
  datastore_info: Action<ById, Fields>;
  datastore_create: Action<DatastoreCreateParams, Fields & { readonly resource_id: string }>;
  datastore_upsert: Action<DatastoreUpsertParams, Fields>;
  datastore_delete: Action<
    { readonly resource_id: string; readonly filters?: Fields; readonly force?: boolean },
    Fields
  >;

  package_activity_list: Action<ActivityParams, readonly Activity[]>;
  organization_activity_list: Action<ActivityParams, readonly Activity[]>;
  group_activity_list: Action<ActivityParams, readonly Activity[]>;
  user_activity_list: Action<ActivityParams, readonly Activity[]>;
  recently_changed_packages_activity_list: Action<Omit<ActivityParams, "id">, readonly Activity[]>;
  activity_show: Action<ById & { readonly include_data?: boolean }, Activity>;

  job_list: Action<{ readonly queues?: readonly string[] }, readonly Job[]>;
  job_show: Action<ById, Job>;
  job_cancel: Action<ById, null>;
  job_clear: Action<{ readonly queues?: readonly string[] }, readonly string[]>;
  task_status_show: Action<
    { readonly id: string } | { readonly entity_id: string; readonly task_type: string; readonly key: string },
    Fields
  >;
  task_status_update: Action<Fields, Fields>;

  user_show: Action<{ readonly id?: string; readonly include_datasets?: boolean }, User>;
  user_list: Action<{ readonly q?: string; readonly order_by?: string; readonly all_fields?: true }, readonly User[]>;
  api_token_list: Action<{ readonly user_id: string }, readonly ApiToken[]>;
  api_token_create: Action<{ readonly user: string; readonly name: string }, { readonly token: string }>;
  api_token_revoke: Action<{ readonly token: string } | { readonly jti: string }, null>;
}

interface Autocomplete {
  readonly q: string;
  readonly limit?: number;
}

interface Member {
  /** The group. */
  readonly id: string;
  readonly object: string;
  readonly object_type: string;
}

interface Membership {
  readonly id: string;
  readonly username: string;
  readonly role: "member" | "editor" | "admin";
}

type Nothing = Readonly<Record<string, never>>;

export type ActionName = keyof Actions;
export type ParamsOf<Name extends ActionName> = Actions[Name]["params"];
export type ResultOf<Name extends ActionName> = Actions[Name]["result"];

/** Lists that give whole objects when `all_fields` is true. */
export type ListName = { [Name in ActionName]: Actions[Name] extends { item: unknown } ? Name : never }[ActionName];
export type ItemOf<Name extends ListName> = Actions[Name]["item"];
export type FullListParams<Name extends ListName> = Omit<ParamsOf<Name>, "all_fields"> & { readonly all_fields: true };
