export {
  type ConventionDataset,
  ConventionError,
  type ConventionErrorCode,
  type ConventionInput,
  type ConventionOptions,
  type Party,
} from "./convention.ts";
export { type Convention, createConvention } from "./create-convention.ts";
export { BLANK, type Block, type ConventionDocument, type Inline, type SignatureBlock } from "./document.ts";
export type { Fonts, Form, FormResources } from "./form.ts";
export { formNames, loadForm } from "./forms.ts";
export { fromAssessment } from "./from-assessment.ts";
export { fillTemplate, templateTags } from "./own-template.ts";
export { zipFiles } from "./zip-files.ts";
