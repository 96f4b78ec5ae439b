import { type ApiRequest, type CallOptions, createSend, type UdataClientOptions } from "./api-request.ts";
import { type CommunityResources, communityResourcesOf } from "./community-resources.ts";
import { type Datasets, datasetsOf } from "./datasets.ts";
import { type Discussions, discussionsOf } from "./discussions.ts";
import { type Harvest, harvestOf } from "./harvest.ts";
import type { CatalogueSchema } from "./models.ts";
import { type Organizations, organizationsOf } from "./organizations.ts";
import { type Resources, resourcesOf } from "./resources.ts";

/** A udata portal: data.gouv.fr, data.public.lu… Every method throws `UdataError`. */
export interface UdataClient {
  readonly datasets: Datasets;
  readonly resources: Resources;
  readonly communityResources: CommunityResources;
  readonly organizations: Organizations;
  readonly discussions: Discussions;
  readonly harvest: Harvest;
  /** The schemas that a resource may declare. */
  readonly schemas: (options?: CallOptions) => Promise<readonly CatalogueSchema[]>;
  readonly licenses: (options?: CallOptions) => Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** Whose key this is; `unauthorised` without a key. */
  readonly me: (options?: CallOptions) => Promise<{ readonly id: string; readonly [key: string]: unknown }>;
  /** Any other endpoint. */
  readonly call: <Answer = unknown>(request: ApiRequest) => Promise<Answer>;
}

export function createUdataClient(options: UdataClientOptions): UdataClient {
  const send = createSend(options);
  return {
    datasets: datasetsOf(send),
    resources: resourcesOf(send),
    communityResources: communityResourcesOf(send),
    organizations: organizationsOf(send),
    discussions: discussionsOf(send),
    harvest: harvestOf(send),
    schemas: (call) => send({ path: "/api/1/datasets/schemas/", options: call }),
    licenses: (call) => send({ path: "/api/1/datasets/licenses/", options: call }),
    me: (call) => send({ path: "/api/1/me/", options: call }),
    call: send,
  };
}
