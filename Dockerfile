# lots in a container: docker build -t lots --build-arg LOTS_COMMIT="$(git rev-parse --short=12 HEAD)" .
#                      docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/site" lots build --publish
FROM rust:1.95-slim-bookworm AS builder
WORKDIR /lots
# What `lots --version` says, since the history of the files does not come along.
ARG LOTS_COMMIT=""
COPY Cargo.toml Cargo.lock ./
COPY benches ./benches
COPY i18n ./i18n
COPY src ./src
COPY themes ./themes
RUN cargo install --path . --locked --root /installed

FROM debian:bookworm-slim
# Never root. With `--user "$(id -u):$(id -g)"` what it writes belongs to whoever runs it.
RUN useradd --uid 1000 --create-home lots
COPY --from=builder /installed/bin/lots /usr/local/bin/lots
USER 1000:1000
WORKDIR /site
ENTRYPOINT ["lots"]
CMD ["--help"]
