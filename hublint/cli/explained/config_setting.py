"""What is known of one setting of one class, by the newest known release."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from hublint.cli.explained.documentation import documentation
from hublint.cli.explained.layout import Row, draw_rows, plain_rows
from hublint.knowledge import knowledge
from hublint.knowledge.type_words import expected, may_be_none
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rich.console import Console

    from hublint.knowledge import Deprecation, TraitClass, TraitInfo
    from hublint.linter.pages import Page

VERSION = 1
NO_EFFECT = "None in jupyterhub_config.py: it is read in users' own servers."
_LONGEST_DEFAULT = 60
_NAMED = 8
"""So many derived classes are named."""


@dataclass(frozen=True, slots=True)
class SettingView:
    """A setting as a class has it. `info` is None for one that the newest release doesn't have any more."""

    cls: TraitClass
    name: str
    info: TraitInfo | None
    old: Deprecation | None
    rules: Sequence[Page]

    def draw(self, console: Console) -> None:
        """Print a table of facts."""
        draw_rows(console, f"c.{self.cls.name}.{self.name}", self._rows())

    def lines(self) -> Iterator[str]:
        """`c.Class.setting: fact: ...` for each fact."""
        yield from plain_rows(f"c.{self.cls.name}.{self.name}", self._rows())

    def document(self) -> dict[str, Any]:
        """The JSON document."""
        info, old = self.info, self.old
        return {
            "version": VERSION,
            "setting": f"c.{self.cls.name}.{self.name}",
            "class": self.cls.path,
            "name": self.name,
            "removed": info is None,
            "type": expected(info) if info else None,
            "allows_none": may_be_none(info.type_signature) if info else None,
            "choices": list(info.choices) if info else [],
            "default": _json_value(info.default) if info and info.has_default else None,
            "default_known": bool(info and info.has_default),
            "environment": list(info.environment) if info else [],
            "distribution": self.cls.trait_distribution(self.name),
            "releases": [
                {"first": first, "last": last} for first, last in self.cls.trait_versions(self.name)
            ],
            "deprecated": old
            and {"since": old.since, "successor": old.successor, "ignored": old.ignored},
            "defined_by": self._owner.path,
            "read_by": self._readers(),
            "also_set_by": self._weaker(),
            "rules": [
                {"code": page.code, "name": page.name, "severity": page.severity}
                for page in self.rules
            ],
            "documentation": documentation(self._owner, self.name) if info else None,
        }

    def _rows(self) -> Iterator[Row]:
        if knowledge().is_single_user(self.cls.distribution):
            yield "Effect", NO_EFFECT
        if self.info is not None:
            yield "Takes", expected(self.info, with_none=True)
            yield "Default", _default(self.info)
            if self.info.environment:
                yield "Read from", f"the environment variable {listed(self.info.environment, 'or')}"
        yield "Releases", self._releases()
        if self.old is not None:
            yield "Deprecated", _deprecated(self.cls.name, self.old)
        yield "Read by", self._named_readers()
        if weaker := self._weaker():
            yield (
                "Also set by",
                f"{listed(f'`{one}`' for one in weaker)}, for every class that reads it",
            )
        for number, page in enumerate(self.rules):
            yield "" if number else "Rules", f"{page.code} {page.name} ({page.severity})"
        if self.info is not None and (address := documentation(self._owner, self.name)):
            yield "Documentation", address

    @property
    def _owner(self) -> TraitClass:
        """The class that defines it."""
        found = knowledge().class_at(self.info.owner) if self.info else None
        return found or self.cls

    def _releases(self) -> str:
        distribution = self.cls.trait_distribution(self.name) or self.cls.distribution
        known = knowledge().versions(distribution)
        spans = [_span(first, last, known) for first, last in self.cls.trait_versions(self.name)]
        gone = "; it is ignored since then" if self.info is None else ""
        return f"{distribution} {listed(spans)}{gone}"

    def _readers(self) -> list[str]:
        """The class and those derived from it by name."""
        readers = (one.name for one in known_classes() if self.cls in one.mro({}))
        others = dict.fromkeys(name for name in readers if name[0] != "_" and name != self.cls.name)
        return [self.cls.name, *others]

    def _named_readers(self) -> str:
        first, *others = self._readers()
        if len(others) > _NAMED:
            return f"{first} and {len(others)} classes derived from it"
        return listed([first, *others])

    def _weaker(self) -> list[str]:
        """The sections of its bases that set it, too."""
        bases = [one for one in self.cls.mro({})[1:] if one.is_configurable({})]
        return [f"c.{one.name}.{self.name}" for one in bases if self.name in one.traits({})]


def known_classes() -> list[TraitClass]:
    """Every class that the hub can read a setting of, by name."""
    known = knowledge()
    found = (cls for name in sorted(known.class_names()) for cls in known.class_named(name))
    return [cls for cls in found if cls.exists({}) and not known.is_single_user(cls.distribution)]


def _span(first: str, last: str | None, known: Sequence[str]) -> str:
    """A stretch of releases in words."""
    if last is None:
        every = f"{known[0]} to {known[-1]}, every known release"
        return every if first == known[0] else f"{first} and later"
    return f"up to {last}" if first == known[0] else f"{first} to {last}"


def _default(info: TraitInfo) -> str:
    if not info.has_default:
        return "worked out when it is read"
    shown = repr(info.default)
    cut = f"{shown[:_LONGEST_DEFAULT]}..." if len(shown) > _LONGEST_DEFAULT else shown
    return f"`{cut}`"


def _deprecated(section: str, old: Deprecation) -> str:
    since = f"since {old.since}" if old.since else "yes"
    if old.successor:
        right = old.successor if "." in old.successor else f"{section}.{old.successor}"
        return f"{since}: write `c.{right}`"
    return f"{since}: it has no effect" if old.ignored or old.removed else since


def _json_value(value: Any) -> Any:
    """A default as JSON has it; sets become lists, and what JSON lacks its spelling in Python."""
    try:
        return json.loads(json.dumps(value, default=sorted, allow_nan=False))
    except (TypeError, ValueError):
        return repr(value)
