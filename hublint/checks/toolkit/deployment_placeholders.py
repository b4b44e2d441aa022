"""Strings with placeholders that are filled in at deployment, by `sed`, `envsubst`, Jinja or a person."""

from __future__ import annotations

import re

from hublint.patterns import pattern

_MARKED = pattern(
    r"@[A-Za-z_][\w.-]*@|%[A-Za-z_][\w.-]*%|\$\{?[A-Za-z_]|\$\([A-Za-z_]|\{\{|#\{|\{%|<%|\[\[|<[A-Za-z][\w .-]*>"
    r"|(?<![A-Za-z0-9_])(?:[A-Z][A-Z0-9]*_)+[A-Z0-9]+(?![A-Za-z0-9])|__[A-Z][A-Z_]*__"
    r"|(?<![A-Za-z0-9])(?:TODO|FIXME|TBD|XXX)(?![A-Za-z0-9])"
)
_ASKED_FOR = pattern(
    r"(?<![a-z])(?:(?:change|replace|fill|edit)[ _-]?(?:me|this|it)(?![a-z])|your[ _-][a-z])",
    re.IGNORECASE,
)
_WORD = pattern(r"[A-Z][A-Z0-9]+")


def is_placeholder(text: str) -> bool:
    """Whether a string, or a part of it, is to be replaced: `@@DIR@@`, `$DIR`, `{{ dir }}`, `<dir>`, `HOST_DIR`."""
    return bool(_MARKED.search(text) or _ASKED_FOR.search(text) or _WORD.fullmatch(text))


def is_same_word(old: str, new: str) -> bool:
    """Whether one word is exchanged for another of a fixed vocabulary: `RO` for `ro`, `WARNING` for `WARN`."""
    return _letters(old) == _letters(new) or (old.isupper() and new.isupper())


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text).lower()
