/**
 * What the OASIS schema of SARIF 2.1.0 says of the properties that our reports use. Closed, as the official schema is: a
 * property that is not here must be added from there. No npm package brings that schema.
 */
const text = { type: "string", minLength: 1 };
const message = closed({ text: { type: "string" }, id: { type: "string" } }, [], {
  anyOf: [{ required: ["text"] }, { required: ["id"] }],
});
const multiformat = closed({ text: { type: "string" } }, ["text"]);
const level = { enum: ["none", "note", "warning", "error"] };

const notification = closed(
  {
    level,
    message,
    descriptor: closed({ id: { type: "string" } }, [], {
      anyOf: [{ required: ["index"] }, { required: ["guid"] }, { required: ["id"] }],
    }),
  },
  ["message"],
);
const invocation = closed(
  { executionSuccessful: { type: "boolean" }, toolExecutionNotifications: { type: "array", items: notification } },
  ["executionSuccessful"],
);
const location = closed({
  physicalLocation: closed(
    {
      artifactLocation: closed({ uri: { type: "string", format: "uri-reference" } }),
      region: closed({ startLine: { type: "integer", minimum: 1 } }),
    },
    [],
    { anyOf: [{ required: ["address"] }, { required: ["artifactLocation"] }] },
  ),
});
const result = closed(
  {
    ruleId: { type: "string" },
    level,
    message,
    locations: { type: "array", items: location },
    partialFingerprints: { type: "object", additionalProperties: { type: "string" } },
    baselineState: { enum: ["new", "unchanged", "updated", "absent"] },
  },
  ["message"],
);
const driver = closed(
  {
    name: { type: "string" },
    version: { type: "string" },
    informationUri: { type: "string", format: "uri" },
    rules: {
      type: "array",
      uniqueItems: true,
      items: closed({ id: { type: "string" }, shortDescription: multiformat, help: multiformat }, ["id"]),
    },
  },
  ["name"],
);
const run = closed(
  {
    tool: closed({ driver }, ["driver"]),
    columnKind: { enum: ["utf16CodeUnits", "unicodeCodePoints"] },
    invocations: { type: "array", uniqueItems: false, items: invocation },
    results: { type: "array", items: result },
  },
  ["tool"],
);

export const sarifSubset = closed(
  { $schema: { ...text, format: "uri" }, version: { enum: ["2.1.0"] }, runs: { type: "array", items: run } },
  ["version", "runs"],
);

function closed(properties: Record<string, object>, required: readonly string[] = [], more: object = {}) {
  return { type: "object", additionalProperties: false, properties, required, ...more };
}
