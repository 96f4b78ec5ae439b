# syntax=docker/dockerfile:1
# The portal service: `serve` (default), `worker` or `migrate`. It wants a PostgreSQL in DATABASE_URL; see compose.yaml.

FROM node:24-bookworm-slim AS build
WORKDIR /src
COPY . .
RUN npx --yes pnpm@12 install --frozen-lockfile
RUN npx --yes pnpm@12 build
RUN npx --yes pnpm@12 --filter @opendatalocale/portal-integration build:web
# Only what runs: no embedded PostgreSQL (an optional dependency), no tools.
RUN npx --yes pnpm@12 --filter @opendatalocale/portal-integration --legacy --prod --no-optional --config.allow-unused-patches=true deploy /out
RUN mkdir /data

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 ODL_DATA=/data
COPY --from=build /out /app
# Catalogues under way; the account of the service owns this folder and no other.
COPY --from=build --chown=node:node /data /data
WORKDIR /app
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "dist/server/odl-portal.js"]
CMD ["serve"]
