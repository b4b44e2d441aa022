"""HUB507 and HUB508: traits that are changed in place or read before the file has given them a value."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Edit, Report, Severity
from hublint.hub.traits.recognition import components
from hublint.interpret.values import Collection, Mapping, PartialString, Value
from hublint.interpret.writes import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.facts import LoadError, Read
    from hublint.interpret.writes import Path, Write
    from hublint.knowledge import TraitInfo
    from hublint.source.location import Place

TAKEN = {
    "List": {"append", "extend", "insert", "prepend"},
    "Set": {"update", "add"},
    "Dict": {"update"},
}
"""Which changes a trait of each type takes before it has a value; traitlets drops all others without a word."""

INSTEAD = {
    ("Set", "append"): "add",
    ("Set", "extend"): "update",
    ("List", "add"): "append",
    ("List", "update"): "extend",
}


@rule("HUB507", Severity.ERROR, "any-release")
def impossible_change(hub: Hub) -> Iterator[Report]:
    """A trait that has no value yet is changed in a way that stops the hub, or that is dropped."""
    if _may_be_part(hub):
        return
    for stop in hub.facts.load_errors:
        refused = stop.path and stop.detail in ("item", "augmented")
        if refused and _counts(hub, stop.path) and hub.scenarios.agrees(stop.path_condition):
            yield _stopped(hub, stop)
        if stop.path and "." in stop.detail and hub.scenarios.agrees(stop.path_condition):
            yield _without_method(stop)
    for write in hub.facts.writes:
        if write.kind in ("append", "extend", "insert", "prepend", "update", "add"):
            yield from _dropped(hub, write)


@rule("HUB508", Severity.ERROR, "any-release")
def read_of_unset_trait(hub: Hub) -> Iterator[Report]:
    """A trait that the file has not set has no value that could be read."""
    if _may_be_part(hub):
        return
    told: set[int] = set()
    for stop in hub.facts.load_errors:
        unset = stop.name == "AttributeError" and "." not in stop.detail
        strange = unset or stop.detail == "call"
        if (
            stop.path
            and strange
            and _counts(hub, stop.path)
            and hub.scenarios.agrees(stop.path_condition)
        ):
            told.add(id(stop.place.node))
            yield Report(stop.place, _absent(hub, stop.path) + ": JupyterHub does not start")
    for place, path, message in _reads(hub):
        if id(place.node) not in told and _counts(hub, path):
            told.add(id(place.node))
            yield Report(place, _absent(hub, path) + message)


def _without_method(stop: LoadError) -> Report:
    """`append` on a tuple or a dict: the error that the file ends with."""
    kind, _, method = stop.detail.partition(".")
    wanted = {"append": "a list", "extend": "a list", "insert": "a list", "add": "a set"}
    holder: cst.CSTNode = stop.place.node
    if isinstance(holder, cst.Call) and isinstance(holder.func, cst.Attribute):
        holder = holder.func.value
    message = (
        f"{quote(stop.place.source.code(holder))} is a {kind} here, which has no `{method}`: JupyterHub does not start"
        f" (AttributeError); make it {wanted.get(method, 'a dict')} above"
    )
    return Report(stop.place, message)


def _may_be_part(hub: Hub) -> bool:
    """Whether another file may run this one with a `c` that holds values already."""
    stem = hub.source.name.rpartition("/")[2].removesuffix(".py")
    return hub.fragment or not stem.endswith("config")


def _counts(hub: Hub, path: Path) -> bool:
    """Whether nothing else than the lines that are read can have set the trait before."""
    return not any(
        path[: len(opaque_write.path)] == opaque_write.path
        for opaque_write in hub.facts.opaque_writes
    )


def _info(hub: Hub, path: Path) -> TraitInfo | None:
    for component in components(hub):
        if len(path) > 1 and path[-2] in component.sections:
            found = component.class_mro.traits.get(path[-1])
            if found is not None:
                return found
    return None


def _type(hub: Hub, path: Path) -> str:
    """The container that a trait is, empty where that is not known."""
    info = _info(hub, path)
    types = info.kinds & TAKEN.keys() if info else frozenset()
    return next(iter(types)) if len(types) == 1 else ""


def _stopped(hub: Hub, stop: LoadError) -> Report:
    name = "c." + ".".join(stop.path)
    write = hub.write_to(stop.place.node)
    code = _lazy(hub, stop, write) if write is not None else None
    method = code.rpartition(name)[2].split("(")[0] if code else ".update"
    what = "an item of it can't be set" if stop.detail == "item" else "it can't be added to"
    message = (
        f"{quote(name)} has no value yet, so {what} and JupyterHub does not start (TypeError);"
        f" use `{name}{method}(...)`, or assign the whole value"
    )
    edit = Edit(write.source, write.statement, code) if write is not None and code else None
    return Report(stop.place, message, fix=fix(f"Use `{method}`", edit))


def _lazy(hub: Hub, stop: LoadError, write: Write) -> str | None:
    """The statement as a change that traitlets keeps for later."""
    statement, source = write.statement, write.source
    name = source.code(stop.place.node)
    kind = _type(hub, stop.path)
    if isinstance(statement, cst.AugAssign):
        value = source.code(statement.value)
        adds = isinstance(statement.operator, cst.AddAssign)
        if not (adds or isinstance(statement.operator, cst.BitOrAssign)) or not kind:
            return None
        return f"{name}.{'extend' if kind == 'List' else 'update'}({value})"
    if isinstance(statement, cst.Assign) and len(statement.targets) == 1 and kind == "Dict":
        target = statement.targets[0].target
        index = target.slice[0].slice if isinstance(target, cst.Subscript) else None
        if isinstance(index, cst.Index):
            return f"{name}.update({{{source.code(index.value)}: {source.code(statement.value)}}})"
    return None


def _dropped(hub: Hub, write: Write) -> Iterator[Report]:
    """`append` on a set, `add` on a list, anything on a trait that is no container."""
    if isinstance(write.statement, cst.AugAssign | cst.Assign) or not _counts(hub, write.path):
        return
    info = _info(hub, write.path)
    kind = _type(hub, write.path)
    if info is None or not kind or write.kind in TAKEN[kind]:
        return
    if not hub.scenarios.agrees(write.path_condition) or not isinstance(
        _left(hub, write.path), Lazy
    ):
        return
    right = INSTEAD.get((kind, write.kind))
    name = "c." + ".".join(write.path)
    use = f"; use `{right}`" if right else "; assign the whole value"
    message = (
        f"`{name}.{write.kind}(...)` is lost without a word: {quote(write.path[-1])} is a {kind.lower()},"
        f" and a {kind.lower()} that has no value yet takes {_methods(kind)} only{use}"
    )
    node = write.source.parent(write.target)
    edit = (
        Edit(write.source, node.attr, right) if isinstance(node, cst.Attribute) and right else None
    )
    remedy = fix(f"Use `{right}`", edit, applicability="unsafe")
    yield Report(write.place("lost"), message, fix=remedy)


def _left(hub: Hub, path: Path) -> Value | None:
    """What the file leaves in the trait."""
    setting = hub.setting(*path)
    return setting.value if setting else None


def _methods(kind: str) -> str:
    return " and ".join(f"`{name}`" for name in sorted(TAKEN[kind]))


def _absent(hub: Hub, path: Path) -> str:
    info = _info(hub, path)
    known = info is not None and info.has_default and info.default not in (None, "", [], {})
    default = f" (its default is {quote(info.default)})" if known and info else ""
    return (
        f"{quote('c.' + '.'.join(path))} is not set above, and `c` knows no defaults{default}, so there is nothing"
        " to read, only a placeholder"
    )


def _reads(hub: Hub) -> Iterator[tuple[Place, Path, str]]:
    cure = "; set it above, or write the value itself"
    for read in hub.facts.reads:
        if hub.scenarios.agrees(read.path_condition) and not _is_set_before(hub, read):
            yield read.place, read.path, cure
    for write in hub.facts.writes:
        for lazy in _placeholders(write.value):
            path = _spelled(lazy)
            if path and hub.scenarios.agrees(write.path_condition):
                copied = lazy is write.value
                lost = (
                    ": this line changes nothing" if copied else ", and that is what is handed on"
                )
                yield lazy.place(), path, lost + cure


def _is_set_before(hub: Hub, read: Read) -> bool:
    """Whether a line above sets the trait, be it in a branch only."""
    source = read.place.source
    start, _ = source.span(read.place.node)
    writes = (one for one in hub.facts.writes if one.path == read.path and one.source is source)
    return any(one.kind == "assign" and source.span(one.statement)[1] <= start for one in writes)


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


def _spelled(lazy: Lazy) -> Path:
    """The path that a node spells: `c.A.b`."""
    code = lazy.source.code(lazy.node).split(".")
    return tuple(code[1:]) if isinstance(lazy.node, cst.Attribute) and len(code) > 2 else ()
