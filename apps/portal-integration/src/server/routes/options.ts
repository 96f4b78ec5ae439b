import Type from "typebox";

/** A route module gets its services in one object; `Type` builds both the JSON Schema that ajv enforces and the TypeScript type. */
export const Lang = Type.Union([Type.Literal("fr"), Type.Literal("en")], { description: "Langue des phrases." });

export const Departement = Type.String({ pattern: "^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8]|98[4678])$" });

export const CheckFields = Type.Object(
  {
    schema: Type.Optional(
      Type.String({
        maxLength: 2000,
        description:
          "Identifiant (`scdl/subventions`, `scdl/subventions@2.0.2`) ou adresse ; sans lui, le schéma est reconnu.",
      }),
    ),
    lang: Type.Optional(Lang),
    strict: Type.Optional(Type.Boolean({ description: "Les remarques comptent comme des erreurs." })),
    ignoreHeaderCase: Type.Optional(Type.Boolean({ description: "La casse des en-têtes est libre." })),
    maxErrors: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 100_000,
        description: "Nombre de lieux listés ; les totaux restent exacts.",
      }),
    ),
  },
  { additionalProperties: false },
);

export type CheckFields = Type.Static<typeof CheckFields>;

export const DepartementCode = Type.String({
  pattern: "^(0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-8]|98[4678])$",
  description: "Code du département.",
});
export const RegionCode = Type.String({ pattern: "^[0-9]{2}$", description: "Code de la région." });
export const Siren = Type.String({ pattern: "^[0-9]{9}$", description: "Numéro SIREN." });

/** Text to look for; PostgreSQL knows no NUL. */
export const SearchedText = (description: string) =>
  Type.String({ minLength: 1, maxLength: 200, pattern: "^[^\\u0000]*$", description });
export const SchemaId = SearchedText("Identifiant du schéma : `scdl/subventions`.");
