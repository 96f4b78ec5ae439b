export * from "./descriptor.ts";
export * from "./reading.ts";
