"""`--add-ignores`: comments with a reason that silence what is there now, and nothing else."""

from __future__ import annotations

import json

import pytest

from hublint.findings import Severity
from tests.cli.conftest import RULES, replacing, small, use

LIMIT = "# hublint: ignore[HUB101] old hub\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a = '512m'\n", f"{LIMIT}a = '512m'\n"),
        ("x = (\n    1,\n    '512m',\n)  # c\n", f"{LIMIT}x = (\n    1,\n    '512m',\n)  # c\n"),
        ("if x:\n\ta = '512m'\n", f"if x:\n\t{LIMIT}\ta = '512m'\n"),
        ("if x: a = '512m'\n", f"{LIMIT}if x: a = '512m'\n"),
        (
            "if x:\n    pass\nelif '512m':\n    pass\n",
            f"if x:\n    pass\n{LIMIT}elif '512m':\n    pass\n",
        ),
        ("@d('512m')\ndef f():\n    pass\n", f"{LIMIT}@d('512m')\ndef f():\n    pass\n"),
        ("a = '512m'; b = '512m'\n", f"{LIMIT}a = '512m'; b = '512m'\n"),
        (
            "a = '512m', 'old'\n",
            "# hublint: ignore[HUB101, HUB102] old hub\na = '512m', 'old'\n",
        ),
        (
            "# hublint: ignore[HUB102] x\na = '512m', 'old'",
            f"# hublint: ignore[HUB102] x\n{LIMIT}a = '512m', 'old'",
        ),
        ("a = '512m'\r\n", f"{LIMIT[:-1]}\r\na = '512m'\r\n"),
        ("a = 'advice'\n", "a = 'advice'\n"),
    ],
)
def test_comment_stands_above_the_statement(write, run_bytes, before, after):
    file = write(before.encode())
    run_bytes("--add-ignores", "old hub")
    assert file.read_bytes() == after.encode()
    run_bytes("--add-ignores", "again")
    assert file.read_bytes() == after.encode()


def test_what_was_silenced_is_told_and_the_run_succeeds(write, run):
    write("a = '512m'\n")
    outcome = run("--add-ignores", "old hub")
    assert (outcome.status, outcome.err) == (0, "jupyterhub_config.py:1:5: silenced HUB101\n")
    assert outcome.out == "Silenced 1 problem with comments. No problems left in 1 file.\n"


def test_fixes_go_first(write, run):
    file = write("a = '512m'\nb = 'itch'\n")
    assert run("--fix", "--add-ignores", "later").status == 0
    assert file.read_text() == "a = '512M'\n# hublint: ignore[HUB203] later\nb = 'itch'\n"


@pytest.mark.parametrize("text", ["a = (\n", "a = 1  # hublint: ignore[HUB101] x\n"])
def test_what_no_comment_can_silence_stays(write, run, text):
    file = write(text)
    assert run("--add-ignores", "why").status == 1
    assert file.read_text() == text


def test_comments_that_would_change_other_findings_are_not_written(write, run, monkeypatch):
    def upset(hub):
        value = "calm" if "hublint" in hub.source.text else "upset"
        return replacing(value, "", "safe", "comments upset it")(hub)

    use(monkeypatch, [*RULES, small("HUB204", "upset", Severity.INFO, upset)])
    text = "a = '512m'\nb = 'calm'\n"
    file = write(text)
    outcome = run("--add-ignores", "old hub", "--pedantic")
    assert (outcome.status, file.read_text()) == (2, text)
    assert "is left as it is" in outcome.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--add-ignores", " "], "It is empty."),
        (["--add-ignores", "#12"], "is not a reason"),
        (["--add-ignores", "why\x1b"], "is not a reason"),
        (["--add-ignores", "why", "-"], "--add-ignores and "),
        (["--add-ignores", "why", "--diff"], "--add-ignores and "),
        (["--add-ignores", "why", "--write-baseline"], "--add-ignores and "),
    ],
)
def test_reasons_that_no_comment_can_give_exit_with_2(write, run, options, words):
    write("a = '512m'\n")
    outcome = run(*options)
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err


def test_lines_of_a_reason_become_one(write, run):
    file = write("a = '512m'\n")
    run("--add-ignores", "first\nc.x = 1")
    assert file.read_text() == "# hublint: ignore[HUB101] first c.x = 1\na = '512m'\n"


def test_findings_of_each_rule_are_counted(write, run):
    write("a = '512m'\nb = '512m'\nc = 'itch'\n")
    outcome = run("--statistics")
    assert outcome.status == 1
    assert outcome.out.splitlines()[:2] == [
        "2 HUB101 small-unit (2 with a fix)",
        "1 HUB203 no-cure (1 with a fix)",
    ]
    beside = run("--statistics", "--output-format=json")
    assert len(json.loads(beside.out)["findings"]) == 3
    assert beside.err.splitlines()[0] == "2 HUB101 small-unit (2 with a fix)"


def test_counts_are_the_result_of_a_quiet_run_and_files_hold_the_findings(write, run, tmp_path):
    write("a = '512m'\nb = 'itch'\n")
    outcome = run("--statistics", "--quiet", "--output", "json=report.json")
    assert outcome.out.splitlines() == [
        "1 HUB101 small-unit (1 with a fix)",
        "1 HUB203 no-cure (1 with a fix)",
    ]
    assert len(json.loads((tmp_path / "report.json").read_text())["findings"]) == 2


def test_fixes_are_told_beside_a_document(write, run):
    write("a = '512m'\n")
    outcome = run("--fix", "--output-format=json")
    assert outcome.err == "jupyterhub_config.py:1:5: fixed HUB101: Write '512M'.\n"
    write("a = '512m'\n")
    assert run("--diff", "--output-format=json").err == ""
