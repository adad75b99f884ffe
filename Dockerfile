# A tag may be moved, a digest can't: look up the next one with `docker buildx imagetools inspect node:20-bookworm-slim`.
ARG NODE_IMAGE=node:20.20.2-bookworm-slim@sha256:2cf067cfed83d5ea958367df9f966191a942351a2df77d6f0193e162b5febfc0

FROM ${NODE_IMAGE} AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Not `npm ci`: it refuses lock files without registry addresses, whose optional packages of other platforms it can't match.
RUN npm install --no-save
COPY tsconfig.json tsconfig.build.json ./
COPY src ./src
COPY web ./web
COPY docs ./docs
COPY scripts/docs ./scripts/docs
COPY CHANGELOG.md CONTRIBUTING.md ./
COPY scripts/sbom.mjs scripts/sbom.mjs
COPY scripts/lib ./scripts/lib
COPY models/catalogue.json ./models/
RUN npm run build && npm run sbom

FROM ${NODE_IMAGE}
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8000 INKSTONE_DATA_DIR=/data INKSTONE_MODELS_DIR=/data/models
# Every thread would keep freed memory of its own; two pools hold less and are as fast. The thresholds make it go back to the system.
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=131072 MALLOC_TRIM_THRESHOLD_=131072
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --omit=dev && npm cache clean --force && mkdir /data && chown node:node /data
COPY LICENSE NOTICE ./
COPY models ./models
COPY examples ./examples
COPY --from=build /app/dist ./dist
USER node
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between, signals reach the server and it finishes the requests in hand.
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["serve"]
