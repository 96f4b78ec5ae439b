/**
 * What CKAN says of each field, flattened: `{resources: [{}, {url: ["Missing value"]}]}` is `{"resources.1.url": ["Missing value"]}`.
 */
export function fieldMessages(error: unknown): Record<string, string[]> {
  const found = new Map<string, string[]>();
  const visit = (value: unknown, path: string) => {
    if (typeof value === "object" && value !== null) {
      for (const [key, inside] of Object.entries(value)) {
        // The numbers of a list of messages are no part of the path; those of a list of objects are.
        const isMessage = Array.isArray(value) && typeof inside !== "object";
        visit(inside, isMessage ? path : path === "" ? key : `${path}.${key}`);
      }
    } else if (value !== null && value !== undefined && value !== "") {
      found.set(path, [...(found.get(path) ?? []), String(value)]);
    }
  };
  visit(error, "");
  return Object.fromEntries(found);
}
