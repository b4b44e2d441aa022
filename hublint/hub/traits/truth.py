"""Whether values are true to Python, as far as the file alone shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Collection, Constant, Mapping, PartialString

if TYPE_CHECKING:
    from hublint.hub.traits.trait import Trait
    from hublint.interpret.values import Value

Truth = Literal["yes", "no", "unknown"]


def truth_of_value(value: Value | None) -> Truth:
    """Whether a value is true: a container that surely holds something is, whatever it holds."""
    match value:
        case Collection(items=items) if items:
            return "yes"
        case Mapping(entries=entries) if entries:
            return "yes"
        case Collection(complete=False) | Mapping(complete=False):
            return "unknown"
        case PartialString(parts=parts) if any(isinstance(part, str) and part for part in parts):
            return "yes"
        case Constant() | Collection() | Mapping():
            return "yes" if as_python(value) else "no"
    return "unknown"


def truth_of(trait: Trait) -> Truth:
    """Whether what a trait holds is true, be it by the file or by default."""
    if trait.given is not None:
        return truth_of_value(trait.given)
    default = trait.as_python()
    if default is NOT_KNOWN:
        return "unknown"
    return "yes" if default else "no"
