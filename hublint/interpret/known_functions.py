"""The installed functions that configs use: builtins, `os`, `pathlib`, `shlex`, traitlets' loader."""

from __future__ import annotations

import json
import posixpath
import shlex
from collections.abc import Callable, Sequence

import libcst as cst

from hublint.interpret import failures, imports, instances, strings
from hublint.interpret.arguments import Arguments
from hublint.interpret.attributes import attribute_of
from hublint.interpret.branches import test_of, when_set
from hublint.interpret.choices import choose, map_alternatives
from hublint.interpret.config_writes import assign
from hublint.interpret.containers import elements, mapping, text_of
from hublint.interpret.environment import environment, note_read, surely_set
from hublint.interpret.handed import SUPER
from hublint.interpret.internal import Instance
from hublint.interpret.interpreter import HUB, SIZE, Interpreter
from hublint.interpret.operators import path_text, under
from hublint.interpret.standard_types import CALLS
from hublint.interpret.values import (
    Collection,
    Constant,
    Entry,
    Function,
    Kind,
    Mapping,
    PartialFunction,
    PathObject,
    Section,
    Value,
)

Handler = Callable[[Interpreter, cst.Call, Arguments], Value]

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
    **CALLS,
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
    "math.sqrt": float,
    "time.time": float,
    "getpass.getpass": str,
    "os.uname": tuple,
}
NOTHING = (type(None),)
CONTAINERS = (dict, frozenset, list, set, tuple)
REFUSED: dict[str, tuple[type, ...]] = {
    **dict.fromkeys(("builtins.int", "builtins.float"), NOTHING + CONTAINERS),
    **dict.fromkeys(
        (
            "builtins.all",
            "builtins.any",
            "builtins.dict",
            "builtins.enumerate",
            "builtins.frozenset",
            "builtins.len",
            "builtins.list",
            "builtins.set",
            "builtins.sorted",
            "builtins.sum",
            "builtins.tuple",
        ),
        (type(None), bool, float, int),
    ),
    **dict.fromkeys(
        (
            "builtins.open",
            "os.makedirs",
            "os.mkdir",
            "os.path.abspath",
            "os.path.basename",
            "os.path.dirname",
            "os.path.exists",
            "os.path.expanduser",
            "os.path.isdir",
            "os.path.isfile",
            "os.path.join",
            "os.path.realpath",
            "pathlib.Path",
        ),
        NOTHING + CONTAINERS,
    ),
    **dict.fromkeys(
        ("base64.b64decode", "binascii.a2b_hex", "binascii.unhexlify", "builtins.bytes.fromhex"),
        (type(None), bool, float, int, dict, list, set, tuple),
    ),
    "json.loads": (type(None), bool, float, int, dict, list, set, tuple),
}
"""Types that a function refuses for its first argument, with TypeError."""
JOINING = frozenset(("os.path.join", "pathlib.Path"))
"""Functions that refuse these types for all their arguments."""
READERS: dict[str, Callable[[str], object]] = {
    "builtins.int": int,
    "builtins.float": float,
    "json.loads": json.loads,
}
"""Functions that raise ValueError for texts that they can't read."""
EXITS = frozenset(
    ("sys.exit", "builtins.exit", "builtins.quit", "os._exit", "os.abort", "builtins.SystemExit")
)


def apply(interpreter: Interpreter, node: cst.Call, path: str, given: Arguments) -> Value:
    """The result of calling an installed function."""
    _check_arguments(interpreter, node, path, given)
    handler = _HANDLERS.get(path)
    if handler is not None:
        return handler(interpreter, node, given)

    reason = f"the result of `{path.removeprefix('builtins.')}()`"
    if path in EXITS:
        interpreter.stop("SystemExit", path, node, deliberate=True)
    if path in ("builtins.exec", "builtins.eval"):
        interpreter.opaque_write(
            Section(node, interpreter.source, HUB, ()), f"`{path[9:]}` may change it"
        )
        interpreter.unbound = False
    if not path.startswith(HARMLESS):
        interpreter.escape(node, given.everything(), reason)
    return interpreter.unknown(node, reason, TYPES.get(path), path)


