"""What `fix` makes of many fixes, some of them bad: all good ones are applied, with few lints of changed texts."""

from __future__ import annotations

import re
from dataclasses import replace

import libcst as cst
import pytest

from hublint import Result
from hublint.findings import Edit, Finding, Fix, Severity
from hublint.hub.deployment.existing_data import CONTAINERS
from hublint.linter.fix_loop import LINTS, NOT_TRIED, fix
from hublint.linter.lasting_fingerprints import fingerprinted
from hublint.source import Source
from hublint.source.location import Place
from hublint.source.parents import descendants
from hublint.source.size import LIMIT
from tests.linting import lint_to_prove

CURES = {"sore": "whole", "sick": "dead", "left": "LEFT", "right": "RIGHT", "next": "last"}
"""By the first word of a string what the fix makes of it; `dead` is worse than `sick`, and only one `next` is cured."""


class Clinic:
    """Lints texts of strings such as `'sore 7'`, and counts."""

    def __init__(self):
        self.lints = 0

    def __call__(self, text):
        self.lints += 1
        source = Source.from_text(text, "strings.py")
        nodes = [n for n in descendants(source.module) if isinstance(n, cst.SimpleString)]
        ordered = sorted(nodes, key=source.span)
        found = [one for node in ordered for one in self._findings(source, node)]
        lonely = text.count("LEFT") != text.count("RIGHT")
        if lonely:
            found.append(_finding(source, ordered[-1], "HUB102", Severity.ERROR, "lonely", None))
        return Result("strings.py", source, tuple(fingerprinted(found)))

    def _findings(self, source, node):
        word, _, rest = node.evaluated_value.partition(" ")
        if word == "dead":
            yield _finding(source, node, "HUB101", Severity.ERROR, f"dead {rest}", None)
        elif word in CURES:
            waits = word == "next" and word in source.text[: source.span(node)[0]]
            edit = Edit(source, node, f"'{CURES[word]} {rest}'")
            cure = None if waits else Fix("Cure", (edit,))
            yield _finding(source, node, "HUB103", Severity.WARNING, f"{word} {rest}", cure)


def _finding(source, node, code, severity, message, cure):
    return Finding(code, "x", severity, True, message, Place(source, node), fix=cure)


def cured(words):
    """The outcome for a text of these words, one a line, and how many changed texts were linted."""
    clinic = Clinic()
    text = "".join(f"'{word} {number}'\n" for number, word in enumerate(words))
    result = clinic(text)
    clinic.lints = 0
    found = fix(text, result, clinic, unsafe=False)
    again = fix(found.text, found.result, clinic.__class__(), unsafe=False)
    assert again.text == found.text
    return found, clinic.lints


@pytest.mark.parametrize("place", [0, 13, 39])
def test_one_bad_fix_among_many_costs_one_more_lint(place):
    words = ["sore"] * 40
    words[place] = "sick"
    found, lints = cured(words)
    assert len(found.applied) == 39
    assert [one.reason for one in found.refused] == ["HUB101 would be reported instead."]
    assert lints == 2


def test_several_bad_fixes_are_found_by_halves():
    words = ["sick" if number in (7, 8, 30) else "sore" for number in range(64)]
    found, lints = cured(words)
    assert len(found.applied) == 61
    assert len(found.refused) == 3
    assert lints <= LINTS


def test_fixes_that_need_each_other_are_applied_together():
    found, _ = cured(["left", "sick", "sore", "right"])
    assert len(re.findall("LEFT|RIGHT|whole", found.text)) == 3
    assert [one.finding.message for one in found.refused] == ["sick 1"]


def test_the_lints_of_a_run_are_bounded_and_what_was_not_tried_is_told():
    found, lints = cured_once(["sick"] * 200 + ["sore"])
    assert lints <= LINTS + 1
    assert NOT_TRIED in {one.reason for one in found.refused}
    assert "dead" not in found.text


def test_fewer_texts_of_a_large_file_are_linted(monkeypatch):
    monkeypatch.setattr(Source, "size", LIMIT // 5)
    assert cured_once(["sick"] * 200)[1] <= 5 + 1
    monkeypatch.setattr(Source, "size", LIMIT)
    assert cured_once(["sick"] * 200)[1] <= 2 + 1


def test_fixes_of_which_each_allows_another_are_given_up():
    found, lints = cured_once(["next"] * 2 * LINTS)
    assert lints == LINTS
    assert not found.converged
    assert "last" not in found.text
    assert cured_once(["next"] * (LINTS // 2))[0].converged


def test_what_stands_in_another_file_is_not_changed():
    clinic, other = Clinic(), Clinic()("'sore 1'\n")
    result = replace(clinic("'sore 2'\n"), findings=other.findings)
    found = fix(result.source.text, result, clinic, unsafe=False)
    assert (found.text, found.applied) == ("'sore 2'\n", [])
    assert [one.reason for one in found.refused] == ["The place to change is in another file."]


def cured_once(words):
    """Like `cured`, for a text that one run does not finish."""
    clinic = Clinic()
    text = "".join(f"'{word} {number}'\n" for number, word in enumerate(words))
    return fix(text, clinic(text), clinic, unsafe=False), clinic.lints - 1


KEPT = """\
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allow_all = True
c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-01-20"
"""


@pytest.mark.parametrize("line", ["c.DockerSpawner.remov = True", "c.DockerSpwner.remove = True"])
def test_no_fix_removes_containers_that_are_kept(line):
    text = f"{KEPT}{line}\n"
    found = fix(text, lint_to_prove(text), lint_to_prove, unsafe=True)
    assert line in found.text
    assert CONTAINERS in {one.reason for one in found.refused}
    assert "volumes" in found.text


def test_no_fix_locks_out_users_of_the_database():
    text = (
        'c.Authenticator.allowed_users = {"alice"}\nc.Authenticator.allow_existing_user = False\n'
    )
    found = fix(text, lint_to_prove(text), lint_to_prove, unsafe=True)
    assert "allow_existing_users = False" not in found.text


def test_what_stands_is_corrected_before_anything_is_added():
    text = (
        'c.JupyterHub.spawner_class = "docker"\n'
        'c.DockerSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"\n'
        "c.DockerSpawner.remove = True\n"
        'c.DockerSpawner.notebook_dir = "/home/jovyan/work"\n'
        'c.DockerSpawner.volumes = {"/home/jovyan/work": "hub-{username}"}\n'
    )
    fixed = fix(text, lint_to_prove(text), lint_to_prove, unsafe=False)
    assert fixed.text.endswith('.volumes = {"hub-{username}": "/home/jovyan/work"}\n')
