import { BAL, balWords } from "./bal.ts";
import { wordsOfSchemas } from "./words.generated.ts";

/** What publishers call the data of a schema, in titles, keywords and file names. */
export interface SchemaWords {
  readonly id: string;
  readonly words: readonly string[];
}

/** One entry a schema, whatever its versions; the address schema included. */
export const schemaWords: readonly SchemaWords[] = [...wordsOfSchemas, { id: BAL, words: balWords }];
