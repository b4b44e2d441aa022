"""What the settings exclude is left out, also where it is named, as pre-commit does."""

import json

import pytest

FAULTY = "a = '512m'\n"
OUT = "old/jupyterhub_config.py"
NOTE = "excluded by `exclude` in the settings."


@pytest.fixture
def excluding(write):
    write("exclude = ['old/']\n", "hublint.toml")
    return write(FAULTY, OUT)


@pytest.mark.parametrize("path", [OUT, "old", "."])
def test_run_of_which_all_is_excluded_says_so_in_one_line_and_exits_with_0(excluding, run, path):
    outcome = run(path)
    assert outcome.status == 0
    assert NOTE in outcome.err
    assert outcome.err.count("\n") == 1


def test_excluded_files_say_nothing_beside_others(excluding, write, run):
    write("")
    outcome = run(OUT, "jupyterhub_config.py")
    assert (outcome.status, outcome.err) == (0, "")
    assert "in 1 file." in outcome.out


def test_named_files_are_checked_all_the_same_if_wanted(excluding, run):
    assert run(OUT, "--no-force-exclude").status == 1


def test_excluded_files_are_not_fixed(excluding, run):
    run("--fix", OUT)
    assert excluding.read_text() == FAULTY


def test_document_of_excluded_files_is_complete(excluding, run):
    document = json.loads(run("--output-format", "json", OUT).out)
    assert (document["files"], document["findings"], document["errors"]) == (0, [], [])


def test_excluded_standard_input_is_not_checked(excluding, run):
    outcome = run("-", "--stdin-filename", OUT, stdin=FAULTY.encode())
    assert outcome.status == 0
    assert NOTE in outcome.err


def test_excluded_standard_input_is_passed_on(excluding, run_bytes):
    given = FAULTY.encode()
    assert run_bytes("--fix", "-", "--stdin-filename", OUT, stdin=given) == given
