"""Shows values as text, so that a test of the interpreter is one comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.load import interpret
from hublint.interpret.values import (
    Bounded,
    Class,
    Collection,
    Conditional,
    Constant,
    External,
    Function,
    Mapping,
    PartialString,
    PathObject,
    Unknown,
    Value,
)
from hublint.interpret.writes import Assigned, Lazy, Unset
from hublint.source import Source

if TYPE_CHECKING:
    from hublint.interpret.budget import Budget
    from hublint.interpret.facts import ConfigFacts


def read(text: str, budget: Budget | None = None) -> ConfigFacts:
    """What the interpreter makes of a config."""
    return interpret(Source.from_bytes(text.encode(), "jupyterhub_config.py"), budget)


def setting(text: str, name: str = "c.A.b") -> str:
    """The value that a config leaves in a trait, as text; "unset" if none."""
    value = read(text).settings.get(tuple(name.split(".")[1:]))
    return show(value) if value is not None else "unset"


def show(value: Value) -> str:
    """A value as short text: `?` for what is not known, `a | b` for alternatives."""
    return _SHOW[type(value)](value)


def _mapping(value: Mapping) -> str:
    shown = [f"{show(entry.key)}: {show(entry.value)}" for entry in value.entries]
    return "{" + ", ".join(shown + ["..."] * (not value.complete)) + "}"


def _text(value: PartialString) -> str:
    return "".join(part if isinstance(part, str) else f"<{show(part)}>" for part in value.parts)


def _choice(value: Conditional) -> str:
    return f"[{value.condition.subject} {value.condition.holds}: {show(value.then)} | {show(value.other)}]"


_SHOW = {
    Constant: lambda value: repr(value.value),
    PartialString: _text,
    Collection: lambda v: (
        f"{v.kind}({', '.join([show(i) for i in v.items] + ['...'] * (not v.complete))})"
    ),
    Mapping: _mapping,
    Conditional: _choice,
    Assigned: lambda value: show(value.value),
    Lazy: lambda v: "lazy " + ", ".join(f"{c.operation} {show(c.value)}" for c in v.changes),
    Unset: lambda value: "unset",
    Unknown: lambda value: f"?{value.environment or ''}",
    Bounded: lambda value: "?",
    Class: lambda value: f"class {value.name}",
    External: lambda value: value.path,
    Function: lambda value: f"def {value.name}",
    PathObject: lambda value: f"Path({show(value.text)})",
}
