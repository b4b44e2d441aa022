"""A disagreement between what is said of an edit and what it does, and how it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from .outcome import Outcome, Outcomes
    from .pairs import Pair
    from .statement import Statement

LOUD: Final = ("error", "warning")
"""Severities of what is more than advice."""


@dataclass(frozen=True)
class Disagreement:
    """``kind`` is silent, mild, alarm or fussy.

    silent: trouble that nothing speaks of; mild: files of everybody lost or left behind without an
    error; alarm: a statement that no play bears out; fussy: a statement about edits that are harmless.
    """

    kind: str
    what: str
    pair: Pair
    detail: str

    def __str__(self) -> str:
        play = self.pair.play
        bits = {"running": play.running, "prepared": play.folders_prepared, "people": play.people}
        return (
            f"--- {self.kind}: {self.what}  {self.pair.edits}\n{self.detail}\n{bits} {play.old.environ}\n"
            f"{play.old.text}=>\n{play.new.text}"
        )


def told(outcomes: Outcomes, said: list[Statement], person: str) -> str:
    """What became of everybody, and what was said."""
    lines = [f"real: {outcomes.stops or ''} forgotten={outcomes.forgotten}"]
    lines += [f"  {_shown(one)}" for one in outcomes.people]
    lines.append(f"hublint (about {person}):")
    lines += [
        f"  {s.kind} {s.key} {s.severity} certain={s.certain} "
        f"{'all' if s.users is None else sorted(s.users)} {s.message}"
        for s in said
    ]
    return "\n".join(lines)


def _shown(one: Outcome) -> str:
    """What differs from an edit that does nothing."""
    nothing = type(one)(one.person, one.server, works=one.works, name=one.name)
    told = {k: v for k, v in vars(one).items() if v != getattr(nothing, k)}
    return f"{one.person} {one.server} {told}"
