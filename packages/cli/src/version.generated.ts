// Written by tools/generate.ts from package.json. Do not edit.
export const version: string = "0.0.0";
