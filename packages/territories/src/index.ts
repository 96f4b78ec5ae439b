export * from "./authority.ts";
