"""Old sins are known, new ones are reported: `--write-baseline`, and the baseline at the root."""

from __future__ import annotations

import json

import pytest

from hublint import lint_file
from tests.cli.test_check import codes

NAME = "hublint-baseline.json"
SINS = "a = '512m'\nb = 'old'\n"
JSON = "--output-format=json"


@pytest.fixture
def adopted(write, run, folder):
    """A config with old sins, in a baseline."""
    (folder / ".git").mkdir()
    file = write(SINS, "hub/jupyterhub_config.py")
    outcome = run("--write-baseline")
    assert (outcome.status, outcome.err) == (0, f"Wrote {NAME}: 2 problems in 1 file.\n")
    return file


def entries(folder, name="hub/jupyterhub_config.py"):
    files = json.loads((folder / NAME).read_text())["files"]
    return [(one["rule"], one["setting"], one["ordinal"]) for one in files.get(name, [])]


def test_known_findings_are_counted_and_no_findings(adopted, run):
    outcome = run()
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out == "No problems found in 1 file. In the baseline: 2.\n"
    assert codes(run(JSON, "hub")) == []


def test_baseline_of_the_root_counts_from_every_folder(adopted, run, monkeypatch):
    monkeypatch.chdir(adopted.parent)
    assert run().status == 0
    assert lint_file(adopted).findings == ()
    assert [one.code for one in lint_file(adopted).baselined] == ["HUB101", "HUB102"]


def test_lines_layout_and_names_of_files_may_change(adopted, run, folder):
    adopted.write_text('import x\n\na = (\n    "512m"\n)\n\nb = "old"  # so\n')
    assert run().status == 0
    adopted.rename(folder / "jupyterhub_config_new.py")
    assert run().status == 0


@pytest.mark.parametrize(
    ("text", "new"),
    [
        (f"{SINS}z = '512m'\n", ["HUB101"]),
        (f"{SINS}a = '512m'\n", ["HUB101"]),
        (f"{SINS}d='sick'\n", ["HUB202"]),
    ],
)
def test_new_mistakes_are_reported(adopted, run, text, new):
    adopted.write_text(text)
    outcome = run(JSON)
    assert (outcome.status, codes(outcome)) == (1, new)


def test_copy_of_a_config_brings_its_mistakes_anew(adopted, run, write):
    write(SINS, "other/jupyterhub_config.py")
    assert codes(run(JSON)) == ["HUB101", "HUB102"]


@pytest.mark.parametrize("options", [["--no-baseline"], ["--isolated"], ["--ignore-suppressions"]])
def test_baseline_is_seen_through(adopted, run, options):
    assert codes(run(JSON, *options)) == ["HUB101", "HUB102"]


def test_named_baseline_counts_instead_also_in_isolation(adopted, run, folder):
    (folder / NAME).rename(folder / "mine.json")
    assert run().status == 1
    assert run("--baseline=mine.json").status == 0
    assert run("--baseline=mine.json", "--isolated").status == 0


def test_fixes_leave_alone_what_is_known(adopted, run):
    adopted.write_text(f"{SINS}z = '512m'\n")
    assert run("--fix").status == 0
    assert adopted.read_text() == f"{SINS}z = '512M'\n"


def test_stale_entries_are_told_and_pruned(adopted, run, folder):
    adopted.write_text("b = 'old'\n")
    outcome = run()
    assert outcome.status == 0
    assert outcome.err == (
        f"note: {NAME} still lists HUB101 for hub/jupyterhub_config.py, not found there any more."
        " `hublint --write-baseline` removes that.\n"
    )
    assert run("--select=HUB102").err == ""
    run("--write-baseline")
    assert entries(folder) == [("HUB102", "b", 0)]
    assert run().err == ""


def test_files_that_are_gone_are_told_and_pruned(adopted, run, folder, write):
    adopted.unlink()
    write("")
    assert "still lists hub/jupyterhub_config.py, a file that is gone." in run().err
    run("--write-baseline")
    assert json.loads((folder / NAME).read_text()) == {"version": 1, "files": {}}


