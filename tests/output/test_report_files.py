"""`--output FORMAT=PATH`: reports in files beside what is printed."""

from __future__ import annotations

import json
import os
import threading

import pytest

from hublint.cli.program import program as command_line

FAULTY = "c.Authenticator.allowed_users = {'ada'}\nc.Spawner.mem_limit = '512m'\n"
CHECK = ("--isolated", "--select", "HUB301")
UPGRADE = ("upgrade", "--isolated", "--target", "jupyterhub=1.5.1", "--to", "jupyterhub=6")


def test_several_reports_stand_beside_what_is_printed(hublint, config, folder):
    config.write_text(FAULTY)
    reports = ("--output", "json=report.json", "--output", "full=report.txt")
    ended = hublint(*CHECK, *reports, "--output-format", "concise")
    assert ended == hublint(*CHECK, "--output-format", "concise")
    assert (folder / "report.json").read_text() == hublint(*CHECK, "--output-format", "json").out
    assert (folder / "report.txt").read_text() == hublint(*CHECK).out


def test_an_upgrade_writes_them_too(hublint, config, folder):
    config.write_text("c.JupyterHub.admin_access = True\n")
    hublint(*UPGRADE, config, "--output", "json=report.json")
    assert json.loads((folder / "report.json").read_text())["steps"]


@pytest.mark.parametrize("options", [("--diff",), ("--fix",)])
def test_what_a_diff_or_repaired_text_drives_to_standard_error_is_in_the_file(
    hublint, folder, options
):
    ended = hublint(*CHECK, *options, "-", "--output", "json=report.json", stdin=FAULTY)
    document = json.loads((folder / "report.json").read_text())
    assert [one["code"] for one in document["fixed"]] == ["HUB301"]
    assert "512M" in ended.out


@pytest.mark.parametrize("name", ["full", "concise", "markdown"])
def test_a_file_is_whole_and_plain_however_little_or_colored_the_screen_is(
    hublint, config, folder, name
):
    config.write_text(FAULTY)
    hublint(*CHECK, "--output", f"{name}=plain")
    ended = hublint(*CHECK, "--quiet", "--color", "always", "--output", f"{name}=report")
    assert "found in" not in ended.out
    assert "\x1b[" in ended.out
    assert (folder / "report").read_text() == (folder / "plain").read_text()


def test_completing_a_command_writes_no_report(hublint, folder, monkeypatch):
    monkeypatch.setenv("_HUBLINT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", "hublint check --output json=report --fai")
    monkeypatch.setenv("COMP_CWORD", "4")
    with pytest.raises(SystemExit):
        command_line.main(prog_name="hublint")
    assert not (folder / "report").exists()


def test_a_longer_report_of_before_is_gone(hublint, config, folder):
    config.write_text(FAULTY)
    (folder / "report.json").write_text("x" * 100_000)
    hublint(*CHECK, "--output", "json=report.json")
    assert json.loads((folder / "report.json").read_text())["files"] == 1


def test_a_pipe_is_as_good_as_a_file(hublint, config, folder):
    config.write_text(FAULTY)
    os.mkfifo(folder / "pipe")
    read = []
    reader = threading.Thread(target=lambda: read.append((folder / "pipe").read_text()))
    reader.start()
    hublint(*CHECK, "--output", "concise=pipe")
    reader.join()
    assert read == [hublint(*CHECK, "--output-format", "concise").out]


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("json", "Write FORMAT=PATH"),
        ("json=", "Write FORMAT=PATH"),
        ("jsn=report", "`jsn` is not one of full, concise, json"),
        ("json=nowhere/report", "`nowhere/report` can't be written: No such file or directory."),
        ("json=.", "`.` can't be written: Is a directory."),
        ("json=jupyterhub_config.py", "a Python file"),
        ("json=link", "`link` is a link."),
        ("json=dangling", "`dangling` is a link."),
    ],
)
def test_a_report_that_can_not_be_written_stops_the_run_before_its_work(
    hublint, config, folder, output, reason
):
    config.write_text(FAULTY)
    (folder / "kept").write_text("kept")
    (folder / "link").symlink_to("kept")
    (folder / "dangling").symlink_to("nothing")
    ended = hublint(*CHECK, "--fix", "--output", output)
    assert (ended.status, ended.out) == (2, "")
    assert reason in ended.err
    assert config.read_text() == FAULTY
    assert (folder / "kept").read_text() == "kept"
    assert not (folder / "nothing").exists()


def test_two_reports_in_one_file_are_rejected(hublint, config):
    config.write_text(FAULTY)
    ended = hublint(*CHECK, "--output", "json=report", "--output", "sarif=report")
    assert ended.status == 2
    assert "Two reports can't go to one file, `report`." in ended.err


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no such device")  # noqa: PTH110
def test_a_full_disk_is_told(hublint, config):
    config.write_text(FAULTY)
    ended = hublint(*CHECK, "--output", "json=/dev/full")
    assert ended.status == 2
    assert "`/dev/full` can't be written: No space left on device." in ended.err
