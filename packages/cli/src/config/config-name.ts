/** The name that `odl check` looks for. */
export const CONFIG_NAME = "opendatalocale.config.json";
/** Where editors find the published schema. */
export const CONFIG_SCHEMA_URL = "https://unpkg.com/@opendatalocale/cli/opendatalocale.config.schema.json";
