"""`--fix` writes proved repairs, all or nothing, and nothing else changes."""

import json
import os
import stat

import pytest

from hublint.project import writing

TEXT = "# ümlaut\nc.X.y = '512m' # why\n\n\nz   =  {'a':'512m'}"
FIXED = TEXT.replace("512m", "512M")


def fixed_codes(outcome):
    return [finding["code"] for finding in json.loads(outcome.out)["fixed"]]


def test_safe_fixes_are_written_and_a_second_run_changes_nothing(write, run):
    file = write(TEXT)
    outcome = run("--fix")
    assert (outcome.status, file.read_text()) == (0, FIXED)
    assert "Fixed 2 problems. No problems left in 1 file." in outcome.out
    before = file.stat().st_mtime_ns, file.stat().st_ino
    assert run("--fix").status == 0
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before


@pytest.mark.parametrize(
    ("data", "after"),
    [
        (TEXT.replace("\n", "\r\n").encode(), FIXED.replace("\n", "\r\n").encode()),
        (TEXT.replace("\n", "\r").encode(), FIXED.replace("\n", "\r").encode()),
        (b"\xef\xbb\xbf" + TEXT.encode(), b"\xef\xbb\xbf" + FIXED.encode()),
        (
            b"# coding: latin-1\n" + TEXT.encode("latin-1"),
            b"# coding: latin-1\n" + FIXED.encode("latin-1"),
        ),
        (b"a = 1\r\nb = '512m'\n\x0cc = 3\r", b"a = 1\r\nb = '512M'\n\x0cc = 3\r"),
    ],
    ids=["crlf", "cr", "mark", "latin-1", "mixed"],
)
def test_every_byte_outside_the_edits_stays(write, run, data, after):
    file = write(data)
    assert run("--fix").status == 0
    assert file.read_bytes() == after


def test_mode_stays_and_links_are_written_through(write, run, folder):
    target = write(TEXT, "real/config")
    target.chmod(0o640)
    link = folder / "jupyterhub_config.py"
    link.symlink_to(target)
    assert run("--fix").status == 0
    assert link.is_symlink()
    assert target.read_text() == FIXED
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert [file.name for file in target.parent.iterdir()] == ["config"]


def test_unsafe_fixes_wait_to_be_asked_for(write, run):
    file = write("a = 'old'\nb = '512m'\n")
    outcome = run("--fix")
    assert (outcome.status, file.read_text()) == (1, "a = 'old'\nb = '512M'\n")
    assert "Fixable: 1 with --fix --unsafe-fixes." in outcome.out
    assert run("--fix", "--unsafe-fixes").status == 0
    assert file.read_text() == "a = 'new'\nb = '512M'\n"


def test_fix_that_brings_something_worse_is_refused_and_the_others_are_applied(write, run):
    file = write("a = 'sick'\nb = '512m'\n")
    outcome = run("--fix")
    assert (outcome.status, file.read_text()) == (1, "a = 'sick'\nb = '512M'\n")
    assert "HUB202 is not fixed. HUB101 would be reported instead." in outcome.err


def test_the_proof_of_a_fix_asks_the_rules_that_are_not_selected(write, run):
    file = write("a = 'sick'\nb = '512m'\n")
    outcome = run("--fix", "--select", "HUB202", "--ignore", "HUB101")
    assert (outcome.status, file.read_text()) == (1, "a = 'sick'\nb = '512m'\n")
    assert "HUB202 is not fixed. HUB101 would be reported instead." in outcome.err
    assert "HUB101]" not in outcome.out


def test_fix_that_leaves_its_finding_is_refused(write, run):
    file = write("a = 'itch'\n")
    outcome = run("--fix")
    assert (outcome.status, file.read_text()) == (1, "a = 'itch'\n")
    assert "HUB203 is not fixed. The finding would still be there." in outcome.err


def test_diff_shows_and_writes_nothing(write, run):
    file = write(TEXT)
    outcome = run("--diff")
    assert (outcome.status, file.read_text()) == (1, TEXT)
    assert "-c.X.y = '512m' # why\n+c.X.y = '512M' # why\n" in outcome.out
    assert "\\ No newline at end of file\n" in outcome.out
    assert outcome.out.startswith("--- a/jupyterhub_config.py\n+++ b/jupyterhub_config.py\n")


def test_json_lists_what_was_fixed_and_what_remains(write, run):
    write("a = 'old'\nb = '512m'\n")
    outcome = run("--fix", "--output-format", "json")
    assert fixed_codes(outcome) == ["HUB101"]
    assert [finding["code"] for finding in json.loads(outcome.out)["findings"]] == ["HUB102"]


def test_repaired_standard_input_goes_to_standard_output(run):
    outcome = run("-", "--fix", stdin=b"b = '512m'\n")
    assert (outcome.status, outcome.out) == (0, "b = '512M'\n")
    assert "Fixed 1 problem." in outcome.err


def test_file_that_changes_meanwhile_is_left_alone(write, run, monkeypatch):
    file = write(TEXT)

    def meddling(*arguments):
        file.write_text("mine = 1\n")
        return replace_file(*arguments)

    replace_file = writing._replace
    monkeypatch.setattr(writing, "_replace", meddling)
    outcome = run("--fix")
    assert (outcome.status, file.read_text()) == (2, "mine = 1\n")
    assert "has changed since it was read" in outcome.err


def test_failing_write_leaves_the_file_and_no_rubbish(write, run, folder, monkeypatch):
    file = write(TEXT)

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    outcome = run("--fix")
    assert (outcome.status, file.read_text()) == (2, TEXT)
    assert "can't be written: No space left on device" in outcome.err
    assert [found.name for found in folder.iterdir()] == ["jupyterhub_config.py"]


def test_broken_file_is_not_touched(write, run):
    file = write(b"x = (\n")
    assert run("--fix").status == 1
    assert file.read_bytes() == b"x = (\n"
