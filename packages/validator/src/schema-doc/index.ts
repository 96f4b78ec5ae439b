export { docWords } from "./doc-words.ts";
export { type DocField, type SchemaDoc, schemaDoc } from "./schema-doc.ts";
export { type TemplateFormat, type TemplateOptions, templateFormats, writeTemplate } from "./write-template.ts";
