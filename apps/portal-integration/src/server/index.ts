export { createApp } from "./app/create-app.ts";
export { type Config, readConfig } from "./config/config.ts";
export { ConfigError } from "./config/config-error.ts";
export { ServiceError } from "./service-error.ts";
export { type Service, startService } from "./start-service.ts";
