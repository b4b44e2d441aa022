"""New settings, put where the file already configures the same section, and spelled as it spells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.toolkit.edits import replace_string, root
from hublint.checks.toolkit.literals import string_literal
from hublint.findings import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.hub.model import Hub
    from hublint.hub.traits.component import Component
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.writes import Write

_GENERAL = frozenset(
    ("Spawner", "Authenticator", "Proxy", "LoggingConfigurable", "Configurable", "Application")
)


def section_of(component: Component, usual: str) -> str:
    """The section for a new setting of a component: the most derived one that the file sets, else the usual."""
    for section in component.sections:
        if section not in _GENERAL and component.hub.has(section):
            return section
    return usual


def insert_setting(hub: Hub, section: str, trait: str, code: str) -> Edit | None:
    """`c.<section>.<trait> = <code>` below the last statement that configures the section.

    Where none does, it goes below the choice of the spawner class, else below the last setting of the file.
    None where the file has a setting of this name already, be it in one branch only: the new one would undo it.
    """
    if is_used(hub, trait):
        return None
    writes = hub.facts.writes
    own = [write for write in writes if write.path[:-1] == (section,)]
    classes = [write for write in writes if write.path == ("JupyterHub", "spawner_class")]
    found = _last(hub, own) or _last(hub, classes) or _last(hub, writes)
    if found is None:
        return None
    write, anchor = found
    name = _spelled(hub, write, anchor, section) or f"{_root(hub)}.{section}"
    return Edit(hub.source, anchor, f"{name}.{trait} = {code}", "after")


def set_string(hub: Hub, section: str, trait: Trait, text: str) -> Edit | None:
    """A string as the value of a setting: in place of the one that the file has, or as a new setting."""
    if trait.value is not None:
        return replace_string(trait.value, text)
    return insert_setting(hub, section, trait.name, string_literal(hub.source, text))


def _last(hub: Hub, writes: Sequence[Write]) -> tuple[Write, cst.CSTNode] | None:
    """The last write that a statement of the module holds, and that statement."""
    found = ((write, _anchor(hub, write)) for write in reversed(writes))
    return next(((write, anchor) for write, anchor in found if anchor is not None), None)


def is_used(hub: Hub, trait: str) -> bool:
    """Whether the file sets a trait of this name anywhere, in whatever section or branch."""
    return any(path[-1] == trait for path in hub.facts.settings)


def _anchor(hub: Hub, write: Write) -> cst.CSTNode | None:
    """The statement of the module that holds a write; None for writes in functions and other files."""
    if write.source is not hub.source:
        return None
    above = list(_upwards(hub, write.statement))
    if any(isinstance(node, cst.FunctionDef | cst.ClassDef | cst.Lambda) for node in above):
        return None
    return above[-2] if len(above) > 1 else None


def _upwards(hub: Hub, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """The node and everything that holds it, the module last."""
    yield node
    yield from hub.source.above(node)


def _spelled(hub: Hub, write: Write, anchor: cst.CSTNode, section: str) -> str | None:
    """The section as a statement of the module spells it: `c.DockerSpawner`, or an alias of it."""
    target = write.target
    if write.path[:-1] != (section,) or hub.source.parent(write.statement) is not anchor:
        return None
    if not isinstance(target, cst.Attribute) or target.attr.value != write.path[-1]:
        return None
    return hub.source.code(target.value)


def _root(hub: Hub) -> str:
    """The name of the configuration object in the file."""
    plain = (write for write in hub.facts.writes if write.plain and _anchor(hub, write))
    return next(map(root, plain), "c")
