"""HUB301 unreadable-memory-size, HUB305 impossible-memory-value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.ecosystems import foreign
from hublint.checks.limits.given import CONTAINERS, MEMORY, Given, answers, given
from hublint.checks.toolkit.edits import fix, replace, replace_string
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.limits.enforced import memory
from hublint.hub.limits.sizes import NO_LIMIT, ends_wrong, respelled
from hublint.interpret.constants import NOT_KNOWN, as_python, type_of
from hublint.interpret.values import Class, External, Function, PartialString, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

UNUSABLE = frozenset(("builtins.object", "builtins.int", "builtins.float"))
"""Classes that cannot even be called with a spawner."""


@rule("HUB301", Severity.ERROR)
def unreadable_memory_size(hub: Hub) -> Iterator[Report]:
    """A text that JupyterHub's memory traits refuse: a wrong unit, or none."""
    for each in given(hub, MEMORY):
        for value, sure in answers(each):
            text = _refused(value)
            if text is None or foreign(hub, each.name, text):
                continue
            message = (
                f"{quote(text)} is no memory size to JupyterHub: `{each.name}` takes a number and one of the "
                f"capital letters K, M, G and T, so {each.fails}. {_cure(text)}"
            )
            severity = None if sure else Severity.WARNING
            yield Report(value.place(), message, fix=_respell(value), severity=severity)


def _refused(value: Value) -> str | bytes | None:
    """The text, or the known part of it, that raises TraitError whatever the rest is."""
    if isinstance(value, PartialString) and as_python(value) is NOT_KNOWN:
        last = value.parts[-1] if value.parts else None
        return f"…{last}" if isinstance(last, str) and ends_wrong(last) else None
    found = as_python(value)
    if isinstance(found, str | bytes) and memory(found).error == "TraitError":
        return found
    return None


def _cure(text: str | bytes) -> str:
    if isinstance(text, bytes):
        return "Write a text without `b` in front."
    meant = respelled(text)
    if isinstance(meant, int):
        return f"Write the number of bytes without quotes, `{meant}`, or with a unit, such as `2G`."
    if meant is not None:
        return f"Write `{meant}`."
    if text.strip().lower() in NO_LIMIT:
        return "Write `None`, without quotes, for no limit."
    return "Write it like `512M` or `1.5G`."


def _respell(value: Value) -> Fix | None:
    found = as_python(value)
    if isinstance(found, bytes):
        text = found.decode("latin-1")
        return (
            fix("Write a text", replace(value, string_literal(value.source, text)))
            if _good(text)
            else None
        )
    if not isinstance(found, str):
        return None
    if found.lower() in NO_LIMIT:
        return fix("Set no limit", replace(value, "None"))
    meant = respelled(found)
    if isinstance(meant, int):
        return fix(f"Write {meant} as a number", replace(value, str(meant)))
    return fix(f"Write {meant}", replace_string(value, meant)) if meant else None


def _good(text: str) -> bool:
    return memory(text).error is None


@rule("HUB305", Severity.ERROR)
def impossible_memory_value(hub: Hub) -> Iterator[Report]:
    """A value of a kind that JupyterHub's memory traits break on: a container, infinity, a function."""
    for each in given(hub, MEMORY):
        what = _impossible(each)
        if what:
            cure = "Write one size such as `2G`" + (
                ", or `None` for no limit." if "infinit" in what else "."
            )
            yield Report(each.value.place(), f"`{each.name}` is {what}, so {each.fails}. {cure}")


def _impossible(each: Given) -> str | None:
    """What is wrong with the kind of the value, to follow "is"; None if nothing is."""
    value = each.value
    kind = type_of(value)
    if kind in CONTAINERS:
        return f"a {kind.__name__} where one size belongs"
    if isinstance(value, Function | Class | External):
        return _uncalled(each, value)
    found = as_python(value)
    error = None if found is NOT_KNOWN else memory(found).error
    if error in ("OverflowError", "ValueError"):
        return f"{quote(found)}, an infinite or undefined amount that no size can be made of"
    return None


def _uncalled(each: Given, value: Function | Class | External) -> str | None:
    if isinstance(value, External) and value.path not in UNUSABLE:
        return None
    if each.calls:
        return f"the class {quote(value.path)}" if isinstance(value, External) else None
    return "a function, which only DockerSpawner calls for a size (since 12.1, and for the two limits only)"
