"""One mistake that matters more in some scenarios than in others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from hublint.findings import Finding, Severity
from hublint.linter.matching import Matcher
from hublint.wording import continued
from tests.linting import lint_text

NOTHING_MOUNTED = """import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = bool(os.environ.get("REMOVE"))
"""


def test_the_mildest_severity_is_the_certain_one() -> None:
    (finding,) = [one for one in lint_text(NOTHING_MOUNTED).findings if one.code == "HUB101"]
    assert (finding.severity, finding.certain) == (Severity.WARNING, True)
    assert finding.fix is None or finding.fix.applicability == "unsafe"


def test_an_error_is_no_worse_under_the_same_condition() -> None:
    first, again, other = map(too_little, ("SMALL", "SMALL", "TINY"))
    assert (first.severity, first.worst_severity) == (Severity.WARNING, Severity.ERROR)
    matcher = Matcher(first.path, ())
    assert matcher.is_no_worse(first, again)
    assert not matcher.is_no_worse(first, other)


def too_little(variable: str) -> Finding:
    text = f"import os\nif os.environ.get('{variable}'):\n    c.Spawner.mem_limit = '1 gig'\n"
    (finding,) = [one for one in lint_text(text).findings if one.code == "HUB301"]
    return finding


SENTENCES = [
    ("The limit is wrong.", "the limit is wrong."),
    ("A limit is wrong.", "a limit is wrong."),
    ("Docker refuses it.", "Docker refuses it."),
    ("JupyterHub refuses it.", "JupyterHub refuses it."),
    ("TLS is off.", "TLS is off."),
    ("`X` is wrong.", "`X` is wrong."),
    ("5 servers start.", "5 servers start."),
]


@pytest.mark.parametrize(("sentence", "shown"), SENTENCES)
def test_a_sentence_goes_on_after_a_condition(sentence, shown) -> None:
    assert continued(sentence) == shown


def test_a_finding_is_the_same_if_gravity_condition_and_places_are() -> None:
    found = too_little("SMALL")
    matcher = Matcher(found.path, ())
    assert matcher.is_same(found, replace(found, message="x"))
    for other in (
        replace(found, severity=Severity.ERROR),
        replace(found, worst_severity=Severity.WARNING),
        replace(found, certain=True),
        replace(found, related=(*found.related, found.place)),
        too_little("TINY"),
    ):
        assert not matcher.is_same(found, other)


def test_a_finding_is_no_worse_if_it_is_milder() -> None:
    found = too_little("SMALL")
    matcher = Matcher(found.path, ())
    milder = replace(found, severity=Severity.INFO, worst_severity=Severity.INFO)
    assert matcher.is_no_worse(found, milder)
    assert not matcher.is_no_worse(milder, found)
    assert not matcher.is_no_worse(replace(found, worst_severity=Severity.WARNING), found)


def test_a_finding_has_moved_if_it_says_the_same_of_the_same_setting() -> None:
    found = too_little("SMALL")
    matcher = Matcher(found.path, ())
    elsewhere = replace(found, place=found.related[0] if found.related else found.place)
    assert matcher.has_moved(found, elsewhere)
    for other in (
        replace(found, code="HUB302"),
        replace(found, severity=Severity.ERROR),
        replace(found, fingerprint=None),
        replace(found, fingerprint=found.fingerprint._replace(setting="Spawner.cpu_limit")),
        too_little("TINY"),
    ):
        assert not matcher.has_moved(found, other)


def test_a_finding_on_nothing_that_is_set_has_moved_only_if_it_is_on_the_whole_hub() -> None:
    found = too_little("SMALL")
    nothing = replace(found, fingerprint=found.fingerprint._replace(setting=""))
    matcher = Matcher(found.path, ())
    assert not matcher.has_moved(nothing, nothing)
    assert matcher.has_moved(nothing, replace(nothing, tags=frozenset({"whole-hub"})))
