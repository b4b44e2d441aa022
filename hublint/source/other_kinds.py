"""Files that are no Python at all, told by their names and contents before anything is parsed."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

HANDED_OVER = "To check the Python in it, hand that to `hublint -`."


class Kind(NamedTuple):
    """What a file is, in words, and what to do instead of linting it, as a sentence or nothing."""

    words: str
    advice: str = ""

    @property
    def message(self) -> str:
        """The same in the words of `SourceError`."""
        return f"is {self.words}, not a Python config"


VALUES = Kind(
    "a values file for Helm (YAML)", "To check its `hub.extraConfig`, hand it to `hublint -`."
)
TLJH = Kind(
    "the config of The Littlest JupyterHub (YAML)",
    "hublint checks the Python files in `jupyterhub_config.d`.",
)
COMPOSE = Kind("a Compose file (YAML)")
MANIFEST = Kind("a Kubernetes manifest (YAML)", HANDED_OVER)
YAML = Kind("YAML")
JINJA = Kind("a Jinja template", "Render it, then lint the result.")
MARKDOWN = Kind("Markdown", HANDED_OVER)
NOTEBOOK = Kind("a Jupyter notebook", HANDED_OVER)
JSON = Kind("JSON")
HTML = Kind("HTML")
SHELL = Kind("a shell script")
DOCKERFILE = Kind("a Dockerfile")

_BY_SUFFIX = {
    ".bash": SHELL,
    ".html": HTML,
    ".ipynb": NOTEBOOK,
    ".json": JSON,
    ".markdown": MARKDOWN,
    ".md": MARKDOWN,
    ".rst": Kind("reStructuredText", HANDED_OVER),
    ".sh": SHELL,
    ".toml": Kind("TOML"),
}
_YAML_SUFFIXES = {".yaml", ".yml"}
_TEMPLATE_SUFFIXES = {".j2", ".jinja", ".jinja2"}
_DOCKERFILE = pattern(r"(Docker|Container)file(\..+)?|.+\.(docker|container)file", re.IGNORECASE)
_COMPOSE_NAME = pattern(r"(docker-)?compose[\w.-]*\.ya?ml")
_TAG = pattern(r"\{\{|\{%")
_SHEBANG = pattern(r"#![^\n]*\b(?:ba|da|k|z)?sh\b")
_MARKUP = pattern(r"\s*<(?:!doctype html|html)\b", re.IGNORECASE)
_KEY = pattern(r"(?P<key>[\w/-]+|\"[^\"]*\"|'[^']*')[ \t]*:(?:[ \t][^=]*)?$")
_YAML_MARK = pattern(r"---|\.\.\.|- |-$|%YAML|[\]}]")
_PYTHON_WORDS = frozenset({"else", "try", "finally", "except", "lambda"})
_TLJH_KEYS = frozenset({"users", "auth", "limits", "user_environment", "https"})
_CHART_KEYS = frozenset({"hub", "singleuser", "jupyterhub"})


def other_kind(name: str, text: str) -> Kind | None:
    """What a file of this name and text is if it plainly isn't Python; None if it may be."""
    path = PurePath(name)
    suffix = path.suffix.lower()
    if suffix in _YAML_SUFFIXES:
        return _kind_of_yaml(path.name, frozenset(_yaml_keys(text) or ()), text)
    if suffix in _BY_SUFFIX:
        return _BY_SUFFIX[suffix]
    if suffix in _TEMPLATE_SUFFIXES and _TAG.search(text):
        return JINJA
    if _DOCKERFILE.fullmatch(path.name) and suffix != ".py":
        return DOCKERFILE
    return _by_content(text)


def _by_content(text: str) -> Kind | None:
    """What a text is, whatever its file is called. Few characters of a Python file are looked at."""
    if _SHEBANG.match(text):
        return SHELL
    if _MARKUP.match(text):
        return HTML
    if text.lstrip()[:1] in ("{", "["):
        return _kind_of_json(text)
    keys = _yaml_keys(text)
    return _kind_of_yaml("", frozenset(keys), text) if keys else None


def _kind_of_json(text: str) -> Kind | None:
    import json  # noqa: PLC0415

    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return NOTEBOOK if isinstance(found, dict) and "nbformat" in found else JSON


def _yaml_keys(text: str) -> list[str] | None:
    """The keys of the outermost mapping, if every line at the margin is one that YAML has there and Python hasn't."""
    keys = []
    for line in _margin(text):
        if found := _KEY.match(line):
            keys.append(found["key"].strip("\"'"))
        elif not _YAML_MARK.match(line) and not line.startswith(("{{", "{%")):
            return None
    return None if _PYTHON_WORDS.intersection(keys) else keys


def _margin(text: str) -> Iterator[str]:
    """The lines that are not indented, without comments and empty ones."""
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if text[start] not in " \t#\r\n":
            yield text[start:end].rstrip()
        start = end + 1


def _kind_of_yaml(name: str, keys: frozenset[str], text: str) -> Kind:
    if {"apiVersion", "kind"} <= keys:
        return MANIFEST
    if _COMPOSE_NAME.fullmatch(name) or ("services" in keys and _has_containers(text)):
        return COMPOSE
    if keys & _CHART_KEYS or name.startswith("values"):
        return VALUES
    return TLJH if keys & _TLJH_KEYS else YAML


def _has_containers(text: str) -> bool:
    return re.search(r"(?m)^[ \t]+(image|build):", text) is not None
