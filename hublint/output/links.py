"""The address of a rule's page."""

from __future__ import annotations

from hublint import __version__

HOME = "https://hublint.readthedocs.io/en/v{version}/"
DOCS_URL = f"{HOME}rules/{{code}}/"
"""Where the pages of hublint's own rules are; the setting `docs-url` replaces it."""


def page_url(code: str, docs_url: str | None = None) -> str | None:
    """Where the page of a rule can be read, or None: only a `docs_url` of the site's own knows those of plug-ins."""
    if docs_url is None:
        from hublint.linter.rulebook import rulebook  # noqa: PLC0415

        if code not in rulebook().rules:
            return None
        docs_url = DOCS_URL
    return docs_url.replace("{version}", __version__).replace("{code}", code)
