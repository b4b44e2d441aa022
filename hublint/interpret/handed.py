"""What is known of objects that the hub hands to functions of the file, and what those functions write to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.interpret.values import Unknown, Value
from hublint.interpret.writes import LAZY, Assigned, Write

if TYPE_CHECKING:
    import libcst as cst

    from hublint.interpret.internal import Instance
    from hublint.interpret.state import State
    from hublint.interpret.values import PathCondition

SPAWNER, AUTHENTICATOR, POD, AUTH_MODEL, OTHER = -1, -2, -3, -4, -5
"""Numbers of the objects."""

EVERYTHING = "*"
"""In the place of an attribute's name: any of them."""

OPAQUE = "?"
"""In the place of an attribute's name: whatever code out of sight likes to set, which got the object."""

ITEM = "[]"
"""In the place of an attribute's name: an item."""

STARTED = "<started>"
"""In the place of an attribute's name: set once the parent's `start` was called."""

NAMES_OF_USERS = frozenset({
    (SPAWNER, ("user", "name")), (SPAWNER, ("user", "escaped_name")), (SPAWNER, ("user", "id")),
    (SPAWNER, ("escaped_name",)), (SPAWNER, ("pod_name",)), (SPAWNER, ("container_name",)),
    (SPAWNER, ("object_name",)), (SPAWNER, ("pvc_name",)),
})  # fmt: skip
"""Attributes that differ from user to user."""

MUTATORS = LAZY | {"setdefault", "pop", "clear", "remove", "popitem", "discard", "sort", "reverse"}
"""Methods that change the container whose they are."""

LOADERS = frozenset({"load_config", "update_config", "load_state", "add_traits"})
"""Methods of the packages that set any trait."""

SUPER = "super()"
"""In the place of an attribute's name: the object as one of its parent class."""


@dataclass(slots=True, eq=False, repr=False)
class Handed:
    """The objects of the function that is read: what their classes define in the file, and all writes to them.

    `parents` are the methods of parent classes that it calls, `reading` tells that such a function is read, and `own`
    is the object of a method.
    """

    members: dict[int, dict[str, Value]] = field(default_factory=dict)
    writes: list[tuple[int, Write]] = field(default_factory=list)
    parents: set[str] = field(default_factory=set)
    reading: bool = False
    own: int | None = None

    def touch(
        self,
        state: State,
        condition: PathCondition,
        owner: Instance,
        statement: cst.CSTNode | None = None,
    ) -> None:
        """Code that is not followed got hold of the object, or of something in it, and may change that."""
        path = owner.path or (OPAQUE,)
        unknown = Unknown(owner.node, owner.source, "changed in a way that is not followed")
        statement = statement or owner.node
        write = Write(path, "method", unknown, statement, owner.node, owner.source, condition)
        self.writes.append((owner.root, write))
        state.config[owner.root, path] = Assigned(owner.node, owner.source, unknown, write)


def as_unknown(value: Instance) -> Unknown:
    """The object as any other code sees it; the names of users are strings."""
    kind = str if is_name_of_user(value) else None
    reason = f"`{value.path[-1] if value.path else 'an object'}` of a running hub"
    return Unknown(value.node, value.source, reason, kind, ("instance", value.root, value.path))


def is_name_of_user(value: Instance) -> bool:
    """Whether it is the name of the user whose server it is."""
    return (value.root, value.path) in NAMES_OF_USERS