def test_writing_again_changes_only_what_was_checked(adopted, run, folder, write):
    write(SINS, "jupyterhub_config.py")
    before = (folder / NAME).read_bytes()
    assert run("--write-baseline", "hub").err == f"{NAME} stays as it is: 2 problems in 1 file.\n"
    assert (folder / NAME).read_bytes() == before
    run("--write-baseline", "--select=HUB101")
    assert entries(folder) == [("HUB101", "a", 0), ("HUB102", "b", 0)]
    assert entries(folder, "jupyterhub_config.py") == [("HUB101", "a", 0)]


def test_advice_goes_into_the_baseline_only_where_it_fails_the_run(run, write, folder):
    write("a = 'advice'\n")
    assert codes(run(JSON, "--write-baseline", "--pedantic")) == ["HUB201"]
    assert entries(folder, "jupyterhub_config.py") == []
    run("--write-baseline", "--pedantic", "--fail-on=info")
    assert run("--pedantic", "--fail-on=info").status == 0


def test_unparsable_files_are_known_by_their_line(run, write):
    file = write("a = (\n")
    run("--write-baseline")
    outcome = run()
    assert (outcome.status, outcome.out) == (
        0,
        "No problems found in 1 file. In the baseline: 1.\n",
    )
    file.write_text("\nx y\n")
    assert run().status == 1


def test_what_could_not_be_checked_keeps_its_entries(adopted, run, folder):
    adopted.write_text(f"{SINS}z = 'break'\n")
    assert run("--write-baseline").status == 2
    assert len(entries(folder)) == 2


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--baseline=x.json"], "x.json: This file does not exist."),
        (["--baseline=x.json", "--no-baseline"], "exclude each other"),
        (["--write-baseline", "--no-baseline"], "--write-baseline and --no-baseline exclude"),
        (["--write-baseline", "--isolated"], "--write-baseline and --isolated exclude"),
        (["--write-baseline", "--diff"], "--write-baseline and --diff exclude"),
        (["--write-baseline", "-"], "--write-baseline and standard input exclude"),
    ],
)
def test_options_that_cannot_be_met_exit_with_2(run, write, options, words):
    write(SINS)
    outcome = run(*options)
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err


def test_config_outside_the_root_has_no_baseline(run, write, folder):
    write(SINS)
    (folder / "other").mkdir()
    outcome = run("--write-baseline", "--root=other", JSON)
    assert (outcome.status, codes(outcome), outcome.err) == (1, ["HUB101", "HUB102"], "")


def test_named_baseline_is_made(run, write, folder):
    write(SINS)
    assert run("--baseline=own.json", "--write-baseline", "--isolated").status == 0
    assert run("--baseline=own.json").status == 0
    assert not (folder / NAME).exists()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ('{\n"version": 1,\n"files": ', f"{NAME}:3: This file is not JSON"),
        ("[]", "This is not a baseline of version 1."),
        ('{"version": 2, "files": {}}', "This is not a baseline of version 1."),
        ('{"version": 1, "files": []}', "`files` must be an object"),
        ('{"version": 1,\n"files": {"a": {}}}', f'{NAME}:2: "a" must be a list'),
        (
            '{"version": 1, "files": {\n\n"a": [{}]}}',
            f'{NAME}:3: "a" must be a list of findings, each with',
        ),
        (
            '{"version": 1, "files": {"a": [{"rule": 1, "setting": "", "source": "", "ordinal": 0}]}}',
            "must be a list of findings, each with",
        ),
        ("[" * 100_000, "The values are nested too deeply."),
        (b"\xff\xfe", "This file is not UTF-8."),
        ('{"version": ' + "9" * 5000 + "}", "A number has too many digits."),
        (b" " * 1_000_001, "is too large"),
    ],
)
def test_wrong_baselines_are_named_and_exit_with_2(run, write, content, words):
    write(SINS)
    write(content, NAME)
    outcome = run()
    assert (outcome.status, outcome.out) == (2, "")
    assert words in outcome.err


def test_reports_have_what_the_baseline_knows(adopted, run):
    suppressed = json.loads(run(JSON).out)["suppressed"]
    assert [(one["code"], one["reason"]) for one in suppressed] == [
        ("HUB101", "in the baseline"),
        ("HUB102", "in the baseline"),
    ]
    (sarif,) = json.loads(run("--output-format=sarif").out)["runs"]
    assert [one["suppressions"][0]["kind"] for one in sarif["results"]] == ["external"] * 2
