// Written by tools/generate.ts from config-schema.ts. Do not edit.
export const publishedSchema = {
  "type": "object",
  "required": [
    "checks"
  ],
  "properties": {
    "$schema": {
      "type": "string",
      "description": "Adresse de ce schéma, pour l’éditeur. / Address of this schema, for the editor."
    },
    "lang": {
      "enum": [
        "fr",
        "en"
      ],
      "description": "Langue des messages et des rapports. / Language of messages and reports.",
      "default": "fr"
    },
    "baseline": {
      "type": "string",
      "description": "Fichier des problèmes déjà connus, écrit par odl check --write-baseline : seuls les nouveaux font échouer. / File of the problems known before, written by odl check --write-baseline: only new ones make the run fail.",
      "minLength": 1,
      "maxLength": 1000
    },
    "checks": {
      "type": "array",
      "items": {
        "type": "object",
        "required": [
          "files"
        ],
        "properties": {
          "files": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 1000
            },
            "description": "Fichiers, dossiers ou motifs (donnees/subventions-*.csv), à partir du dossier de ce fichier. / Files, folders or patterns, from the folder of this file.",
            "minItems": 1,
            "maxItems": 1000
          },
          "exclude": {
            "type": "array",
            "items": {
              "type": "string",
              "minLength": 1,
              "maxLength": 1000
            },
            "description": "Ce qui n’est pas à vérifier, écrit de même. / What is not to be checked, written likewise.",
            "minItems": 0,
            "maxItems": 1000
          },
          "schema": {
            "type": "string",
            "description": "Identifiant (scdl/subventions, scdl/subventions@2.0.2), fichier ou adresse d’un schéma ; sans lui, le schéma est reconnu à l’en-tête. / Id, file or address of a schema; without it, the schema is recognised from the header.",
            "minLength": 1,
            "maxLength": 2000
          },
          "sheet": {
            "type": "string",
            "description": "Feuille du classeur, par son nom ou son numéro. / Sheet of the workbook, by name or number.",
            "minLength": 1,
            "maxLength": 200
          },
          "optional": {
            "type": "boolean",
            "description": "Admet qu’un motif ne corresponde à aucun fichier. / Lets a pattern match no file.",
            "default": false
          },
          "strict": {
            "type": "boolean",
            "description": "Compte les remarques comme des erreurs. / Counts remarks as errors.",
            "default": false
          },
          "ignoreHeaderCase": {
            "type": "boolean",
            "description": "Accepte les noms de colonnes écrits avec d’autres majuscules. / Accepts column names written in another case.",
            "default": false
          },
          "maxErrors": {
            "type": "integer",
            "description": "Nombre d’erreurs et de remarques détaillées par fichier ; les totaux restent exacts. / Errors and remarks listed one by one in a file; totals stay exact.",
            "minimum": 0,
            "maximum": 999999999,
            "default": 10000
          },
          "failOn": {
            "enum": [
              "error",
              "remark",
              "never"
            ],
            "description": "Ce qui fait sortir en échec : les erreurs, les remarques aussi, ou rien de ce que les fichiers contiennent. / What makes the run fail: errors, remarks too, or nothing that files hold.",
            "default": "error"
          },
          "maxAllowedErrors": {
            "type": "integer",
            "description": "Nombre d’erreurs admises dans les fichiers d’une même vérification. / Errors let pass in the files of one check.",
            "minimum": 0,
            "maximum": 999999999,
            "default": 0
          },
          "maxAllowedRemarks": {
            "type": "integer",
            "description": "Nombre de remarques admises, quand failOn vaut remark. / Remarks let pass, where failOn is remark.",
            "minimum": 0,
            "maximum": 999999999,
            "default": 0
          }
        },
        "additionalProperties": false,
        "description": "Des fichiers et ce qui leur est demandé. Un fichier que plusieurs vérifications désignent relève de la première. / Files and what is asked of them. A file that several checks name belongs to the first."
      },
      "description": "Ce qui est vérifié par odl check. / What odl check checks.",
      "minItems": 1,
      "maxItems": 1000
    },
    "strict": {
      "type": "boolean",
      "description": "Compte les remarques comme des erreurs. / Counts remarks as errors.",
      "default": false
    },
    "ignoreHeaderCase": {
      "type": "boolean",
      "description": "Accepte les noms de colonnes écrits avec d’autres majuscules. / Accepts column names written in another case.",
      "default": false
    },
    "maxErrors": {
      "type": "integer",
      "description": "Nombre d’erreurs et de remarques détaillées par fichier ; les totaux restent exacts. / Errors and remarks listed one by one in a file; totals stay exact.",
      "minimum": 0,
      "maximum": 999999999,
      "default": 10000
    },
    "failOn": {
      "enum": [
        "error",
        "remark",
        "never"
      ],
      "description": "Ce qui fait sortir en échec : les erreurs, les remarques aussi, ou rien de ce que les fichiers contiennent. / What makes the run fail: errors, remarks too, or nothing that files hold.",
      "default": "error"
    },
    "maxAllowedErrors": {
      "type": "integer",
      "description": "Nombre d’erreurs admises dans les fichiers d’une même vérification. / Errors let pass in the files of one check.",
      "minimum": 0,
      "maximum": 999999999,
      "default": 0
    },
    "maxAllowedRemarks": {
      "type": "integer",
      "description": "Nombre de remarques admises, quand failOn vaut remark. / Remarks let pass, where failOn is remark.",
      "minimum": 0,
      "maximum": 999999999,
      "default": 0
    }
  },
  "$schema": "http://json-schema.org/draft-07/schema#",
  "title": "opendatalocale.config.json",
  "description": "Ce que vérifient odl check et odl watch. / What odl check and odl watch check.",
  "additionalProperties": false
};
