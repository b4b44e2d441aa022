"""Which traits are deprecated, since when and in favour of what: the five ways packages say so.

Alias tables of the class (``_deprecated_aliases``, ``_deprecated_oauth_aliases``,
``_deprecated_traits``), trait metadata, observers that log it, and the help text (of which only
the version and the successor's name are kept).
"""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

from hublint.dev.generate.inside.handlers import reports

if TYPE_CHECKING:
    from collections.abc import Iterator

METADATA = {"deprecated": "in", "successor": "for"}
TABLES = ("_deprecated_aliases", "_deprecated_oauth_aliases", "_deprecated_traits")
DIRECTIVE = re.compile(r"\.\.\s*deprecated::\s*v?(\d[\d.]*)", re.IGNORECASE)
# not "Deprecated in version 3 of LDAP", which speaks of a protocol
OPENING = re.compile(
    r"^[^\w.]*(?:`+\w+`+ is )?deprecated\b(?! in version \d+ of)", re.IGNORECASE | re.MULTILINE
)
SINCE = re.compile(r"\b(?:since|in|as of|::)\s(?:\D{0,20}?[ -])?v?(\d+(?:\.\d+)+)", re.IGNORECASE)
SUCCESSOR = re.compile(
    r"\b(?:use|in favor of)\s+(?:the\s+)?(?::\w+:)?[`']*(?:c\.|\{cls\}\.|\.)?"
    r"([A-Z]\w+\.[a-z]\w+|[a-z]\w+)",
)
# a message whose first word names a trait, and which gives that trait up
GIVEN_UP = re.compile(
    r"\s*(ignoring\s)?\S*[._%{](.*?deprec|.*?no longer (needed|used)|.* ignored|\S+=)",
    re.IGNORECASE | re.DOTALL,
)
WITHOUT_EFFECT = re.compile(
    r"\bignored\b|no (longer )?effect|does nothing|ignoring [A-Z]\w+\.\w+=", re.IGNORECASE
)

Facts = dict[str, Any]


def deprecations(cls: Any, config_traits: dict[str, Any]) -> dict[str, Facts]:
    """Read the facts per deprecated name of a class.

    They are ``deprecated`` (version or True), ``successor``, ``forwarded`` (the class passes the
    value on to it), ``ignored``, ``other_value`` (the successor takes another kind of value), and
    for names that are no traits ``property`` (the class still reads them) or ``removed`` (it does
    not).
    """
    found: dict[str, Facts] = {}
    for name, said in reports(cls).items():
        if name in config_traits and any(GIVEN_UP.match(text) for text in said):
            found[name] = _facts_of(said)
    for name, trait in config_traits.items():
        if trait.this_class is cls:
            facts = {**from_help(trait.help), **_from_metadata(trait)}
            if facts:
                found[name] = {**found.get(name, {}), **facts}
    for name, facts in _from_tables(cls, config_traits):
        found[name] = {**found.get(name, {}), **facts}
    return {name: _with_successor(cls, config_traits, facts) for name, facts in found.items()}


def from_help(text: Any) -> Facts:
    """Return the facts of a help text that declares its trait deprecated as a whole, else none."""
    if not isinstance(text, str):
        return {}
    found = DIRECTIVE.search(text) or OPENING.search(text)
    if found is None:
        return {}
    paragraphs = re.split(r"\n\s*\n", text[found.start() :])
    directive = found.re is DIRECTIVE
    return _facts_of([" ".join(paragraphs[: 2 if directive else 1])])


def _facts_of(texts: list[str]) -> Facts:
    """Return what messages about one trait say; they have no effect only if all say so."""
    facts: Facts = {"deprecated": True}
    for text in texts:
        since, successor = SINCE.search(text), SUCCESSOR.search(text.replace("Use ", "use "))
        if since:
            facts["deprecated"] = since[1]
        if successor:
            facts["successor"] = successor[1]
    if all(WITHOUT_EFFECT.search(text) for text in texts):
        facts["ignored"] = 1
    return facts


def _with_successor(cls: Any, config_traits: dict[str, Any], facts: Facts) -> Facts:
    """Name a successor of the same class without it; drop a word that names no trait."""
    successor = facts.get("successor", "").removeprefix(cls.__name__ + ".")
    if (
        facts.keys() & {"forwarded", "other_value", "removed"}
        or "." in successor
        or successor in config_traits
    ):
        return {**facts, "successor": successor}
    return {key: value for key, value in facts.items() if key != "successor"}


def _from_metadata(trait: Any) -> Facts:
    if not trait.metadata.get("deprecated_in"):
        return {}
    facts = {key: trait.metadata["deprecated_" + tail] for key, tail in METADATA.items()}
    # the value is passed on within the object, whatever class the metadata name
    successor = facts["successor"].rpartition(".")[2]
    return {**facts, "successor": successor, "forwarded": 1}


def _from_tables(cls: Any, config_traits: dict[str, Any]) -> Iterator[tuple[str, Facts]]:
    for attribute in TABLES:
        table = vars(cls).get(attribute)
        for name, entry in table.items() if isinstance(table, dict) else ():
            if isinstance(entry, (tuple, list)) and entry:
                facts: Facts = {"successor": entry[0], "deprecated": True}
                if len(entry) > 1:
                    facts["deprecated"] = entry[1].rstrip(".*")
                if name in config_traits:
                    facts["other_value" if False in entry[2:] else "forwarded"] = 1
                else:
                    facts.update(_of_no_trait(cls, name))
                yield name, facts


def _of_no_trait(cls: Any, name: str) -> Facts:
    if isinstance(inspect.getattr_static(cls, name, None), property):
        return {"property": 1, "forwarded": 1}
    return {"removed": 1}
