"""What a rule says several times of one place becomes one report where the code runs again."""

from __future__ import annotations

import pytest

from hublint.findings import Edit, Fix, Report, Severity
from hublint.linter.repetitions import united
from hublint.source import Source
from hublint.source.location import Place
from hublint.source.parents import descendants

PLAIN = "x = 'here'\n"
AGAIN = ["for y in z:\n    x = 'here'\n", "def f():\n    x = 'here'\n", "x = ['here' for y in z]\n"]


def reports(text, *messages, **fields):
    """Reports at the string of a text with these messages, and the same of all else."""
    source = Source.from_text(text)
    node = next(one for one in descendants(source.module) if source.code(one) == "'here'")
    made = {
        name: value(source, node) if callable(value) else value for name, value in fields.items()
    }
    return [Report(Place(source, node), message, **made) for message in messages]


def cure(source, node):
    return Fix("Cure", (Edit(source, node, "'x'"),))


@pytest.mark.parametrize("text", AGAIN)
def test_values_of_several_turns_are_counted(text):
    (found,) = united(reports(text, "A.", "B.", "A.", "C.", fix=cure))
    assert found.message == "A. The same is true of 2 more values here."
    assert found.fix is not None


def test_code_that_runs_once_has_each_report_once():
    assert [one.message for one in united(reports(PLAIN, "A.", "B.", "A."))] == ["A.", "B."]


@pytest.mark.parametrize("text", [PLAIN, AGAIN[0]])
def test_one_report_stays_as_it_is(text):
    (report,) = reports(text, "A.", fix=cure)
    assert united([report]) == [report]
    (twice,) = united([report, report])
    assert (twice.message, twice.fix) == ("A.", report.fix)


def test_reports_of_other_gravity_or_another_place_are_others():
    (one, other), (elsewhere,) = reports(AGAIN[0], "A.", "B."), reports(AGAIN[0], "C.")
    graver = reports(AGAIN[0], "D.", severity=Severity.ERROR)[0]
    graver = Report(one.place, graver.message, severity=graver.severity)
    found = united([one, elsewhere, other, graver])
    assert [report.message[:2] for report in found] == ["A.", "D.", "C."]


def test_fixes_that_differ_are_no_fix():
    first, second = reports(AGAIN[0], "A.", "B.", fix=cure)
    second = Report(second.place, second.message)
    (found,) = united([first, second])
    assert found.fix is None
