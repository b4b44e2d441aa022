"""Comments that accept a change, with a reason."""

import json

import pytest

from hublint.linter.lint import lint_source
from hublint.linter.options import Options
from hublint.source import Source
from tests.comparison.test_command import NEW, OLD

MOVED = "# hublint: moved jupyterhub-user-{username} -> hub-{username}"


def compared(folder, run, comment):
    folder.write(OLD, "old.py")
    folder.write(f"{NEW}{comment}\n", "new.py")
    outcome = run("old.py", "new.py", "--output-format", "json")
    return outcome.status, json.loads(outcome.out)


def test_a_comment_with_a_reason_accepts_the_change(folder, run):
    status, document = compared(folder, run, f"{MOVED}, copied on 2026-11-30")
    assert (status, document["changes"]) == (0, [])
    assert [one["reason"] for one in document["accepted"]] == ["copied on 2026-11-30"]


def test_without_a_reason_it_accepts_nothing(folder, run):
    status, document = compared(folder, run, MOVED)
    assert status == 1
    assert [one["kind"] for one in document["changes"]] == ["files-left-behind", "finding-new"]


@pytest.mark.parametrize("moved", ["a -> hub-{username}", "jupyterhub-user-{username} -> b"])
def test_both_places_must_be_those_of_the_change(folder, run, moved):
    status, document = compared(folder, run, f"# hublint: moved {moved}, copied")
    assert (status, document["accepted"]) == (1, [])
    assert "files don't move from" in document["changes"][-1]["message"]


def test_a_comment_without_a_reason_is_told_to_have_one(folder, run):
    _, document = compared(folder, run, MOVED)
    assert "say after a comma when and how" in document["changes"][-1]["message"]


def test_other_changes_are_left(folder, run):
    limit = "c.DockerSpawner.mem_limit = '1G'"
    _, document = compared(folder, run, f"{MOVED}, copied\n{limit}")
    assert [one["kind"] for one in document["changes"]] == ["servers"]


def test_one_that_accepts_nothing_is_told(folder, run):
    status, document = compared(folder, run, "# hublint: moved a -> b, copied")
    assert status == 1
    assert "Remove it" in document["changes"][-1]["message"]


def test_check_takes_the_comment_for_what_it_is():
    source = Source.from_text(f"{NEW}{MOVED}, copied on 2026-11-30\n")
    codes = {finding.code for finding in lint_source(source, Options()).findings}
    assert not codes & {"HUB002", "HUB003", "HUB004"}
