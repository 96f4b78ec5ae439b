export { HttpError } from "@opendatalocale/http";
