"""Conditions in words: environment variables by their names, code that runs more than once by its lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hublint.hub.scenarios.condition_code import is_repeated, loops_around, truth_of_test
from hublint.hub.scenarios.environment_conditions import variable_of
from hublint.interpret.constants import in_code
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from hublint.interpret.values import Condition
    from hublint.source import Source

Step = tuple["Condition", bool]
"""A condition with its outcome."""

_Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Clause:
    """What conditions say together: phrases to follow "if", and places whose outcomes have no words."""

    phrases: tuple[str, ...] = ()
    places: tuple[_Place, ...] = ()

    def __str__(self) -> str:
        """``if `A` is set and `B` is not set``, ``depending on line 3``; empty without conditions."""
        phrases = f"if {' and '.join(self.phrases)}" if self.phrases else ""
        places = f"depending on {_lines(self.places)}" if self.places else ""
        return ", and ".join(filter(None, (phrases, places)))


def clause(steps: Iterable[Step], source: Source) -> Clause:
    """What some outcomes say to somebody who looks at `source`."""
    phrases: dict[Hashable, _Phrase] = {}
    places: dict[_Place, None] = {}
    for condition, outcome in telling(list(steps)):
        phrase = _phrase(condition, outcome, source)
        if phrase is None:
            places[_place(condition, source)] = None
        else:
            phrases.setdefault((phrase.subject, phrase.verb), phrase).add(phrase)
    return Clause(_with_first_variable_named(phrases.values()), tuple(places))


@dataclass(slots=True, eq=False, repr=False)
class _Phrase:
    """What is said of one subject, or of several variables that are all set, or all not."""

    verb: str
    subject: str = ""
    variables: dict[str, None] = field(default_factory=dict)
    values: dict[str, None] = field(default_factory=dict)

    def add(self, other: _Phrase) -> None:
        """Say the same of what another phrase is about."""
        self.variables |= other.variables
        self.values |= other.values

    def text(self, noun: str) -> str:
        """The phrase; `noun` stands in front of variables."""
        if not self.subject:
            many = len(self.variables) > 1
            noun = f"{noun}s" if noun and many else noun
            subject = f"{noun} {listed([*self.variables])}".strip()
            return f"{subject} {'are' if many else 'is'} {self.verb}"
        subject = f"{noun} {self.subject}".strip() if self.variables else self.subject
        return f"{subject} {self.verb} {listed([*self.values], 'or')}".rstrip()


def _with_first_variable_named(phrases: Iterable[_Phrase]) -> tuple[str, ...]:
    """The phrases; the first one about environment variables says that they are."""
    texts: list[str] = []
    noun = "the environment variable"
    for phrase in phrases:
        texts.append(phrase.text(noun))
        noun = "" if phrase.variables else noun
    return tuple(texts)


def _phrase(condition: Condition, outcome: bool, source: Source) -> _Phrase | None:
    """One outcome in words; None where it has none, as that of code in a loop or function."""
    variable = variable_of(condition)
    if variable is not None and condition.key[0] == "set":
        return _Phrase("set" if outcome else "not set", variables={f"`{variable}`": None})
    predicate = condition.holds if outcome else condition.fails
    values: dict[str, None] = {}
    if _compares(condition):
        predicate, values = "is" if outcome else "is not", {in_code(condition.key[2]): None}
    if variable is not None:
        return _Phrase(predicate, f"`{variable}`", {f"`{variable}`": None}, values)
    if condition.is_statement:
        return _Phrase(predicate, f"{condition.subject} in {_line(condition, source)}")
    if condition.subject and not is_repeated(condition):
        return _Phrase(predicate, condition.subject, values=values)
    truth = truth_of_test(condition, outcome)
    if truth is None:
        return None
    return _Phrase(
        "holds" if truth else "does not hold", f"the condition in {_line(condition, source)}"
    )


def _line(condition: Condition, source: Source) -> str:
    """`line 12`, with the name of the file if that is another one."""
    return _lines([_place(condition, source)])


def _place(condition: Condition, source: Source) -> _Place:
    """The file of a condition, empty for `source` itself, and its line there."""
    line, _ = condition.source.position(condition.source.span(condition.node)[0])
    return "" if condition.source is source else condition.source.name, line


def _lines(places: Sequence[_Place]) -> str:
    """`line 12`, `lines 12 and 14`, `line 3 of `base.py``."""
    files: dict[str, list[str]] = {}
    for file, line in places:
        files.setdefault(file, []).append(str(line))
    return listed(
        [
            f"line{'s' if len(lines) > 1 else ''} {listed(lines)}"
            + (f" of `{file}`" if file else "")
            for file, lines in files.items()
        ]
    )


def telling(steps: Sequence[Step]) -> Sequence[Step]:
    """The outcomes that others do not imply; none of code that runs several times with different outcomes."""
    equal = {
        _subject(condition) for condition, outcome in steps if outcome and _compares(condition)
    }
    loops = {id(loop) for condition, _ in steps for loop in loops_around(condition)}
    left = [
        (condition, outcome)
        for condition, outcome in steps
        if not (_subject(condition) in equal and _is_implied_by_equality(condition, outcome))
        and not (outcome and id(condition.node) in loops)
    ]
    outcomes = {(_code(condition), outcome) for condition, outcome in left}
    return [step for step in left if (_code(step[0]), not step[1]) not in outcomes] or left


def _is_implied_by_equality(condition: Condition, outcome: bool) -> bool:
    """Whether this goes without saying of something that equals a constant."""
    return condition.key[0] == "set" or (_compares(condition) and not outcome)


def _subject(condition: Condition) -> Hashable:
    """The variable or the value that a condition is about."""
    return variable_of(condition) or condition.key[1]


def _compares(condition: Condition) -> bool:
    return condition.key[0] == "equal"


def _code(condition: Condition) -> Hashable:
    """What conditions have in common that the same code makes when it runs again."""
    variable = variable_of(condition)
    return variable or id(condition.node), condition.subject, condition.holds
