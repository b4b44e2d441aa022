"""Folders and files outside and inside containers, with their owners, as far as servers touch them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

Place = tuple[str, ...]
"""A folder or file as parts below a kind of storage: ``("host", "srv", "homes")``."""

ROOT: Final = 0
ANYONE: Final = -1
"""The owner of what every user may write to."""


@dataclass
class Node:
    """A file with its text, or a folder (None)."""

    owner: int
    text: str | None = None


@dataclass
class Disk:
    """All nodes by place; a folder's parents exist whether they are listed or not."""

    nodes: dict[Place, Node] = field(default_factory=dict)

    def has_folder(self, place: Place) -> bool:
        """Whether the folder is there, by itself or as the parent of another node."""
        node = self.nodes.get(place)
        return node.text is None if node else any(True for _ in self.below(place))

    def make_folder(self, place: Place, owner: int) -> None:
        """Make a missing folder; its missing parents belong to root."""
        for length in range(1, len(place)):
            self.nodes.setdefault(place[:length], Node(ROOT))
        self.nodes.setdefault(place, Node(owner))

    def may_write(self, folder: Place, user: int) -> bool:
        """Whether ``user`` may make files in an existing folder."""
        node = self.nodes.get(folder)
        return node is not None and node.text is None and node.owner in (user, ANYONE)

    def save(self, place: Place, user: int, text: str) -> bool:
        """Write a file as ``user``; whether that was permitted."""
        present = self.nodes.get(place)
        if present is None and not self.may_write(place[:-1], user):
            return False
        if present is not None and not self.may_change(place, user):
            return False
        self.nodes[place] = Node(present.owner if present else user, text)
        return True

    def may_change(self, file: Place, user: int) -> bool:
        """Whether ``user`` may write to an existing file."""
        return self.nodes[file].owner in (user, ANYONE)

    def change_owner(self, place: Place, owner: int) -> None:
        """Give one existing folder or file to another owner."""
        self.nodes[place].owner = owner

    def below(self, place: Place) -> Iterator[Place]:
        """All nodes below a place."""
        return (other for other in self.nodes if len(other) > len(place) and _in(other, place))

    def is_empty(self, folder: Place) -> bool:
        """Whether nothing lies in the folder."""
        return not any(True for _ in self.below(folder))

    def copy(self, source: Place, target: Place) -> None:
        """Copy what lies below a folder, and the folder's own owner."""
        for place in [source, *self.below(source)]:
            node = self.nodes[place]
            self.nodes[(*target, *place[len(source) :])] = Node(node.owner, node.text)

    def remove(self, place: Place) -> None:
        """Delete a place with all below it."""
        for other in [place, *self.below(place)]:
            self.nodes.pop(other, None)


def parts(path: str) -> Place:
    """The parts of an absolute path."""
    return tuple(part for part in path.split("/") if part and part != ".")


def _in(place: Place, folder: Place) -> bool:
    return place[: len(folder)] == folder
