"""HUB508 read-of-unset-trait: settings that are read before anything gives them a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.configuration.unset_traits import (
    is_surely_unset,
    trait_info,
)
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.values import Collection, Mapping, PartialString, Value
from hublint.interpret.writes import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Outcome
    from hublint.hub.model import Hub
    from hublint.interpret.facts import LoadError, Read
    from hublint.interpret.writes import Path
    from hublint.source.location import Place

STOPS = "there is no value to use and JupyterHub does not start. Set it earlier."
EMPTY = "there is only an empty placeholder. Set it earlier, or write the value here."
UNCHANGED = "this line changes nothing. Set it earlier, or write the value here."
PASSED_ON = "an empty placeholder is used instead. Set it earlier, or write the value here."


@rule("HUB508", Severity.ERROR, "any-release")
def read_of_unset_trait(hub: Hub) -> Iterator[Report]:
    """A trait that the file has not set has no value that could be read."""
    if hub.fragment:
        return
    reported: set[object] = set()
    for place, path, outcome in _all_reads(hub):
        same = path if outcome is STOPS else id(place.node)
        if same not in reported and is_surely_unset(hub, path):
            reported |= {same, id(place.node)}
            found: Outcome | None = "stops" if outcome is STOPS else None
            yield Report(place, f"{_unset(hub, path)} {outcome}", outcome=found)


def _all_reads(hub: Hub) -> Iterator[tuple[Place, Path, str]]:
    """Every place where an unset trait is read, with its path and what comes of it."""
    agrees = hub.scenarios.agrees
    for error in hub.facts.load_errors:
        if _is_use_of_unset(error) and agrees(error.path_condition):
            yield error.place, error.path, STOPS
    for read in hub.facts.reads:
        if agrees(read.path_condition) and not _is_set_before(hub, read):
            yield read.place, read.path, EMPTY
    for write in hub.facts.writes:
        for placeholder in _placeholders(write.value):
            path = _path_of(placeholder)
            if path and agrees(write.path_condition):
                yield (
                    placeholder.place(),
                    path,
                    UNCHANGED if placeholder is write.value else PASSED_ON,
                )


def _is_use_of_unset(error: LoadError) -> bool:
    """Whether the file ends because a trait without a value is called, or asked for an attribute."""
    uses = error.operation in ("get attribute", "call")
    return bool(error.path) and uses and not error.holder


def _unset(hub: Hub, path: Path) -> str:
    """The first part of every message: what is read, and that it has no value."""
    info = trait_info(hub, path)
    has_default = info is not None and info.has_default and info.default not in (None, "", [], {})
    missing = (
        f"does not hold the default, {quote(info.default)}"
        if has_default and info is not None
        else "holds no defaults"
    )
    name = quote(".".join(("c", *path)))
    return f"This reads {name} before anything sets it. `c` {missing}, so"


def _is_set_before(hub: Hub, read: Read) -> bool:
    """Whether a line above sets the trait, be it in a branch only."""
    source = read.place.source
    start, _ = source.span(read.place.node)
    return any(
        write.path == read.path
        and write.source is source
        and write.kind == "assign"
        and source.span(write.statement)[1] <= start
        for write in hub.facts.writes
    )


def _placeholders(value: Value) -> Iterator[Lazy]:
    """Traits without a value among the members of a value."""
    match value:
        case Lazy(changes=()):
            yield value
        case Collection():
            for item in value.items:
                yield from _placeholders(item)
        case Mapping():
            for entry in value.entries:
                yield from _placeholders(entry.value)
        case PartialString():
            for part in value.parts:
                if isinstance(part, Value):
                    yield from _placeholders(part)


def _path_of(placeholder: Lazy) -> Path:
    """The path of `c.A.b`; empty for a placeholder that another expression gives."""
    names = placeholder.source.code(placeholder.node).split(".")
    is_path = isinstance(placeholder.node, cst.Attribute) and len(names) > 2
    return tuple(names[1:]) if is_path else ()
