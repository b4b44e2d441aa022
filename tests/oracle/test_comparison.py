"""The comparison itself: it hears silence, it refutes alarms, and it shortens what it found."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from . import agreement
from .agreement import KnownLimit, Remark, compare, shrink
from .configs import PERSISTENT, config

if TYPE_CHECKING:
    from .judge import Judge

GOOD = config(*PERSISTENT)
LOSING = config("c.DockerSpawner.remove = True", "c.JupyterHub.port = 8005")


def disagreements(
    oracle: Judge,
    patch: pytest.MonkeyPatch,
    text: str,
    *found: Remark,
    flawless: bool = False,
    environ: dict[str, str] | None = None,
) -> list[tuple[str, str]]:
    patch.setattr(agreement, "remarks", lambda _: (list(found), []))
    return [(one.kind, one.what) for one in compare(oracle, [(text, environ or {})], flawless)]


@pytest.mark.parametrize(
    ("severity", "expected"),
    [(None, "silent"), ("info", "silent"), ("warning", "mild"), ("error", None)],
)
def test_lost_files_need_an_error(
    oracle: Judge, monkeypatch: pytest.MonkeyPatch, severity: str | None, expected: str | None
) -> None:
    told = [Remark("HUB101", severity, certain=True, message="")] if severity else []
    found = disagreements(oracle, monkeypatch, LOSING, *told)
    assert found == ([(expected, "lost")] if expected else [])


def test_a_finding_of_another_family_does_not_tell_of_lost_files(
    oracle: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    remark = Remark("HUB301", "error", certain=True, message="")
    found = disagreements(oracle, monkeypatch, LOSING, remark)
    assert found == [("silent", "lost"), ("alarm", "HUB301")]


@pytest.mark.parametrize(
    ("severity", "certain", "flawless", "refuted"),
    [
        ("error", True, False, True),
        ("error", False, False, False),
        ("warning", True, False, False),
        ("warning", False, True, True),
        ("info", True, True, False),
    ],
)
def test_a_finding_without_trouble_is_an_alarm(
    oracle: Judge,
    monkeypatch: pytest.MonkeyPatch,
    severity: str,
    certain: bool,
    flawless: bool,
    refuted: bool,
) -> None:
    remark = Remark("HUB101", severity, certain=certain, message="")
    found = disagreements(oracle, monkeypatch, GOOD, remark, flawless=flawless)
    assert found == ([("alarm", "HUB101")] if refuted else [])


def test_silence_about_an_unknown_environment_is_accepted(
    oracle: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = config(
        "import os",
        "c.DockerSpawner.volumes = {os.environ.get('HOMES', 'u-{username}'): '/home/jovyan'}",
    )
    environ = {"HOMES": "everybody"}
    assert disagreements(oracle, monkeypatch, text, environ=environ) == []


def test_a_disagreement_is_shortened_to_the_lines_that_make_it(
    oracle: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agreement, "remarks", lambda _: ([], []))
    text = shrink(oracle, compare(oracle, [(LOSING, {})])[0]).text
    assert text.splitlines() == [
        "c.JupyterHub.spawner_class = 'docker'",
        "c.Authenticator.allow_all = True",
    ]


def test_a_known_limit_covers_only_its_own_kind(
    oracle: Judge, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agreement, "remarks", lambda _: ([], []))
    found = compare(oracle, [(LOSING, {})])[0]
    covering = [
        KnownLimit(kind, what, pattern, "because").covers(found)
        for kind, what, pattern in [
            ("silent", "lost", "remove = True"),
            ("silent", "lost", "remove = False"),
            ("alarm", "lost", "remove"),
            ("silent", "leak", "remove"),
        ]
    ]
    assert covering == [True, False, False, False]
