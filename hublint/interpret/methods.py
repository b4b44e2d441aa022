"""Methods of strings, paths and containers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import libcst as cst

from hublint.budget import COPY
from hublint.interpret import strings
from hublint.interpret.choices import lift
from hublint.interpret.configuration import record
from hublint.interpret.containers import combined, elements, extend, set_item, with_entries
from hublint.interpret.machine import SIZE, Machine, opened
from hublint.interpret.operators import under
from hublint.interpret.values import (
    Entry,
    Kind,
    Known,
    Listing,
    Mapping,
    PathObject,
    Section,
    Text,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.interpret.arguments import Arguments
    from hublint.interpret.internal import Ref
    from hublint.interpret.reading import WriteKind

PURE = frozenset(
    [
        "capitalize",
        "casefold",
        "center",
        "count",
        "decode",
        "encode",
        "endswith",
        "expandtabs",
        "find",
        "index",
        "isalnum",
        "isalpha",
        "isdecimal",
        "isdigit",
        "islower",
        "isspace",
        "isupper",
        "lower",
        "lstrip",
        "partition",
        "removeprefix",
        "removesuffix",
        "replace",
        "rfind",
        "rindex",
        "rpartition",
        "rsplit",
        "rstrip",
        "split",
        "splitlines",
        "startswith",
        "strip",
        "swapcase",
        "title",
        "upper",
        "zfill",
        "ljust",
        "rjust",
    ]
)
TRUTHS = frozenset(
    [
        "endswith",
        "startswith",
        "isalnum",
        "isalpha",
        "isdecimal",
        "isdigit",
        "islower",
        "isspace",
        "isupper",
    ]
)
CODECS = frozenset(("utf-8", "utf8", "ascii", "latin-1", "strict", "ignore", "replace"))
"""Encodings, and what to do about errors, that take no longer than the text is long."""
LISTS = frozenset(["split", "rsplit", "splitlines", "partition", "rpartition"])
KINDS: dict[str, WriteKind] = {
    "append": "append",
    "extend": "extend",
    "insert": "insert",
    "prepend": "prepend",
    "update": "update",
    "add": "add",
}


def of_value(
    machine: Machine, node: cst.Call, owner: Value, name: str, given: Arguments
) -> Value | None:
    """A method of a string or path; None where it is not one that reading follows."""
    if isinstance(owner, PathObject):
        return _of_path(machine, node, owner, name, given)
    if not (isinstance(owner, Text) or getattr(owner, "type", None) is str or _is_string(owner)):
        return None
    values = [machine.view(value) for value in given.positional]
    named = {key: machine.view(value) for key, value in given.named.items()}
    if name == "format" and _is_string(owner) and not given.loose:
        return _format(machine, node, owner, values, named)
    if name == "join" and len(values) == 1:
        return _join(machine, node, owner, given.positional[0])
    if name not in PURE:
        return None
    if named or given.loose:
        return _like(machine, node, owner, name, None)
    return lift(lambda *args: _folded(machine, node, owner, name, args), *values)


def _is_string(value: Value) -> bool:
    return isinstance(value, Known) and isinstance(value.value, str | bytes)


def _format(
    machine: Machine, node: cst.Call, owner: Value, values: list[Value], named: dict[str, Value]
) -> Value:
    if not (isinstance(owner, Known) and isinstance(owner.value, str)):
        return machine.unknown(node, "a formatted string", str)
    template = owner.value

    def fill(*args: Value) -> Value:
        count = len(values)
        return strings.filled(
            machine, node, template, args[:count], dict(zip(named, args[count:], strict=True))
        )

    return lift(fill, *values, *named.values())


def _join(machine: Machine, node: cst.Call, owner: Value, sequence: Value) -> Value:
    items, whole = elements(machine, sequence)
    if machine.is_bounded(sequence):
        return machine.too_large(node, str)
    if not whole:
        return machine.unknown(node, "a joined string", str)
    pieces: list[Value] = []
    for one in items:
        pieces += [machine.view(one), owner]
    return strings.spread(machine, node, pieces[:-1])


def _folded(
    machine: Machine, node: cst.Call, owner: Value, name: str, args: Sequence[Value]
) -> Value:
    constants = [one.value for one in args if isinstance(one, Known)]
    if not isinstance(owner, Known) or len(constants) != len(args):
        return _like(machine, node, owner, name, args)
    if _is_large(owner.value, constants):
        return machine.too_large(node)
    if name in ("encode", "decode") and not CODECS.issuperset(constants):
        return _like(machine, node, owner, name, args)
    try:
        result: Any = getattr(owner.value, name)(*constants)
    except (TypeError, ValueError, AttributeError, LookupError):
        return _like(machine, node, owner, name, args)
    machine.budget.reading.left -= COPY * len(owner.value)  # type: ignore[arg-type]
    if isinstance(result, list | tuple):
        if not machine.fits(len(result), len(result)):
            return machine.too_large(node)
        items = tuple(machine.known(node, one) for one in result)
        kind: Kind = "list" if isinstance(result, list) else "tuple"
        return machine.allocate(Listing(node, machine.source, kind, items))
    return machine.made(node, result)


def _is_large(owner: Any, constants: list[Any]) -> bool:
    """Whether the result may be too long to work out: each character may become as long as an argument."""
    sized = [one for one in constants if isinstance(one, int | str | bytes)]
    sizes = [abs(one) if isinstance(one, int) else len(one) for one in sized]
    longest = max(sizes, default=1)
    return longest > SIZE or (len(owner) + 1) * longest > 10 * SIZE


def _like(
    machine: Machine, node: cst.Call, owner: Value, name: str, args: Sequence[Value] | None
) -> Value:
    """A result of the right type that is otherwise unknown, the same for the same call on the same value."""
    if name in LISTS:
        return machine.allocate(Listing(node, machine.source, "list", (), True))
    kind = bool if name in TRUTHS else int if name in ("count", "find", "index") else str
    made = machine.unknown(node, f"the result of `.{name}()`", kind)
    constants = tuple(one.value for one in args or () if isinstance(one, Known))
    if (
        isinstance(owner, Unknown)
        and owner.key
        and args is not None
        and len(constants) == len(args)
    ):
        made.key = ("call", name, constants, owner.key)
    return made


def _of_path(
    machine: Machine, node: cst.Call, owner: PathObject, name: str, given: Arguments
) -> Value:
    if name == "joinpath":
        parts = [machine.view(value) for value in given.positional]
        return lift(lambda *args: under(machine, node, (owner, *args)), *parts)
    if name in ("as_posix", "__str__"):
        return owner.text
    if name in ("resolve", "absolute", "expanduser"):
        text = owner.text
        absolute = isinstance(text, Known) and str(text.value).startswith("/")
        unknown = machine.unknown(node, "a path of the running hub", str)
        return owner if absolute else PathObject(node, machine.source, unknown)
    kind = str if name == "read_text" else bool if name.startswith(("is_", "exists")) else None
    return machine.unknown(node, f"the result of `.{name}()`", kind)


def of_container(
    machine: Machine, node: cst.Call, owner: Ref, name: str, given: Arguments
) -> Value:
    """A method of a list, set or dict; it changes what every holder of the container sees."""
    contents = machine.contents(owner)
    _note(machine, node, contents, name, given)
    if name in ("get", "pop", "setdefault", "keys", "values", "items", "copy"):
        return _read(machine, node, owner, contents, name, given)
    if name in ("index", "count"):
        return machine.unknown(node, "counted in a container", int)
    if name in ("union", "difference", "intersection", "symmetric_difference"):
        return lift(lambda one: combined(machine, node, one, name, given.positional), contents)
    if name.startswith("is"):
        return machine.unknown(node, "a comparison of sets", bool)
    if name not in ("append", "add", "insert", "extend", "update"):
        machine.state.heap[owner.address] = machine.unknown(node, f"a container after `.{name}()`")
        return machine.known(node, None)
    machine.state.heap[owner.address] = lift(
        lambda one: _changed(machine, node, one, name, given), contents
    )
    return machine.known(node, None)


def _changed(
    machine: Machine, node: cst.Call, contents: Value, name: str, given: Arguments
) -> Value:
    first = given.positional[0] if given.positional else None
    if name in ("append", "add"):
        return extend(machine, contents, [first] if first else [], first is not None)
    if name == "insert":
        return _inserted(machine, contents, given)
    if isinstance(contents, Mapping):
        return _updated(machine, node, contents, given)
    result = contents
    for value in given.positional:
        result = extend(machine, result, *elements(machine, value))
    return result


def _inserted(machine: Machine, contents: Value, given: Arguments) -> Value:
    if not isinstance(contents, Listing) or len(given.positional) != 2:
        return machine.unknown(contents.node, "a list changed in a way that is not followed")
    position = machine.look(given.positional[0])
    items = list(contents.items)
    machine.fits(len(items))
    place = position.value if isinstance(position, Known) else None
    if not isinstance(place, int) or abs(place) > SIZE:
        return opened(extend(machine, contents, [given.positional[1]], False))
    items.insert(place, given.positional[1])
    return Listing(contents.node, contents.source, contents.kind, tuple(items), contents.open)


def _updated(machine: Machine, node: cst.Call, contents: Mapping, given: Arguments) -> Value:
    entries: list[Entry] = []
    loose = given.loose
    for value in given.positional:
        more = machine.view(value)
        if isinstance(more, Mapping):
            entries.extend(more.entries)
        loose = loose or not isinstance(more, Mapping) or more.open
    entries.extend(given.as_mapping(machine, node).entries)
    return with_entries(machine, contents, entries, loose)


def _read(
    machine: Machine, node: cst.Call, owner: Ref, contents: Value, name: str, given: Arguments
) -> Value:
    if name in ("get", "setdefault"):
        return _got(machine, node, owner, contents, name, given)
    if name == "copy" and isinstance(contents, Listing | Mapping):
        return machine.allocate(contents)
    if name in ("values", "items", "keys") and isinstance(contents, Mapping):
        if not machine.fits(len(contents.entries), len(contents.entries)):
            return machine.too_large(node)
        items = [_column(machine, node, entry, name) for entry in contents.entries]
        made = Listing(node, machine.source, "list", tuple(items), contents.open)
        return machine.allocate(made)
    if name == "pop":
        machine.state.heap[owner.address] = machine.unknown(node, "a container after `.pop()`")
    return machine.unknown(node, f"the result of `.{name}()`")


def _column(machine: Machine, node: cst.Call, entry: Entry, name: str) -> Value:
    if name == "keys":
        return entry.key
    if name == "values":
        return entry.value
    pair = Listing(node, machine.source, "tuple", (entry.key, entry.value))
    return machine.allocate(pair)


def _got(
    machine: Machine, node: cst.Call, owner: Ref, contents: Value, name: str, given: Arguments
) -> Value:
    key = given.get(0, "key")
    default = given.get(1, "default") or machine.known(node, None)
    if not isinstance(contents, Mapping) or contents.open or not isinstance(key, Known):
        return machine.unknown(node, "an item of a container")
    found = contents.get(key.value)
    if found is None and name == "setdefault":
        set_item(machine, owner, key, default, node)
    return found or default


_TYPES = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}


def _note(machine: Machine, node: cst.Call, contents: Value, name: str, given: Arguments) -> None:
    """Record a change of a trait's own container (`c.X.y.append(v)` where `y` is assigned), if it can be made."""
    if name not in KINDS or not isinstance(node.func, cst.Attribute):
        return
    holder = trait = node.func.value
    while isinstance(trait, cst.Subscript):
        trait = trait.value
    if not isinstance(trait, cst.Attribute):
        return
    section = machine.evaluate(trait.value)
    if isinstance(section, Section):
        path = (*section.path, trait.attr.value)
        kind = _type_of(contents)
        if kind is not None and not hasattr(kind, name):
            machine.stop("AttributeError", f"{kind.__name__}.{name}", node, path=path)
        elif holder is trait:
            value = given.positional[-1] if given.positional else given.as_mapping(machine, node)
            record(machine, section.root, path, KINDS[name], value, node, trait)


def _type_of(contents: Value) -> type | None:
    if isinstance(contents, Mapping):
        return dict
    return _TYPES[contents.kind] if isinstance(contents, Listing) else None
