"""HUB301 unreadable-memory-size, HUB305 impossible-memory-value: values that JupyterHub's memory settings reject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.limits.consequence import consequence
from hublint.checks.toolkit.edits import fix, replace, replace_string
from hublint.checks.toolkit.literals import string_literal
from hublint.checks.toolkit.phrases import quote, quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.limits.configured import CONTAINERS, MEMORY, configured_limits, possible_values
from hublint.hub.limits.foreign_units import foreign_system
from hublint.hub.limits.limit_values import parse_memory
from hublint.hub.limits.sizes import NO_LIMIT, has_wrong_end, intended_size
from hublint.interpret.constants import NOT_KNOWN, as_python, type_of
from hublint.interpret.values import Class, External, Function, PartialString, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.limits.configured import ConfiguredLimit
    from hublint.hub.model import Hub

UNUSABLE = frozenset(("builtins.object", "builtins.int", "builtins.float"))
"""Classes that cannot even be called with a spawner."""


@rule("HUB301", Severity.ERROR, changes=("limits", "server-options"))
def unreadable_memory_size(hub: Hub) -> Iterator[Report]:
    """A string that JupyterHub's memory settings reject: a wrong unit, or none."""
    for limit in configured_limits(hub, MEMORY):
        for value, is_certain in possible_values(limit):
            text = _rejected_text(value)
            if text is None or foreign_system(hub, limit.name, text):
                continue
            yield Report(
                value.place(),
                f"JupyterHub can't read the memory size {quote_value(text)}: {_reason(text)}. {consequence(limit)} "
                f"{_correction(text)}",
                fix=_fix_size(value),
                severity=None if is_certain else Severity.WARNING,
            )


def _rejected_text(value: Value) -> str | bytes | None:
    """The string, or the known part of it, that raises TraitError whatever the rest is."""
    if isinstance(value, PartialString) and as_python(value) is NOT_KNOWN:
        last = value.parts[-1] if value.parts else None
        return f"…{last}" if isinstance(last, str) and has_wrong_end(last) else None
    written = as_python(value)
    if isinstance(written, str | bytes) and parse_memory(written).error == "TraitError":
        return written
    return None


def _reason(text: str | bytes) -> str:
    if isinstance(text, bytes):
        return "it must be a string or a number, not bytes"
    if any(character.isdigit() for character in text) or text.startswith("…"):
        return "the unit must be one capital letter (K, M, G or T)"
    return "it must be a number and one capital letter (K, M, G or T)"


def _correction(text: str | bytes) -> str:
    if isinstance(text, bytes):
        return "Write a string without `b` in front."
    size = intended_size(text)
    if isinstance(size, int):
        return f'Write `{size}` without quotes, or a size such as `"2G"`.'
    if size is not None:
        return f"Write {quote_value(size)}."
    if text.strip().lower() in NO_LIMIT:
        return "Write `None`, without quotes, for no limit."
    return 'Write it like `"512M"` or `"1.5G"`.'


def _fix_size(value: Value) -> Fix | None:
    written = as_python(value)
    if isinstance(written, bytes):
        return _fix_bytes(value, written.decode("latin-1"))
    if not isinstance(written, str):
        return None
    if written.lower() in NO_LIMIT:
        return fix("Set no limit", replace(value, "None"))
    size = intended_size(written)
    if isinstance(size, int):
        return fix(f"Write the number `{size}`", replace(value, str(size)))
    return fix(f"Write {quote_value(size)}", replace_string(value, size)) if size else None


def _fix_bytes(value: Value, text: str) -> Fix | None:
    if parse_memory(text).error is not None:
        return None
    return fix("Write a string", replace(value, string_literal(value.source, text)))


@rule("HUB305", Severity.ERROR)
def impossible_memory_value(hub: Hub) -> Iterator[Report]:
    """A value of a kind that JupyterHub's memory settings break on: a container, infinity, a function."""
    for limit in configured_limits(hub, MEMORY):
        kind = _wrong_kind(hub, limit)
        if kind is not None:
            yield Report(
                limit.value.place(),
                f"`{limit.name}` is {kind} instead of one size. {consequence(limit)} "
                'Write one size such as `"2G"`.',
            )
        elif _is_infinite(limit):
            yield Report(
                limit.value.place(),
                f"`{limit.name}` is {quote_value(limit.written)}, which is not a finite number of bytes. "
                f'{consequence(limit)} Write one size such as `"2G"`, or `None` for no limit.',
            )


def _wrong_kind(hub: Hub, limit: ConfiguredLimit) -> str | None:
    """The kind of a value that can't be a size, with its article."""
    value = limit.value
    kind = type_of(value)
    if kind in CONTAINERS:
        return f"a {kind.__name__}"
    if isinstance(value, External):
        if value.path not in UNUSABLE:
            return None
        if limit.takes_function:
            return f"the class {quote(value.path)}"
    elif limit.takes_function or not isinstance(value, Function | Class):
        return None
    if hub.spawner.is_a("DockerSpawner") and limit.name == "mem_limit":
        return f"a function (which {hub.release_note('dockerspawner')} does not call yet)"
    return "a function (which only DockerSpawner calls, for the two limits)"


def _is_infinite(limit: ConfiguredLimit) -> bool:
    """Whether the value is infinite, or not a number at all, so that it can't be converted to bytes."""
    written = limit.written
    if written is NOT_KNOWN or isinstance(limit.value, Function | Class | External):
        return False
    return parse_memory(written).error in ("OverflowError", "ValueError")
