"""Compares what hublint says of edits with what they do, both ways."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .alarms import alarms
from .conclusion import conclude
from .disagreement import LOUD, Disagreement, told
from .outcome import HIDDEN, KEPT, LEFT_BEHIND, LOST, NOTHING
from .statement import new_findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ..judge import Judge
    from .outcome import Outcomes
    from .pairs import Pair
    from .statement import Stated, Statement

_ANSWERS: Final = {
    "files": ("files-left-behind",),
    "exposed": ("files-exposed",),
    "start": ("servers", "finding-new", "hub-memory"),
    "orphaned": ("servers", "hub-memory"),
    "access": ("access", "files-left-behind", "finding-new"),
    "admin": ("access", "files-left-behind"),
    "owner": ("servers", "files-left-behind"),
    "session": ("hub-memory",),
    "stops": ("servers", "finding-new"),
    "forgotten": ("hub-memory", "access"),
}
"""Kinds of trouble to the kinds of statements that speak of it."""
_FAMILIES: Final = {"exposed": "HUB4"}
"""Kinds of trouble to the rules whose new findings speak of it."""
_HIDDEN_BY_CODE: Final = ("files", "exposed", "start", "owner")
"""Trouble that nobody can foresee where a statement says that something can't be known, or who comes in."""


def disagreements(judge: Judge, pairs: Sequence[Pair], stated: Stated) -> list[Disagreement]:
    """Where hublint and the real hub disagree about the pairs."""
    seen = judge.play([pair.play for pair in pairs])
    found: list[Disagreement] = []
    for pair, one in zip(pairs, seen, strict=True):
        if one.old is None or one.old.load_error is not None:
            raise ValueError(f"{one.fault or one.old}: {pair.play.old.text}")
        outcomes = conclude(pair.play, one)
        said = stated(pair.play.old.text, pair.play.new.text)
        found += _unsaid(pair, outcomes, said)
        found += _fussy(pair, said)
        found += alarms(judge, pair, outcomes, said)
    return found


def _unsaid(pair: Pair, outcomes: Outcomes, said: list[Statement]) -> Iterator[Disagreement]:
    """Trouble that no statement speaks of, or none loud enough; each kind once."""
    told_of: set[str] = set()
    for trouble, person in outcomes.troubles:
        if trouble in told_of or _is_told(trouble, person, outcomes, said):
            continue
        told_of.add(trouble)
        findings = new_findings(pair.play.old.text, pair.play.new.text)
        if not _is_told(trouble, person, outcomes, findings) and not _found(trouble, findings):
            yield Disagreement("silent", trouble, pair, told(outcomes, said, person))
    yield from _mild(pair, outcomes, said, told_of)


def _found(trouble: str, findings: list[Statement]) -> bool:
    family = _FAMILIES.get(trouble)
    return family is not None and any(one.name.startswith(family) for one in findings)


def _mild(
    pair: Pair, outcomes: Outcomes, said: list[Statement], told_of: set[str]
) -> Iterator[Disagreement]:
    """Files of everybody with a plain name that are out of the start folder, without an error."""
    plain = [o for o in outcomes.people if o.works and o.person.isalnum() and o.files != NOTHING]
    grave = plain and all(o.files in (LOST, LEFT_BEHIND, HIDDEN) and not o.user for o in plain)
    unknown = any(statement.name == "unknown" for statement in said)
    if not grave or "files" in told_of or unknown:
        return
    errors = [s for s in said if s.kind == "files-left-behind" and s.severity == "error"]
    if not any(statement.covers(plain[0].person) for statement in errors):
        yield Disagreement("mild", "files", pair, told(outcomes, said, plain[0].person))


def _is_told(trouble: str, person: str, outcomes: Outcomes, said: list[Statement]) -> bool:
    """Whether a statement speaks of the trouble, and loud enough."""
    return any(
        (
            statement.kind in _ANSWERS[trouble]
            and (
                not person or statement.covers(person) or statement.covers(_alike(outcomes, person))
            )
            and (statement.severity in LOUD or _is_minor(outcomes, trouble, person))
        )
        or (trouble in _HIDDEN_BY_CODE and statement.name in ("unknown", "authenticator"))
        for statement in said
    )


def _alike(outcomes: Outcomes, person: str) -> str:
    """The sample that stands for a person whose name at the provider is a mail address."""
    name = next((one.name for one in outcomes.people if one.person == person), "")
    return "a@b.org" if "@" in name else name


def _is_minor(outcomes: Outcomes, trouble: str, person: str) -> bool:
    """Whether advice is enough: files other than in the start folder, in a container that is kept."""
    return trouble == "files" and all(
        o.files == KEPT for o in outcomes.people if o.person == person
    )


def _fussy(pair: Pair, said: list[Statement]) -> Iterator[Disagreement]:
    if pair.harmless:
        for statement in said:
            detail = f"{statement.kind} {statement.key} {statement.message}"
            yield Disagreement("fussy", statement.kind, pair, detail)
