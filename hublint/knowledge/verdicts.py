"""What becomes of a value that a config gives to a trait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

import traitlets

from hublint.knowledge.rebuild import rebuild
from hublint.knowledge.types import UndecidableError

if TYPE_CHECKING:
    from hublint.knowledge.traits import TraitInfo


@dataclass(frozen=True, slots=True)
class Verdict:
    """The fate of a value.

    ``value`` is what the trait holds afterwards (of an undecidable one: what the type alone makes
    of it, if anything). A refused one has the class name of the ``error`` and its ``message``, as
    the hub would log it.
    """

    outcome: Literal["accepted", "refused", "undecidable"]
    value: Any = None
    error: str | None = None
    message: str | None = None


def validate(info: TraitInfo, value: Any) -> Verdict:
    """Assign ``value`` as traitlets would from a config, top-level conversions included.

    Undecidable is what a custom validator has the last word on, and what depends on what can be
    imported; a value that the type itself refuses is refused in any case.
    """
    holder = type(
        info.class_name, (traitlets.HasTraits,), {info.name: rebuild(info.type_signature)}
    )()
    try:
        setattr(holder, info.name, value)
        held = getattr(holder, info.name)
    except UndecidableError:
        return Verdict("undecidable")
    except Exception as error:  # noqa: BLE001 - some types raise other errors than TraitError
        return Verdict("refused", error=type(error).__name__, message=str(error))
    return Verdict("undecidable" if info.custom_validator else "accepted", held)
