"""HUB430 placeholder-at-load: placeholders that Python reads as plain text, before the spawner fills them in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.user_variables import PLACEHOLDERS
from hublint.findings import Report, Severity
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Mapping
from hublint.patterns import pattern
from hublint.process_state import literal_value
from hublint.source.location import Place
from hublint.source.parents import children

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.interpret.values import Value

WHOLE = frozenset("{" + name + "}" for name in PLACEHOLDERS)
TEXT_METHODS = frozenset(
    ("startswith", "endswith", "split", "partition", "lower", "upper", "replace", "strip")
)
ON_DISK = frozenset(
    (
        "os.makedirs", "os.mkdir", "os.chown", "os.chmod", "os.listdir", "os.path.exists", "os.path.isdir",
        "os.path.isfile", "shutil.copytree", "shutil.copy", "shutil.chown", "pwd.getpwnam", "open",
    )
)  # fmt: skip
"""Functions that take a path, or a name, as it is."""

MENTIONED = pattern(
    r"""["']\{(?:\w+_)?(?:username|servername|user_server)\}["']"""
    r"""|(?:open|mkdir|makedirs|ch[a-z]{3}|listdir|exists|isdir|isfile|copy(?:tree)?|getpwnam)\([^\n)]*\{(?:\w+_)?username\}"""
)
"""What a file has that uses a placeholder like this."""


@rule("HUB430", Severity.WARNING, "any-release")
def placeholder_at_load(hub: Hub) -> Iterator[Report]:
    """The file is read once, when the hub starts, and no user is there yet."""
    if not MENTIONED.search(hub.source.text):
        return
    for node in _loaded(hub.source.module):
        found = _used(hub, node)
        if found is not None:
            text, what = found
            message = (
                f"{quote(text)} is plain text here: this line runs once, when the hub starts, and {what}. Decide for"
                " each user in `c.Spawner.pre_spawn_hook`, where the name is `spawner.user.name`."
            )
            yield Report(Place(hub.source, node, "before there is a user"), message)


def _used(hub: Hub, node: cst.CSTNode) -> tuple[str, str] | None:
    """The placeholder that a node takes for a plain text, and what it does with it."""
    match node:
        case cst.Comparison(left, [cst.ComparisonTarget(operator, right)]):
            text = _compared(hub, left, operator, right)
            return (text, "compares these letters") if text else None
        case cst.Call(cst.Attribute(owner, cst.Name("get")), [cst.Arg(key), *_]):
            text = None if _has_key(hub, owner, key) else _whole(hub, key)
            return (text, "looks up these letters") if text else None
        case cst.Call(cst.Attribute(owner, cst.Name(method)), arguments) if method in TEXT_METHODS:
            is_filled = any(_whole(hub, argument.value) for argument in arguments)
            text = None if is_filled else _whole(hub, owner)
            return (text, "changes or compares these letters") if text else None
        case cst.Call(function, [cst.Arg(path), *_]):
            text = _part(hub, path) if hub.source.code(function) in ON_DISK else None
            return (text, "takes it as it is") if text else None
    return None


def _compared(
    hub: Hub, left: cst.CSTNode, operator: cst.BaseCompOp, right: cst.CSTNode
) -> str | None:
    """The placeholder that is compared with a fixed text, or looked for in a list of names or a dict."""
    first, second = _whole(hub, left), _whole(hub, right)
    if isinstance(operator, cst.Equal | cst.NotEqual) and (first or second):
        other = _text(hub, right if first else left)
        return (first or second) if other is not None and other not in WHOLE else None
    if isinstance(operator, cst.In | cst.NotIn) and first:
        is_literal = isinstance(right, cst.List | cst.Tuple | cst.Set | cst.Dict)
        holder = _value(hub, right)
        is_container = is_literal or isinstance(holder, Collection | Mapping)
        return first if is_container and not _has_key(hub, right, left) else None
    return None


def _has_key(hub: Hub, owner: cst.CSTNode, key: cst.CSTNode) -> bool:
    """Whether a dict has the placeholder among its keys, so that somebody replaces it."""
    holder = _value(hub, owner)
    return isinstance(holder, Mapping) and holder.get(_text(hub, key)) is not None


def _whole(hub: Hub, node: cst.CSTNode) -> str | None:
    text = _text(hub, node)
    return text if text in WHOLE else None


def _part(hub: Hub, node: cst.CSTNode) -> str | None:
    text = _text(hub, node)
    return next((one for one in sorted(WHOLE) if text and one in text), None)


def _text(hub: Hub, node: cst.CSTNode) -> str | None:
    """The text of a literal, or of a name of the module."""
    if isinstance(node, cst.SimpleString):
        value = literal_value(node.value)
        return value if isinstance(value, str) else None
    return as_str(_value(hub, node))


def _value(hub: Hub, node: cst.CSTNode) -> Value | None:
    """What a name of the module holds at the end."""
    if isinstance(node, cst.Name) and node.value in hub.facts.names:
        return hub.resolve(hub.facts.names[node.value])
    return None


def _loaded(module: cst.Module) -> Iterator[cst.CSTNode]:
    """The code that runs while the file is loaded: all but the bodies of functions and classes."""
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        if isinstance(node, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            continue
        yield node
        waiting.extend(children(node))
