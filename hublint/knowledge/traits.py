"""What is known of one trait of one class."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from hublint.knowledge.type_signatures import kinds, parse

CHOICES = ("Enum", "CaselessStrEnum")
"""Types of traits that take one of some values."""


@dataclass(frozen=True, slots=True)
class Deprecation:
    """A name that its package gives up.

    ``successor`` is a trait of the same class (``"image"``) or of another (``"Authenticator.x"``);
    ``since`` the release that deprecated it. The value of a ``forwarded`` one is passed on to the
    successor unchanged, so that renaming changes nothing; ``other_value`` means that the successor
    is known to take another kind of value. An ``ignored`` trait has no effect any more, a
    ``removed`` one is no trait any more.
    """

    successor: str | None = None
    since: str | None = None
    ignored: bool = False
    removed: bool = False
    other_value: bool = False
    forwarded: bool = False


@dataclass(slots=True, eq=False, repr=False)
class TraitInfo:
    """A config trait as a class has it in one release.

    ``owner`` is the path of the class that defines it, ``class_name`` the class it was asked of.
    ``has_default`` tells whether ``default`` is known (not computed at run time). It is there from
    release ``since`` (None: in all that are known) ``until`` (None: in the newest too), counted in
    the owner's distribution. With ``custom_validator`` the class checks more than the type.
    ``environment`` names the variables that its default is read from.
    """

    name: str
    owner: str
    class_name: str
    type_signature: Any = field(hash=False)
    has_default: bool = False
    default: Any = field(default=None, hash=False)
    deprecated: Deprecation | None = None
    since: str | None = None
    until: str | None = None
    custom_validator: bool = False
    environment: tuple[str, ...] = ()

    @property
    def type_name(self) -> str:
        """Name of the trait's type, ``"Union"`` or ``"Unicode"``."""
        return parse(self.type_signature).name

    @property
    def kinds(self) -> frozenset[str]:
        """Names of the types that a value can be of: those of a union, or the one."""
        return kinds(self.type_signature)

    def accepts(self, kind: str) -> bool:
        """Whether a value can be of the type of this name (``"Float"``), possibly beside others."""
        return kind in self.kinds

    @property
    def choices(self) -> tuple[Any, ...]:
        """The values that a trait of one of the `CHOICES` types takes; none for others."""
        name, options, _ = parse(self.type_signature)
        return tuple(options.get("values", ())) if name in CHOICES else ()


def deprecation(facts: dict[str, Any]) -> Deprecation | None:
    """The deprecation that a trait's stored facts tell, if any."""
    since = facts.get("deprecated")
    if not since:
        return None
    return Deprecation(
        successor=facts.get("successor"),
        since=since if isinstance(since, str) else None,
        ignored="ignored" in facts,
        removed="removed" in facts,
        other_value="other_value" in facts,
        forwarded="forwarded" in facts,
    )


def decode(value: Any) -> Any:
    """A stored default as a Python value."""
    if isinstance(value, list):
        return [decode(item) for item in value]
    if not isinstance(value, dict):
        return value
    tagged = {"$tuple": tuple, "$set": set, "$float": float}
    for tag, make in tagged.items():
        if tag in value:
            return make(decode(value[tag]))
    return {key: decode(item) for key, item in value.items()}
