"""What speaks against a fix: the same finding again, one as bad, or the first warning of lost files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hublint import Result
from hublint.edits.text_edits import TextEdit
from hublint.findings import Edit, Finding, Fix, Severity
from hublint.linter.lint import in_part
from hublint.linter.proof import disproof
from hublint.linter.result import Problem
from hublint.source import Source
from hublint.source.location import Place

BEFORE = Source.from_text("a = 1\nb = 1\nd = 1\n")
AFTER = BEFORE.with_text("a = 2\nb = 1\nd = 1\n")
EDITS = [TextEdit(4, 5, "2")]
ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def finding(source, line, code, severity, **more):
    """A finding on one of the lines, from 0."""
    place = Place(source, source.module.body[line])
    return Finding(code, "x", severity, True, "x", place, **more)


def result(source, *findings, problems=()):
    return Result("x.py", source, findings, problems)


def reason(before, after, cured):
    """Why a fix of the first line is refused, given what is found on the other lines before and afterwards."""
    repaired = finding(BEFORE, 0, "HUB101", cured)
    old = [finding(BEFORE, *one[:-1], tags=frozenset(one[-1])) for one in before]
    new = [finding(AFTER, *one[:-1], tags=frozenset(one[-1])) for one in after]
    found = disproof(result(BEFORE, repaired, *old), result(AFTER, *new), [repaired], EDITS)
    return found.reason if found else None


LOSS = {"loss"}
COME = [
    ([], [], ERROR, None),
    ([], [(0, "HUB101", ERROR, ())], ERROR, "The finding would still be there."),
    ([], [(0, "HUB101", INFO, ())], ERROR, "The finding would still be there."),
    ([], [(1, "HUB102", ERROR, ())], ERROR, "HUB102 would be reported instead."),
    ([], [(1, "HUB102", WARNING, ())], ERROR, None),
    ([], [(1, "HUB102", WARNING, ())], WARNING, "HUB102 would be reported instead."),
    ([], [(1, "HUB102", INFO, ())], WARNING, None),
    ([], [(1, "HUB102", INFO, ())], INFO, "HUB102 would be reported instead."),
    ([(1, "HUB102", ERROR, ())], [(1, "HUB102", ERROR, ())], ERROR, None),
    ([(1, "HUB102", ERROR, ())], [(1, "HUB102", WARNING, ())], WARNING, None),
    ([(1, "HUB102", WARNING, ())], [(1, "HUB102", ERROR, ())], WARNING, "HUB102 would be reported instead."),
    ([(1, "HUB102", ERROR, ())], [(1, "HUB102", ERROR, ())] * 2, ERROR, "HUB102 would be reported instead."),
    ([], [(1, "HUB102", WARNING, LOSS)], ERROR, "HUB102 would be reported instead."),
    ([(2, "HUB103", WARNING, LOSS)], [(1, "HUB102", WARNING, LOSS)], ERROR, None),
    ([], [(1, "HUB102", INFO, LOSS)], ERROR, None),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "cured", "expected"), COME)
def test_what_a_fix_brings_speaks_against_it_if_it_is_as_bad(before, after, cured, expected):
    assert reason(before, after, cured) == expected


def test_a_fix_must_leave_a_file_that_can_be_judged():
    problem = Problem("x.py", "x")
    before = result(BEFORE, problems=(problem,))
    assert "parsed" in disproof(before, Result("x.py", None), [], EDITS).reason
    assert "checked" in disproof(before, result(AFTER, problems=(problem,) * 2), [], EDITS).reason
    assert disproof(before, result(AFTER, problems=(problem,)), [], EDITS) is None


def test_a_part_has_its_own_findings_and_no_fix_elsewhere():
    found = finding(BEFORE, 0, "HUB101", ERROR)
    assert in_part(found, BEFORE) is found
    assert in_part(found, AFTER) is None
    for source, is_kept in ((BEFORE, True), (AFTER, False)):
        edit = Edit(source, source.module.body[0], "x")
        fixed = in_part(replace(found, fix=Fix("Cure", (edit,))), BEFORE)
        assert (fixed.fix is not None) is is_kept
