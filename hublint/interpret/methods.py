"""Methods of strings, paths and containers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import libcst as cst

from hublint.interpret import failures, strings
from hublint.interpret.budget import COPY
from hublint.interpret.choices import map_alternatives
from hublint.interpret.config_writes import record
from hublint.interpret.containers import (
    combined,
    elements,
    extend,
    not_followed,
    set_item,
    with_entries,
)
from hublint.interpret.interpreter import SIZE, Interpreter, incomplete
from hublint.interpret.operators import under
from hublint.interpret.values import (
    Collection,
    Constant,
    Entry,
    Kind,
    Mapping,
    PartialString,
    PathObject,
    Section,
    Unknown,
    Value,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.interpret.arguments import Arguments
    from hublint.interpret.internal import Ref
    from hublint.interpret.writes import WriteKind

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
NUMBERS = frozenset(("count", "find", "index", "rfind", "rindex"))
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
    interpreter: Interpreter, node: cst.Call, owner: Value, name: str, given: Arguments
) -> Value | None:
    """A method of a string or path; None where it is not one that reading follows."""
    if isinstance(owner, PathObject):
        return _of_path(interpreter, node, owner, name, given)
    if not (
        isinstance(owner, PartialString) or getattr(owner, "type", None) is str or _is_string(owner)
    ):
        return None
    values = [interpreter.deref_all(value) for value in given.positional]
    named = {key: interpreter.deref_all(value) for key, value in given.named.items()}
    if name == "format" and _is_string(owner) and given.complete:
        return _format(interpreter, node, owner, values, named)
    if name == "join" and len(values) == 1:
        return _join(interpreter, node, owner, given.positional[0])
    if name not in PURE:
        return None
    if named or not given.complete:
        return _like(interpreter, node, owner, name, None)
    return map_alternatives(lambda *args: _folded(interpreter, node, owner, name, args), *values)


def _is_string(value: Value) -> bool:
    return isinstance(value, Constant) and isinstance(value.value, str | bytes)


def _format(
    interpreter: Interpreter,
    node: cst.Call,
    owner: Value,
    values: list[Value],
    named: dict[str, Value],
) -> Value:
    if not (isinstance(owner, Constant) and isinstance(owner.value, str)):
        return interpreter.unknown(node, "a formatted string", str)
    template = owner.value

    def fill(*args: Value) -> Value:
        count = len(values)
        return strings.filled(
            interpreter, node, template, args[:count], dict(zip(named, args[count:], strict=True))
        )

    return map_alternatives(fill, *values, *named.values())


def _join(interpreter: Interpreter, node: cst.Call, owner: Value, sequence: Value) -> Value:
    failures.iteration(interpreter, node, sequence)
    items, complete = elements(interpreter, sequence)
    if interpreter.is_bounded(sequence):
        return interpreter.too_large(node, str)
    if not complete:
        return interpreter.unknown(node, "a joined string", str)
    pieces: list[Value] = []
    for one in items:
        pieces += [interpreter.deref_all(one), owner]
    if not pieces:
        is_bytes = isinstance(owner, Constant) and isinstance(owner.value, bytes)
        return interpreter.known(node, b"" if is_bytes else "")
    return strings.spread(interpreter, node, pieces[:-1])


def _folded(
    interpreter: Interpreter, node: cst.Call, owner: Value, name: str, args: Sequence[Value]
) -> Value:
    constants = [one.value for one in args if isinstance(one, Constant)]
    if not isinstance(owner, Constant) or len(constants) != len(args):
        return _like(interpreter, node, owner, name, args)
    if _is_large(owner.value, constants):
        return interpreter.too_large(node)
    if name in ("encode", "decode") and not CODECS.issuperset(constants):
        return _like(interpreter, node, owner, name, args)
    try:
        result: Any = getattr(owner.value, name)(*constants)
    except (TypeError, ValueError, AttributeError, LookupError):
        return _like(interpreter, node, owner, name, args)
    interpreter.budget.interpreting.left -= COPY * len(owner.value)  # type: ignore[arg-type]
    if isinstance(result, list | tuple):
        if not interpreter.fits(len(result), len(result)):
            return interpreter.too_large(node)
        items = tuple(interpreter.known(node, one) for one in result)
        kind: Kind = "list" if isinstance(result, list) else "tuple"
        return interpreter.allocate(Collection(node, interpreter.source, kind, items))
    return interpreter.made(node, result)


def _is_large(owner: Any, constants: list[Any]) -> bool:
    """Whether the result may be too long to work out: each character may become as long as an argument."""
    sized = [one for one in constants if isinstance(one, int | str | bytes)]
    sizes = [abs(one) if isinstance(one, int) else len(one) for one in sized]
    longest = max(sizes, default=1)
    return longest > SIZE or (len(owner) + 1) * longest > 10 * SIZE


def _like(
    interpreter: Interpreter, node: cst.Call, owner: Value, name: str, args: Sequence[Value] | None
) -> Value:
    """A result of the right type that is otherwise unknown, the same for the same call on the same value."""
    if name in LISTS:
        return interpreter.allocate(
            Collection(node, interpreter.source, "list", (), complete=False)
        )
    made = interpreter.unknown(node, f"the result of `.{name}()`", _result_type(owner, name))
    constants = tuple(one.value for one in args or () if isinstance(one, Constant))
    if (
        isinstance(owner, Unknown)
        and owner.key
        and args is not None
        and len(constants) == len(args)
    ):
        return replace(made, key=("call", name, constants, owner.key))
    return made


def _result_type(owner: Value, name: str) -> type | None:
    if name in TRUTHS:
        return bool
    if name in NUMBERS:
        return int
    is_bytes = isinstance(owner, Constant) and isinstance(owner.value, bytes)
    return None if is_bytes or name == "encode" else str


def _of_path(
    interpreter: Interpreter, node: cst.Call, owner: PathObject, name: str, given: Arguments
) -> Value:
    if name == "joinpath" and not given.complete:
        return PathObject(node, interpreter.source, interpreter.unknown(node, "a path", str))
    if name == "joinpath":
        parts = [interpreter.deref_all(value) for value in given.positional]
        return map_alternatives(lambda *args: under(interpreter, node, (owner, *args)), *parts)
    if name in ("as_posix", "__str__"):
        return owner.text
    if name in ("resolve", "absolute", "expanduser"):
        text = owner.text
        absolute = isinstance(text, Constant) and str(text.value).startswith("/")
        unknown = interpreter.unknown(node, "a path of the running hub", str)
        return owner if absolute else PathObject(node, interpreter.source, unknown)
    kind = str if name == "read_text" else bool if name.startswith(("is_", "exists")) else None
    return interpreter.unknown(node, f"the result of `.{name}()`", kind)


def of_container(
    interpreter: Interpreter, node: cst.Call, owner: Ref, name: str, given: Arguments
) -> Value:
    """A method of a list, set or dict; it changes what every holder of the container sees."""
    contents = interpreter.contents(owner)
    _note(interpreter, node, contents, name, given)
    if given.positional:
        _check(interpreter, node, contents, name, given.positional[0])
    if name in ("get", "pop", "setdefault", "keys", "values", "items", "copy"):
        return _read(interpreter, node, owner, contents, name, given)
    if name in ("index", "count"):
        return interpreter.unknown(node, "counted in a container", int)
    if name in ("union", "difference", "intersection", "symmetric_difference"):
        return map_alternatives(
            lambda one: combined(interpreter, node, one, name, given.positional), contents
        )
    if name.startswith("is"):
        return interpreter.unknown(node, "a comparison of sets", bool)
    if name not in ("append", "add", "insert", "extend", "update"):
        interpreter.state.heap[owner.address] = interpreter.unknown(
            node, f"a container after `.{name}()`"
        )
        return interpreter.known(node, None)
    interpreter.state.heap[owner.address] = map_alternatives(
        lambda one: _changed(interpreter, node, one, name, given), contents
    )
    return interpreter.known(node, None)


def _check(
    interpreter: Interpreter, node: cst.Call, contents: Value, name: str, value: Value
) -> None:
    """Whether a container takes what is added to it."""
    if name in ("extend", "update"):
        failures.iteration(interpreter, node, value)
    elif name == "add" and isinstance(contents, Collection):
        failures.hashing(interpreter, node, value, "an item of a set")


def _changed(
    interpreter: Interpreter, node: cst.Call, contents: Value, name: str, given: Arguments
) -> Value:
    first = given.positional[0] if given.positional else None
    if name in ("append", "add"):
        return extend(interpreter, contents, [first] if first else [], first is not None)
    if name == "insert":
        return _inserted(interpreter, contents, given)
    if isinstance(contents, Mapping):
        return _updated(interpreter, node, contents, given)
    result = contents
    for value in given.positional:
        result = extend(interpreter, result, *elements(interpreter, value))
    return result


def _inserted(interpreter: Interpreter, contents: Value, given: Arguments) -> Value:
    if not isinstance(contents, Collection) or len(given.positional) != 2:
        return not_followed(interpreter, contents, "a list")
    position = interpreter.deref(given.positional[0])
    items = list(contents.items)
    interpreter.fits(len(items))
    place = position.value if isinstance(position, Constant) else None
    if not isinstance(place, int) or abs(place) > SIZE:
        return incomplete(extend(interpreter, contents, [given.positional[1]], False))
    items.insert(place, given.positional[1])
    return Collection(
        contents.node, contents.source, contents.kind, tuple(items), contents.complete
    )


def _updated(
    interpreter: Interpreter, node: cst.Call, contents: Mapping, given: Arguments
) -> Value:
    entries: list[Entry] = []
    complete = given.complete
    for value in given.positional:
        more = interpreter.deref_all(value)
        if isinstance(more, Mapping):
            entries.extend(more.entries)
        complete = complete and isinstance(more, Mapping) and more.complete
    entries.extend(given.as_mapping(interpreter, node).entries)
    return with_entries(interpreter, contents, entries, complete)


def _read(
    interpreter: Interpreter,
    node: cst.Call,
    owner: Ref,
    contents: Value,
    name: str,
    given: Arguments,
) -> Value:
    if name in ("get", "setdefault"):
        return _got(interpreter, node, owner, contents, name, given)
    if name == "copy" and isinstance(contents, Collection | Mapping):
        return interpreter.allocate(contents)
    if name in ("values", "items", "keys") and isinstance(contents, Mapping):
        if not interpreter.fits(len(contents.entries), len(contents.entries)):
            return interpreter.too_large(node)
        items = [_column(interpreter, node, entry, name) for entry in contents.entries]
        made = Collection(node, interpreter.source, "list", tuple(items), contents.complete)
        return interpreter.allocate(made)
    if name == "pop":
        interpreter.state.heap[owner.address] = interpreter.unknown(
            node, "a container after `.pop()`"
        )
    return interpreter.unknown(node, f"the result of `.{name}()`")


def _column(interpreter: Interpreter, node: cst.Call, entry: Entry, name: str) -> Value:
    if name == "keys":
        return entry.key
    if name == "values":
        return entry.value
    pair = Collection(node, interpreter.source, "tuple", (entry.key, entry.value))
    return interpreter.allocate(pair)


def _got(
    interpreter: Interpreter,
    node: cst.Call,
    owner: Ref,
    contents: Value,
    name: str,
    given: Arguments,
) -> Value:
    key = given.get(0, "key")
    default = given.get(1, "default") or interpreter.known(node, None)
    if not isinstance(contents, Mapping) or not contents.complete or not isinstance(key, Constant):
        return interpreter.unknown(node, "an item of a container")
    found = contents.get(key.value)
    if found is None and name == "setdefault":
        set_item(interpreter, owner, key, default, node)
    return found or default


_TYPES = {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}


def _note(
    interpreter: Interpreter, node: cst.Call, contents: Value, name: str, given: Arguments
) -> None:
    """Record a change of a trait's own container (`c.X.y.append(v)` where `y` is assigned), if it can be made."""
    if name not in KINDS or not isinstance(node.func, cst.Attribute):
        return
    holder = trait = node.func.value
    while isinstance(trait, cst.Subscript):
        trait = trait.value
    if not isinstance(trait, cst.Attribute):
        return
    section = interpreter.evaluate(trait.value)
    if isinstance(section, Section):
        path = (*section.path, trait.attr.value)
        kind = _type_of(contents)
        if kind is not None and not hasattr(kind, name):
            interpreter.stop(
                "AttributeError",
                name,
                node,
                path=path,
                operation="get attribute",
                holder=kind.__name__,
            )
        elif holder is trait:
            value = (
                given.positional[-1] if given.positional else given.as_mapping(interpreter, node)
            )
            record(interpreter, section.root, path, KINDS[name], value, node, trait)


def _type_of(contents: Value) -> type | None:
    if isinstance(contents, Mapping):
        return dict
    return _TYPES[contents.kind] if isinstance(contents, Collection) else None
