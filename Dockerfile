# hublint on the folder that is mounted at /work: docker run --rm --network none -v "$PWD:/work:ro" hublint
FROM python:3.13-slim AS build
WORKDIR /source
COPY pyproject.toml README.md LICENSE ./
COPY hublint hublint
COPY rules rules
RUN python -m venv /opt/hublint && /opt/hublint/bin/pip install --no-cache-dir --disable-pip-version-check .

FROM python:3.13-slim
COPY --from=build /opt/hublint /opt/hublint
ENV PATH=/opt/hublint/bin:$PATH
RUN useradd --create-home --uid 1000 hublint
USER 1000
WORKDIR /work
ENTRYPOINT ["hublint"]
