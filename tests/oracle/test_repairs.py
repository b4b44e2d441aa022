"""A fix ends the trouble that its finding speaks of in the real hub, and changes nothing else there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

import pytest

from hublint.linter import pages

from . import faulty
from .drafting import SWITCH
from .effects import RULES, UNRECORDED
from .examples import examples
from .repaired import judged, wrongs
from .repairs import repairs

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .judge import Judge
    from .repaired import Judged
    from .repairs import Repair

FIXABLE: Final = sorted(
    code for code, file in pages.files().items() if pages.read(file).fix != "none"
)
JUDGED: Final = sorted(set(FIXABLE) - UNRECORDED.keys())
SOME: Final = JUDGED[::7]
DEFAULT: Final = {"docker": 10, "kube": 5, "hub": 5}
FULL: Final = {"docker": 2_000, "kube": 500, "hub": 500}
_BATCH: Final = 50


def fixes(code: str, number: int | None = None) -> list[tuple[Repair, Mapping[str, str]]]:
    """The rule's repairs of the first ``number`` faulty configs, with environments to judge them in.

    What a variable holds there may bring trouble of its own by an unsafe fix, as one name for all.
    """
    texts = faulty.configs()[code][:number]
    return [
        (one, environ)
        for text in texts
        for one in repairs(text)
        if one.code == code
        for environ in faulty.environs(text)
        if one.safe or not environ or "environ[" in text
    ]


def told(answers: list[Judged]) -> str:
    """What is wrong with each wrong repair."""
    return "\n\n".join(
        "\n".join([str(one.repair), *found]) for one in answers if (found := wrongs(one))
    )


def test_each_fixable_rule_is_judged_or_it_is_said_why_it_cannot_be() -> None:
    assert UNRECORDED.keys() <= set(FIXABLE)
    assert all(UNRECORDED.values())
    assert [code for code in JUDGED if not RULES[code].changes] == ["HUB123"]
    assert [code for code, rule in RULES.items() if rule.changes and code not in FIXABLE] == []


def test_fixes_of_some_rules_end_the_trouble_and_change_nothing_else(oracle: Judge) -> None:
    answers = judged(oracle, [one for code in SOME for one in fixes(code, 1)])
    assert not told(answers)


@pytest.mark.full
@pytest.mark.parametrize("code", JUDGED)
def test_fixes_end_the_trouble_and_change_nothing_else(oracle: Judge, code: str) -> None:
    answers = judged(oracle, fixes(code))
    assert not told(answers)
    assert any(one.seen for one in answers), "none of the fixes changes anything that is recorded"


@pytest.mark.full
@pytest.mark.parametrize("code", sorted(UNRECORDED))
def test_fixes_that_the_judge_cannot_record_change_nothing(oracle: Judge, code: str) -> None:
    answers = judged(oracle, fixes(code))
    assert not told(answers)
    assert not any(one.seen for one in answers), "the judge records this: give it its effects"


def check(oracle: Judge, number: int, kind: str, seed: int) -> None:
    """Judge the fixes of ``number`` generated configs.

    What a finding is sure of is asked where only the switch of branches is set: what else the
    environment holds may bring trouble of its own. There, unsafe fixes may lose what was saved.
    """
    wrong = []
    texts = examples(number, kind, "any", seed)
    for start in range(0, number, _BATCH):
        found: list[tuple[Repair, Mapping[str, str]]] = []
        for text, environ in texts[start : start + _BATCH]:
            known = {name: value for name, value in environ.items() if name == SWITCH}
            own = [one for one in repairs(text) if one.code in JUDGED]
            found += [(one, known) for one in own]
            if known != environ:
                found += [(replace(one, certain=False), environ) for one in own if one.safe]
        wrong.append(told(judged(oracle, found)))
    assert not "".join(wrong), "\n".join(wrong)


@pytest.mark.parametrize("kind", DEFAULT)
def test_fixes_of_generated_configs(oracle: Judge, kind: str) -> None:
    check(oracle, DEFAULT[kind], kind, seed=0)


@pytest.mark.full
@pytest.mark.parametrize("kind", FULL)
def test_fixes_of_many_generated_configs(oracle: Judge, kind: str, seed: int) -> None:
    check(oracle, FULL[kind], kind, seed)
