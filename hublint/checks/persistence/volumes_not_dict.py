"""HUB113 volumes-not-dict: `volumes` that is not a dict."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.deployment_placeholders import is_placeholder
from hublint.checks.toolkit.edits import literal_str
from hublint.checks.toolkit.literals import is_only_use, requote, spelled_like
from hublint.checks.toolkit.mount_fixes import fix_mounts
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Edit, Report, Severity
from hublint.hub.mounts.bind_syntax import split_bind
from hublint.interpret.constants import as_str, type_of
from hublint.interpret.values import Collection, Value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub

_TYPES = {
    "NoneType": "`None`",
    "str": "a string",
    "int": "a number",
    "float": "a number",
    "bool": "`True` or `False`",
}
"""How messages name types; others by their own names."""


@rule("HUB113", Severity.ERROR, "loss", changes=("mounts",))
def volumes_not_dict(hub: Hub) -> Iterator[Report]:
    """A list of `source:target` strings, or anything else that is not a dict, stops every spawner."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    for name in ("volumes", "read_only_volumes"):
        trait = hub.spawner.trait(name)
        kind = type_of(trait.given) if trait.given is not None and trait.exists else None
        if kind is None or issubclass(kind, dict) or trait.given is None:
            continue
        type_name = _TYPES.get(kind.__name__, f"a {kind.__name__}")
        message = (
            f"{quote(name)} must be a dict, but it is {type_name}. The hub starts, but login and every page of a user "
            "fail with error 500. Write `{'source': 'target'}`."
        )
        yield Report(trait.given.place(), message, fix=fix_list(hub, trait.given, name))


def fix_list(hub: Hub, value: Value, name: str) -> Fix | None:
    """The strings of a list as entries of a dict, laid out as they are."""
    if not isinstance(value, Collection) or not value.complete or not is_only_use(value):
        return None
    pairs = [split_bind(literal_str(item) or "") for item in value.items]
    readable = [pair for pair in pairs if pair is not None]
    elements = getattr(value.node, "elements", ())
    sources = {source for source, _ in readable}
    if not readable or len(sources) != len(elements) or len(readable) != len(elements):
        return None
    if any(is_placeholder(as_str(item) or "") for item in value.items):
        return None
    code = _as_dict(value, readable)
    volumes = dict(readable) if name == "volumes" else {}
    edits = [Edit(value.source, value.node, code) if code else None]
    return fix_mounts(hub, "Write the volumes as a dict", volumes, edits)


def _as_dict(value: Collection, pairs: list[tuple[str, object]]) -> str | None:
    """The code of the list with braces around it, and an entry in place of every string."""
    source, node = value.source, value.node
    if not isinstance(node, cst.List | cst.Set | cst.Tuple):
        return None
    code = source.code(node)
    start, _ = source.span(node)
    for item, (key, target) in reversed(list(zip(value.items, pairs, strict=True))):
        if not isinstance(item.node, cst.SimpleString):
            return None
        begin, end = (offset - start for offset in source.span(item.node))
        entry = f"{requote(item.node.value, key)}: {spelled_like(item.node.value, target)}"
        code = code[:begin] + entry + code[end:]
    opening = 1 if code[0] in "[({" else 0
    return "{" + code[opening : len(code) - opening] + "}"
