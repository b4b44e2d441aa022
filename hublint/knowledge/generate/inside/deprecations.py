"""Which traits are deprecated, since when and in favour of what: the five ways packages say so.

Alias tables of the class (``_deprecated_aliases``, ``_deprecated_oauth_aliases``,
``_deprecated_traits``), trait metadata, observers that log it, and the help text (of which only
the version and the successor's name are kept).
"""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

from .handlers import observed_deprecations

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = ("_deprecated_aliases", "_deprecated_oauth_aliases", "_deprecated_traits")
DIRECTIVE = re.compile(r"\.\.\s*deprecated::\s*v?(\d[\d.]*)", re.IGNORECASE)
OPENING = re.compile(r"^\W*(?:`+\w+`+ is )?deprecated\b", re.IGNORECASE | re.MULTILINE)
SINCE = re.compile(r"\b(?:since|in|as of)\b\D{0,20}?(\d+(?:\.\d+)+)", re.IGNORECASE)
SUCCESSOR = re.compile(
    r"\buse\s+(?:the\s+)?[`']*(?:c\.)?([A-Z]\w+\.\w+|[a-z]\w*_\w+)", re.IGNORECASE
)
WITHOUT_EFFECT = re.compile(r"\bignored\b|does nothing|has no effect", re.IGNORECASE)

Facts = dict[str, Any]


def deprecations(cls: Any, config_traits: dict[str, Any]) -> dict[str, Facts]:
    """Read the facts per deprecated name of a class.

    They are ``deprecated`` (version or True), ``successor``, ``ignored``, ``other_value`` (the
    successor takes another kind of value), and for names that are no traits ``property`` (the
    class still reads them) or ``removed`` (it does not).
    """
    found: dict[str, Facts] = {}
    own = {n: t for n, t in config_traits.items() if t.this_class is cls}
    for name, trait in own.items():
        facts = {**from_help(getattr(trait, "help", "")), **_from_metadata(trait)}
        if facts:
            found[name] = facts
    for name, facts in observed_deprecations(cls).items():
        if name in config_traits:
            found[name] = {**facts, **found.get(name, {})}
    for name, facts in _from_tables(cls):
        if name not in config_traits:
            facts["property" if _is_property(cls, name) else "removed"] = 1
        found[name] = {**found.get(name, {}), **facts}
    return found


def from_help(text: Any) -> Facts:
    """The facts of a help text that declares its trait deprecated as a whole, else nothing."""
    if not isinstance(text, str):
        return {}
    directive, opening = DIRECTIVE.search(text), OPENING.search(text)
    found = directive or opening
    if found is None:
        return {}
    paragraph = text[found.start() :].partition("\n\n")[0]
    since, successor = SINCE.search(paragraph), SUCCESSOR.search(paragraph)
    facts: Facts = {"deprecated": True}
    if directive or since:
        facts["deprecated"] = (directive or since)[1]  # type: ignore[index]
    if successor:
        facts["successor"] = successor[1]
    if WITHOUT_EFFECT.search(paragraph):
        facts["ignored"] = 1
    return facts


def _from_metadata(trait: Any) -> Facts:
    facts = {"deprecated": trait.metadata.get("deprecated_in")}
    facts["successor"] = trait.metadata.get("deprecated_for")
    return {key: value for key, value in facts.items() if value}


def _is_property(cls: Any, name: str) -> bool:
    return isinstance(inspect.getattr_static(cls, name, None), property)


def _from_tables(cls: Any) -> Iterator[tuple[str, Facts]]:
    for attribute in TABLES:
        table = vars(cls).get(attribute)
        for name, entry in table.items() if isinstance(table, dict) else ():
            if isinstance(entry, (tuple, list)) and entry:
                facts: Facts = {"successor": entry[0], "deprecated": True}
                if len(entry) > 1:
                    facts["deprecated"] = entry[1].rstrip(".*")
                if len(entry) > 2 and entry[2] is False:
                    facts["other_value"] = 1
                yield name, facts
