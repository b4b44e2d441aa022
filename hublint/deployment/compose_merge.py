"""Two compose files, or two services, become one: what the second says adds to the first, or replaces it.

By the table of compose-go (`override/merge.go`, read in 2.x): mappings are merged, sequences appended, all else is
replaced; `!reset` takes away, `!override` replaces what would be merged.
"""

from __future__ import annotations

from hublint.deployment.yaml_tree import Fields, Items, Node, Pair, Text, is_null

_REPLACED = {("command",), ("entrypoint",), ("healthcheck", "test")}
_LISTED = {
    ("environment",),
    ("env_file",),
    ("build", "args"),
    ("tmpfs",),
    ("labels",),
    ("dns",),
    ("sysctls",),
    ("extra_hosts",),
}
_NAMED = {("networks",), ("depends_on",)}


def merged_files(base: Fields, over: Fields) -> Fields:
    """A compose file with another one over it."""
    return _fields(base, over, ("<file>",))


def merged_services(base: Fields, over: Fields) -> Fields:
    """A service that extends another, or that a second file adds to."""
    return _fields(base, over, ())


def _merged(base: Node, over: Node, path: tuple[str, ...]) -> Node:
    if over.tag == "!override" or path in _REPLACED:
        return over
    if path in _LISTED:
        return _appended(_as_items(base), _as_items(over))
    if path in _NAMED:
        base, over = _as_names(base), _as_names(over)
    if path == ("build",):
        base, over = _as_build(base), _as_build(over)
    if is_null(over):
        return base
    if isinstance(base, Fields) and isinstance(over, Fields):
        return _fields(base, over, path)
    if isinstance(base, Items) and isinstance(over, Items):
        return _appended(base, over)
    return over


def _fields(base: Fields, over: Fields, path: tuple[str, ...]) -> Fields:
    entries = dict(base.entries)
    for name, (key, value) in over.entries.items():
        if value.tag == "!reset":
            entries.pop(name, None)
        elif name in entries:
            entries[name] = key, _merged(entries[name][1], value, _below(path, name))
        else:
            entries[name] = key, value
    return Fields(over.scope, over.spot, entries)


def _below(path: tuple[str, ...], name: str) -> tuple[str, ...]:
    """The path of a key; those within a service begin anew at the service."""
    if path == ("<file>",) and name == "services":
        return ("<services>",)
    return () if path == ("<services>",) else (*path, name)


def _appended(base: Items, over: Items) -> Items:
    return Items(over.scope, over.spot, base.items + over.items)


def _as_items(node: Node) -> Items:
    if isinstance(node, Items):
        return node
    items: tuple[Node, ...] = () if is_null(node) else (node,)
    if isinstance(node, Fields):
        items = tuple(
            Pair(node.scope, key.spot, key, value) for key, value in node.entries.values()
        )
    return Items(node.scope, node.spot, items)


def _as_names(node: Node) -> Node:
    """A list of names as a mapping from them to nothing."""
    if not isinstance(node, Items):
        return node
    texts = [item for item in node.items if isinstance(item, Text) and item.text]
    entries: dict[str, tuple[Text, Node]] = {
        text.text or "": (text, Text(text.scope, text.spot, None)) for text in texts
    }
    return Fields(node.scope, node.spot, entries)


def _as_build(node: Node) -> Node:
    if isinstance(node, Text) and not is_null(node):
        return Fields(node.scope, node.spot, {"context": (node, node)})
    return node
