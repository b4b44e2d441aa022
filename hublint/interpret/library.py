"""The installed functions that configs use: builtins, `os`, `pathlib`, `shlex`, traitlets' loader."""

from __future__ import annotations

import posixpath
import shlex
from collections.abc import Callable, Sequence

import libcst as cst

from hublint.interpret import imports, strings
from hublint.interpret.arguments import Arguments
from hublint.interpret.attributes import attribute_of
from hublint.interpret.branches import test_of, when_set
from hublint.interpret.choices import choose, lift
from hublint.interpret.configuration import assign
from hublint.interpret.containers import elements, mapping, text_of
from hublint.interpret.environment import ENVIRONMENT, environment
from hublint.interpret.machine import HUB, SIZE, Machine
from hublint.interpret.operators import path_text, under
from hublint.interpret.values import (
    Entry,
    Kind,
    Known,
    Listing,
    Mapping,
    PathObject,
    Section,
    Value,
)

Handler = Callable[[Machine, cst.Call, Arguments], Value]

HARMLESS = (
    "builtins.print",
    "builtins.isinstance",
    "builtins.repr",
    "builtins.hasattr",
    "builtins.id",
    "json.dumps",
    "logging.",
    "os.makedirs",
    "os.path.",
    "pprint.",
    "warnings.",
    "yaml.dump",
)
"""Functions that leave their arguments as they are."""

TYPES: dict[str, type] = {
    "os.getcwd": str,
    "os.path.abspath": str,
    "os.path.realpath": str,
    "os.path.expanduser": str,
    "os.path.expandvars": str,
    "os.path.exists": bool,
    "os.path.isfile": bool,
    "os.path.isdir": bool,
    "platform.node": str,
    "socket.gethostname": str,
    "socket.gethostbyname": str,
    "socket.getfqdn": str,
    "secrets.token_hex": str,
    "secrets.token_urlsafe": str,
    "secrets.token_bytes": bytes,
    "os.urandom": bytes,
    "shutil.which": str,
    "json.dumps": str,
    "builtins.input": str,
    "getpass.getpass": str,
    "os.uname": tuple,
}
EXITS = frozenset(
    ("sys.exit", "builtins.exit", "builtins.quit", "os._exit", "os.abort", "builtins.SystemExit")
)


def apply(machine: Machine, node: cst.Call, path: str, given: Arguments) -> Value:
    """The result of calling an installed function."""
    handler = _HANDLERS.get(path)
    if handler is not None:
        return handler(machine, node, given)

    reason = f"the result of `{path.removeprefix('builtins.')}()`"
    if path in EXITS:
        machine.stop("SystemExit", path, node, deliberate=True)
    if path in ("builtins.exec", "builtins.eval"):
        machine.cloud(Section(node, machine.source, HUB, ()), f"`{path[9:]}` may change it")
        machine.unbound = False
    if not path.startswith(HARMLESS):
        machine.escape(node, given.everything(), reason)
    return machine.unknown(node, reason, TYPES.get(path), path)