def _check_arguments(interpreter: Interpreter, node: cst.Call, path: str, given: Arguments) -> None:
    """Whether a function takes what it is given."""
    refused = REFUSED.get(path)
    if refused is None or not given.positional:
        return
    name = path.removeprefix("builtins.")
    for value in given.positional if path in JOINING else given.positional[:1]:
        failures.argument(interpreter, node, name, value, refused)
    reader = READERS.get(path)
    if reader is not None and len(given.positional) == 1 and not given.named:
        failures.conversion(interpreter, node, name, given.positional[0], reader)


def _environ_get(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    name, default = given.get(0, "key"), given.get(1, "default") or interpreter.known(node, None)
    if not (isinstance(name, Constant) and isinstance(name.value, str)):
        return interpreter.unknown(node, "an environment variable")
    note_read(interpreter, node, name.value, default=default)
    is_set = surely_set(interpreter, name.value)
    if is_set is not None:
        return environment(interpreter, node, name.value) if is_set else default
    condition = when_set(interpreter, name.value, node)
    return choose(condition, environment(interpreter, node, name.value), default)


def _environ_copy(interpreter: Interpreter, node: cst.Call, _given: Arguments) -> Value:
    return interpreter.allocate(Mapping(node, interpreter.source, (), complete=False))


def _join(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    if not given.complete or not given.positional:
        return interpreter.unknown(node, "a joined path", str)
    values = [interpreter.deref_all(value) for value in given.positional]
    return map_alternatives(lambda *parts: path_text(interpreter, node, parts), *values)


def _of_text(function: Callable[[str], str]) -> Handler:
    def handle(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
        def fold(value: Value) -> Value:
            text = text_of(value)
            if isinstance(text, Constant) and isinstance(text.value, str):
                return interpreter.made(node, function(text.value))
            return interpreter.unknown(node, "a part of a path", str)

        values = [interpreter.deref_all(value) for value in given.positional[:1]]
        return (
            map_alternatives(fold, *values)
            if values
            else interpreter.unknown(node, "a part of a path", str)
        )

    return handle


def _absolute(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    def fold(value: Value) -> Value:
        text = text_of(value)
        if isinstance(text, Constant) and str(text.value).startswith("/"):
            return interpreter.made(node, posixpath.normpath(str(text.value)))
        return interpreter.unknown(node, "a path of the running hub", str)

    values = [interpreter.deref_all(value) for value in given.positional[:1]]
    return map_alternatives(fold, *values) if values else interpreter.unknown(node, "a path", str)


def _path(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    if not given.positional or not given.complete:
        return PathObject(node, interpreter.source, interpreter.unknown(node, "a path", str))
    values = [interpreter.deref_all(value) for value in given.positional]
    return map_alternatives(lambda *parts: under(interpreter, node, parts), *values)


def _text(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    if not given.positional:
        return interpreter.known(node, "")
    value = interpreter.deref_all(given.positional[0])
    return map_alternatives(lambda one: strings.shown(interpreter, node, one), value)


def _number(kind: type) -> Handler:
    def handle(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
        unknown = interpreter.unknown(node, f"the result of `{kind.__name__}()`", kind)

        def fold(value: Value) -> Value:
            if not isinstance(value, Constant) or len(given.positional) > 1 or given.named:
                return unknown
            try:
                return interpreter.made(node, kind(value.value))
            except (TypeError, ValueError, OverflowError):
                return unknown

        values = [interpreter.deref_all(value) for value in given.positional[:1]]
        return map_alternatives(fold, *values) if values else interpreter.known(node, kind())

    return handle


def _bool(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    if not given.positional:
        return interpreter.known(node, False)
    return test_of(interpreter, given.positional[0])


def _listing(kind: Kind) -> Handler:
    def handle(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
        items: Sequence[Value] = ()
        complete = given.complete
        if given.positional:
            items, complete = elements(interpreter, given.positional[0])
            if interpreter.is_bounded(given.positional[0]) or not interpreter.fits(len(items)):
                return interpreter.too_large(node)
        made = Collection(node, interpreter.source, kind, tuple(items), complete)
        return interpreter.allocate(made)

    return handle


def _sorted(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    items, complete = (
        elements(interpreter, given.positional[0]) if given.positional else ((), False)
    )
    exact = complete and not given.named and given.complete
    if not interpreter.fits(len(items)):
        return interpreter.too_large(node)
    try:
        items = sorted(items, key=lambda one: one.value)  # type: ignore[attr-defined]
    except (AttributeError, TypeError):
        exact = False
    return interpreter.allocate(Collection(node, interpreter.source, "list", tuple(items), exact))


def _dict(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    entries: list[Entry] = []
    complete = given.complete
    for value in given.positional[:1]:
        contents = interpreter.deref_all(value)
        if isinstance(contents, Mapping):
            entries.extend(contents.entries)
        complete = complete and isinstance(contents, Mapping) and contents.complete
    entries.extend(given.as_mapping(interpreter, node).entries)
    return interpreter.allocate(mapping(interpreter, node, entries, complete))


def _range(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    bounds = [getattr(interpreter.deref(value), "value", None) for value in given.positional]
    numbers = [bound for bound in bounds if isinstance(bound, int)]
    if any(abs(bound) > SIZE for bound in numbers):
        return interpreter.too_large(node)
    if len(numbers) == len(bounds) and 1 <= len(bounds) <= 2:
        count = len(range(*numbers))
        if not interpreter.fits(count, count):
            return interpreter.too_large(node)
        items = tuple(interpreter.known(node, one) for one in range(*numbers))
        return interpreter.allocate(Collection(node, interpreter.source, "list", items))
    return interpreter.unknown(node, "a range")


def _getattr(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    name = interpreter.deref(given.positional[1]) if len(given.positional) > 1 else None
    if isinstance(name, Constant) and isinstance(name.value, str):
        spelled = name.value
        return map_alternatives(
            lambda one: attribute_of(interpreter, node, one, spelled), given.positional[0]
        )
    sections = (one for one in given.positional[:1] if isinstance(one, Section))
    return interpreter.escape(node, sections, "an attribute named at run time")


def _setattr(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    result = interpreter.known(node, None)
    if given.positional and isinstance(given.positional[0], Instance):
        instances.set_named(interpreter, given.positional[0], given, node)
    if len(given.positional) != 3 or not isinstance(given.positional[0], Section):
        return result
    section, name = given.positional[0], interpreter.deref(given.positional[1])
    if isinstance(name, Constant) and isinstance(name.value, str):
        assign(interpreter, section, name.value, given.positional[2], node, node)
    else:
        interpreter.opaque_write(section, "a trait named at run time is set")
    return result


def _super(interpreter: Interpreter, node: cst.Call, _given: Arguments) -> Value:
    """`super()` of a method that the hub calls; elsewhere nothing is known of it."""
    root = interpreter.handed.own
    if root is None:
        return interpreter.unknown(node, "a parent class")
    return Instance(node, interpreter.source, root, (SUPER,))


def _split(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    value = interpreter.deref_all(given.positional[0]) if given.positional else None
    text = value.value if isinstance(value, Constant) else None
    if isinstance(text, str) and not interpreter.fits(len(text), len(text)):
        return interpreter.too_large(node)
    try:
        parts = shlex.split(text) if isinstance(text, str) else None
    except ValueError:
        parts = None
    items = tuple(interpreter.known(node, one) for one in parts or ())
    return interpreter.allocate(
        Collection(node, interpreter.source, "list", items, parts is not None)
    )


def _partial(interpreter: Interpreter, node: cst.Call, given: Arguments) -> Value:
    """`functools.partial(function, ...)`: the function with its first arguments."""
    reason = "the result of `functools.partial()`"
    escaped = interpreter.escape(node, given.everything(), reason)
    first = given.positional[0] if given.positional else None
    if not isinstance(first, Function) or not given.complete:
        return escaped
    count, named = len(given.positional) - 1, tuple(given.named)
    return PartialFunction(
        node, interpreter.source, reason, key=escaped.key, function=first, count=count, named=named
    )


def _configuration(interpreter: Interpreter, node: cst.Call, _given: Arguments) -> Value:
    return Section(node, interpreter.source, interpreter.root, ())


def _new_configuration(interpreter: Interpreter, node: cst.Call, _given: Arguments) -> Value:
    return Section(node, interpreter.source, interpreter.number(), ())


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
    "docker.types.DeviceRequest": _dict,
    "docker.types.Ulimit": _dict,
    "builtins.range": _range,
    "builtins.getattr": _getattr,
    "builtins.setattr": _setattr,
    "builtins.super": _super,
    "functools.partial": _partial,
    "shlex.split": _split,
    "traitlets.config.get_config": _configuration,
    "traitlets.config.application.get_config": _configuration,
    "IPython.get_config": _configuration,
    "traitlets.config.Config": _new_configuration,
    "traitlets.config.loader.Config": _new_configuration,
    "load_subconfig": imports.subconfig,
}
