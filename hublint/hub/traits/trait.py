"""The effective value of a trait, and where it comes from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from hublint.interpret.constants import NOT_KNOWN, as_python, as_str
from hublint.interpret.values import Mapping, entries_of

if TYPE_CHECKING:
    from hublint.hub.setting import Setting
    from hublint.interpret.values import Entry, Value
    from hublint.source.location import Place

State = Literal["set", "default", "unknown"]


@dataclass(slots=True, eq=False, repr=False)
class Trait:
    """A trait of an active class as the running hub has it.

    `state` is ``set`` (the file decides), ``default`` (the class does), or ``unknown`` (code that cannot be
    followed, a class nothing is known of, a subclass that overrides it). `value` is the resolved value of a
    set trait, lazy changes merged in, or of an attribute in the body of the file's own class (state
    ``default``); None otherwise. `default` is the literal default of the class or `NOT_KNOWN`. `settings` are
    the assignments that contribute, the deciding one first. `exists` is false where the class has no such
    trait, so that nothing reads the assignment, and None where that is not known. `configured` is the value
    at construction, also where code may change it afterwards (a hook, a method).
    """

    name: str
    state: State
    value: Value | None = None
    default: object = NOT_KNOWN
    settings: tuple[Setting, ...] = ()
    exists: bool | None = True
    configured: Value | None = None

    @property
    def given(self) -> Value | None:
        """The value that the file gives it; None if the class decides, or code that cannot be followed."""
        return self.value if self.state == "set" else None

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The entries of the dict that the file gives it; none of anything else."""
        return entries_of(self.given)

    def may_hold(self, *keys: str) -> bool:
        """Whether it may be a dict with one of these keys; the default of the packages has none."""
        if self.is_untouched:
            return False
        if not isinstance(self.value, Mapping) or not self.value.complete:
            return True
        return any(as_str(entry.key) in (*keys, None) for entry in self.value.entries)

    @property
    def is_default(self) -> bool:
        """Whether the class decides: one of the packages, or one of the file by an attribute in its body."""
        return self.state == "default"

    @property
    def is_untouched(self) -> bool:
        """Whether nothing in the file decides, so that the default of the packages holds."""
        return self.state == "default" and self.value is None

    @property
    def is_unknown(self) -> bool:
        """Whether code that cannot be followed, or a class that nothing is known of, decides."""
        return self.state == "unknown"

    @property
    def setting(self) -> Setting | None:
        """The assignment that decides, None if none does."""
        return self.settings[0] if self.settings else None

    def as_python(self) -> object:
        """The plain Python object, set or default, if it is fully known; else `NOT_KNOWN`."""
        if self.state == "set":
            return as_python(self.value)
        return self.default if self.state == "default" else NOT_KNOWN

    def place(self, label: str = "") -> Place:
        """The deciding value. Raises `LookupError` where the file has none: look at `state` first."""
        value = self.value or self.configured
        if value is None:
            raise LookupError(f"nothing in the file sets {self.name}")
        return value.place(label)