def _environ_get(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    name, default = given.get(0, "key"), given.get(1, "default") or machine.known(node, None)
    if not (isinstance(name, Known) and isinstance(name.value, str)):
        return machine.unknown(node, "an environment variable")
    if machine.state.name(ENVIRONMENT, name.value) is not None:
        return environment(machine, node, name.value)
    condition = when_set(machine, name.value, node)
    return choose(condition, environment(machine, node, name.value), default)


def _environ_copy(machine: Machine, node: cst.Call, _given: Arguments) -> Value:
    return machine.allocate(Mapping(node, machine.source, (), True))


def _join(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    if given.loose or not given.positional:
        return machine.unknown(node, "a joined path", str)
    values = [machine.view(value) for value in given.positional]
    return lift(lambda *parts: path_text(machine, node, parts), *values)


def _of_text(function: Callable[[str], str]) -> Handler:
    def handle(machine: Machine, node: cst.Call, given: Arguments) -> Value:
        def fold(value: Value) -> Value:
            text = text_of(value)
            if isinstance(text, Known) and isinstance(text.value, str):
                return machine.made(node, function(text.value))
            return machine.unknown(node, "a part of a path", str)

        values = [machine.view(value) for value in given.positional[:1]]
        return lift(fold, *values) if values else machine.unknown(node, "a part of a path", str)

    return handle


def _absolute(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    def fold(value: Value) -> Value:
        text = text_of(value)
        if isinstance(text, Known) and str(text.value).startswith("/"):
            return machine.made(node, posixpath.normpath(str(text.value)))
        return machine.unknown(node, "a path of the running hub", str)

    values = [machine.view(value) for value in given.positional[:1]]
    return lift(fold, *values) if values else machine.unknown(node, "a path", str)


def _path(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    if not given.positional or given.loose:
        return PathObject(node, machine.source, machine.unknown(node, "a path", str))
    values = [machine.view(value) for value in given.positional]
    return lift(lambda *parts: under(machine, node, parts), *values)


def _text(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    if not given.positional:
        return machine.known(node, "")
    value = machine.view(given.positional[0])
    return lift(lambda one: strings.shown(machine, node, one), value)


def _number(kind: type) -> Handler:
    def handle(machine: Machine, node: cst.Call, given: Arguments) -> Value:
        unknown = machine.unknown(node, f"the result of `{kind.__name__}()`", kind)

        def fold(value: Value) -> Value:
            if not isinstance(value, Known) or len(given.positional) > 1 or given.named:
                return unknown
            try:
                return machine.made(node, kind(value.value))
            except (TypeError, ValueError, OverflowError):
                return unknown

        values = [machine.view(value) for value in given.positional[:1]]
        return lift(fold, *values) if values else machine.known(node, kind())

    return handle


def _bool(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    if not given.positional:
        return machine.known(node, False)
    return test_of(machine, given.positional[0])


def _listing(kind: Kind) -> Handler:
    def handle(machine: Machine, node: cst.Call, given: Arguments) -> Value:
        items: Sequence[Value] = ()
        whole = not given.loose
        if given.positional:
            items, whole = elements(machine, given.positional[0])
            if machine.is_bounded(given.positional[0]) or not machine.fits(len(items)):
                return machine.too_large(node)
        made = Listing(node, machine.source, kind, tuple(items), not whole)
        return machine.allocate(made)

    return handle


def _sorted(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    items, whole = elements(machine, given.positional[0]) if given.positional else ((), False)
    exact = whole and not given.named and not given.loose
    if not machine.fits(len(items)):
        return machine.too_large(node)
    try:
        items = sorted(items, key=lambda one: one.value)  # type: ignore[attr-defined]
    except (AttributeError, TypeError):
        exact = False
    return machine.allocate(Listing(node, machine.source, "list", tuple(items), not exact))


def _dict(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    entries: list[Entry] = []
    loose = given.loose
    for value in given.positional[:1]:
        contents = machine.view(value)
        if isinstance(contents, Mapping):
            entries.extend(contents.entries)
        loose = loose or not isinstance(contents, Mapping) or contents.open
    entries.extend(given.as_mapping(machine, node).entries)
    return machine.allocate(mapping(machine, node, entries, loose))


def _range(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    bounds = [getattr(machine.look(value), "value", None) for value in given.positional]
    numbers = [bound for bound in bounds if isinstance(bound, int)]
    if any(abs(bound) > SIZE for bound in numbers):
        return machine.too_large(node)
    if len(numbers) == len(bounds) and 1 <= len(bounds) <= 2:
        count = len(range(*numbers))
        if not machine.fits(count, count):
            return machine.too_large(node)
        items = tuple(machine.known(node, one) for one in range(*numbers))
        return machine.allocate(Listing(node, machine.source, "list", items))
    return machine.unknown(node, "a range")


def _getattr(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    name = machine.look(given.positional[1]) if len(given.positional) > 1 else None
    if isinstance(name, Known) and isinstance(name.value, str):
        spelled = name.value
        return lift(lambda one: attribute_of(machine, node, one, spelled), given.positional[0])
    return machine.unknown(node, "an attribute named at run time")


def _setattr(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    result = machine.known(node, None)
    if len(given.positional) != 3 or not isinstance(given.positional[0], Section):
        return result
    section, name = given.positional[0], machine.look(given.positional[1])
    if isinstance(name, Known) and isinstance(name.value, str):
        assign(machine, section, name.value, given.positional[2], node, node)
    else:
        machine.cloud(section, "a trait named at run time is set")
    return result


def _split(machine: Machine, node: cst.Call, given: Arguments) -> Value:
    value = machine.view(given.positional[0]) if given.positional else None
    text = value.value if isinstance(value, Known) else None
    if isinstance(text, str) and not machine.fits(len(text), len(text)):
        return machine.too_large(node)
    try:
        parts = shlex.split(text) if isinstance(text, str) else None
    except ValueError:
        parts = None
    items = tuple(machine.known(node, one) for one in parts or ())
    return machine.allocate(Listing(node, machine.source, "list", items, parts is None))


def _configuration(machine: Machine, node: cst.Call, _given: Arguments) -> Value:
    return Section(node, machine.source, machine.root, ())


def _new_configuration(machine: Machine, node: cst.Call, _given: Arguments) -> Value:
    return Section(node, machine.source, machine.number(), ())


_HANDLERS: dict[str, Handler] = {
    "os.environ.get": _environ_get,
    "os.getenv": _environ_get,
    "os.environ.copy": _environ_copy,
    "os.path.join": _join,
    "posixpath.join": _join,
    "os.path.dirname": _of_text(posixpath.dirname),
    "os.path.basename": _of_text(posixpath.basename),
    "os.path.normpath": _of_text(posixpath.normpath),
    "os.path.abspath": _absolute,
    "os.path.realpath": _absolute,
    "pathlib.Path": _path,
    "pathlib.PurePath": _path,
    "pathlib.PosixPath": _path,
    "pathlib.PurePosixPath": _path,
    "builtins.str": _text,
    "builtins.int": _number(int),
    "builtins.float": _number(float),
    "builtins.bool": _bool,
    "builtins.list": _listing("list"),
    "builtins.tuple": _listing("tuple"),
    "builtins.set": _listing("set"),
    "builtins.frozenset": _listing("frozenset"),
    "builtins.sorted": _sorted,
    "builtins.dict": _dict,
    "builtins.range": _range,
    "builtins.getattr": _getattr,
    "builtins.setattr": _setattr,
    "shlex.split": _split,
    "traitlets.config.get_config": _configuration,
    "traitlets.config.application.get_config": _configuration,
    "IPython.get_config": _configuration,
    "traitlets.config.Config": _new_configuration,
    "traitlets.config.loader.Config": _new_configuration,
    "load_subconfig": imports.subconfig,
}
