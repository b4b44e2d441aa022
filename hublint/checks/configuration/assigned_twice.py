"""HUB506 assigned-twice, HUB587 value-without-effect: values that a later assignment replaces."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import add_entries, fix, is_simple_assignment, remove_write
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.interpret.constants import are_same_string, as_python, as_str
from hublint.interpret.values import (
    Collection,
    Conditional,
    Constant,
    Mapping,
    PartialString,
    Unknown,
    Value,
)
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.interpret.writes import Path, Write


HANDED_ON = pattern(r"[(,=]\s*c\s*[,)\n]|\bload_subconfig\b|\bexec\b")
"""Code that gets the configuration as a whole."""


@rule("HUB506", Severity.WARNING, "any-release", changes=("named",))
def assigned_twice(hub: Hub) -> Iterator[Report]:
    """The second assignment of a dict, list or set replaces the first whole."""
    for first, second in _pairs(hub, (Collection, Mapping, Conditional)):
        lost = _lost_names(hub.resolve(first.value), hub.resolve(second.value))
        if lost and not (lost == ["network_mode"] and _is_network_name(hub, first)):
            yield _report_replaced(hub, first, second, lost)


@rule("HUB587", Severity.WARNING, "any-release")
def value_without_effect(hub: Hub) -> Iterator[Report]:
    """A single value that is given, or read from the environment, and then replaced by another one."""
    for first, second in _pairs(hub, (Constant, Unknown, Conditional, PartialString)):
        old, new = hub.resolve(first.value), hub.resolve(second.value)
        if not _is_given(old) or not _is_given(new) or _is_handed_on(first, second):
            continue
        if isinstance(old, Constant) and isinstance(new, Constant) and old.value == new.value:
            continue
        message = (
            f"{quote('.'.join(('c', *first.path)))} is assigned again below, so this value has no effect. Remove one of"
            " the two assignments."
        )
        yield Report(first.place("no effect"), message, [second.place("this one counts")])


def _is_given(value: Value) -> bool:
    """Whether somebody chose a value, or lets the environment choose it."""
    if isinstance(value, Constant):
        return value.value not in (None, "", False, 0)
    return isinstance(value, PartialString) or (
        isinstance(value, Unknown) and value.environment is not None
    )


def _is_handed_on(first: Write, second: Write) -> bool:
    """Whether code in between gets the whole configuration, which may read the value."""
    source = first.source
    between = source.text[source.span(first.statement)[1] : source.span(second.statement)[0]]
    return HANDED_ON.search(between) is not None


def _is_network_name(hub: Hub, first: Write) -> bool:
    """Whether `network_name` puts containers into the very network of the lost `network_mode` (since 0.7)."""
    options, name = hub.resolve(first.value), hub.spawner.trait("network_name").value
    mode = options.get("network_mode") if isinstance(options, Mapping) else None
    return mode is not None and are_same_string(hub.resolve(mode), name)


def _report_replaced(hub: Hub, first: Write, second: Write, lost: list[str]) -> Report:
    name, verb = quote(".".join(("c", *first.path))), "is" if len(lost) == 1 else "are"
    names = f"{all_of(lost[:4])} {verb} lost" if all(lost) else "What is set here is lost"
    message = (
        f"{names}: {name} is assigned again below, which replaces everything that is set here. Put all of it into one"
        " assignment."
    )
    return Report(
        first.place("replaced"),
        message,
        (second.place("assigned again"),),
        _fix_merging(first, second),
        Severity.ERROR if _loses_mounts(hub, first) else None,
    )


def _pairs(hub: Hub, kinds: tuple[type[Value], ...]) -> Iterator[tuple[Write, Write]]:
    """Neighbouring assignments of one trait that are reached together, nothing using the trait in between."""
    latest: dict[Path, Write] = {}
    for write in hub.facts.writes:
        first = latest.get(write.path)
        if (
            first is not None
            and isinstance(first.value, kinds)
            and _replaces(first, write)
            and hub.scenarios.agrees(write.path_condition)
        ):
            yield first, write
        latest[write.path] = write


def _replaces(first: Write, second: Write) -> bool:
    if first.kind != "assign" or second.kind != "assign" or first.source is not second.source:
        return False
    if first.statement is second.statement or not (first.plain and second.plain):
        return False
    source = first.source
    block = source.parent(source.statement(first.statement))
    if block is not source.parent(source.statement(second.statement)):
        return False
    start, end = source.span(first.target)[1], source.span(second.statement)[1]
    own = source.span(second.target)
    uses = source.uses(first.path[-1])
    after = uses[bisect_left(uses, start) : bisect_left(uses, end)]
    return all(own[0] <= use < own[1] for use in after)


def _lost_names(first: Value, second: Value) -> list[str]:
    """Names of what the first container holds and the second does not; empty where that is not known."""
    if isinstance(first, Mapping) and isinstance(second, Mapping):
        kept = [as_str(entry.key) for entry in second.entries]
        names = [as_str(entry.key) for entry in first.entries]
        if not second.complete or None in kept or None in names:
            return []
        return [name for name in names if name is not None and name not in kept]
    after = as_python(second)
    if (
        not isinstance(first, Collection)
        or not first.complete
        or not isinstance(after, list | set | tuple)
    ):
        return []
    before = dict.fromkeys(as_str(item) for item in first.items)
    return [name for name in before if name is not None and name not in after]


def _fix_merging(first: Write, second: Write) -> Fix | None:
    old, new, source = first.value, second.value, first.source
    if not isinstance(old, Mapping) or not isinstance(new, Mapping) or not old.complete:
        return None
    is_written_here = all(entry.value.source is source for entry in old.entries)
    if not is_simple_assignment(first) or not is_written_here:
        return None
    lost = _lost_names(old, new)
    pairs = [
        (str(as_str(entry.key)), source.code(entry.value.node))
        for entry in old.entries
        if as_str(entry.key) in lost
    ]
    edits = (add_entries(new, pairs), remove_write(first))
    return fix("Merge the two assignments", *edits, applicability="unsafe")


def _loses_mounts(hub: Hub, first: Write) -> bool:
    if first.path[-1] != "volumes" or first.path[-2] not in hub.spawner.sections:
        return False
    return hub.mounts.complete and not any(mount.persistent for mount in hub.mounts.items)
