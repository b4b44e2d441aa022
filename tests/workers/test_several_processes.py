"""A run in several processes says, to the byte, what a run in one says."""

from __future__ import annotations

import multiprocessing
import re
import sys
from pathlib import Path

import pytest

from hublint.cache.run_memory import remembering
from hublint.cli.main import main
from hublint.cli.workers import number as numbers
from hublint.cli.workers.number import WorkerError, number_of_processes
from hublint.cli.workers.pool import Pool
from hublint.output import FORMATS
from hublint.project.check_file import CheckOptions, check_file, judged

_LINK = re.compile(rb"id=\d+")
"""rich makes such a number at random for each link."""

DOCKER = 'c.JupyterHub.spawner_class = "docker"\n'
BAD = 'c.DockerSpawner.mem_limit = "512m"\n'
CONFIGS = {
    "clean": "c.JupyterHub.port = 8000\n",
    "bad": f"{DOCKER}{BAD}c.JupyterHub.prot = 1\nload_subconfig('../part.py')\n",
    "bad too": f"# another hub\n{DOCKER}load_subconfig('../part.py')\nload_subconfig('/srv/hub.py')\n",
    "broken": "c.JupyterHub.port = = 1\n",
    "a script": "#!/bin/sh\necho hub\n",
    "lines": f"{DOCKER}{BAD}".replace("\n", "\r\n"),
    "silenced": f"{DOCKER}{BAD[:-1]}  # hublint: ignore[HUB301] ours\n",
    "secret": f'{DOCKER}c.JupyterHub.cookie_secret = "3f9a77b2c1d04e55"\n',
    "conditional": f"import os\n{DOCKER}if os.environ.get('X'):\n    {BAD}",
    "new/one": DOCKER,
    "new/two": f"{DOCKER}c.JupyterHub.prot = 2\n",
}


@pytest.fixture
def configs(tmp_path, monkeypatch):
    """Configs of all kinds, one that loads another, and settings that the folders share."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / ".git").mkdir()
    (tmp_path / "part.py").write_text('c.Spawner.cpu_limit = "many"\n')
    for name, text in CONFIGS.items():
        folder = tmp_path / name
        folder.mkdir(parents=True)
        (folder / "jupyterhub_config.py").write_text(text, newline="")
    (tmp_path / "new" / "requirements.txt").write_text("dockerspawner==99\n")
    return tmp_path


@pytest.fixture
def run(configs, monkeypatch, capfdbinary):
    """Runs `hublint` with arguments; its exit status and what it printed."""

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["hublint", "--no-cache", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capfdbinary.readouterr()
        return ended.value.code, _LINK.sub(b"", out), err

    return run


def test_all_formats_are_the_same(run, configs):
    def reports(jobs):
        outputs = [f"{name}={configs}/report.{name}" for name in FORMATS]
        said = run("--jobs", jobs, *(word for one in outputs for word in ("--output", one)))
        return said, [(configs / f"report.{name}").read_bytes() for name in FORMATS]

    alone = reports("1")
    assert alone == reports("3")
    assert all(alone[1])
    (status, out, err), _ = alone
    assert (status, out.count(b"HUB301"), err.count(b"note:")) == (2, 3, 2)


@pytest.mark.parametrize(
    "options",
    [("--diff", "--unsafe-fixes"), ("--color", "always"), ("--statistics",)],
)
def test_other_runs_are_the_same(run, options):
    assert run("--jobs", "1", *options) == run("--jobs", "2", *options)


def test_what_the_baseline_lists_is_the_same(run, configs):
    run("--write-baseline")
    (configs / "lines" / "jupyterhub_config.py").unlink()
    (configs / "bad" / "jupyterhub_config.py").write_text(DOCKER)
    alone = run("--jobs", "1")
    assert alone == run("--jobs", "2")
    assert alone[2].count(b"still lists") == 1


def test_settings_that_are_wrong_end_the_run_alike(run, configs):
    (configs / "lines" / "hublint.toml").write_text("select = ['HUB9']\n")
    assert run("--jobs", "1") == run("--jobs", "2")


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_processes_may_be_started_in_any_way(configs, method):
    names = [f"{name}/jupyterhub_config.py" for name in CONFIGS]
    options = CheckOptions()
    with Pool(names, options, 2, method) as pool:
        found = [check_file(name, CheckOptions(), pool.judged) for name in names]
    expected = [check_file(name, CheckOptions()) for name in names]
    assert [_told(one) for one in found] == [_told(one) for one in expected]


def _told(result):
    return [(one.code, one.message, one.start, one.end) for one in result.findings]


def test_a_process_that_is_killed_ends_the_run(configs):
    names = [f"{name}/jupyterhub_config.py" for name in CONFIGS]
    with Pool(names, CheckOptions(), 2) as pool:
        for process in multiprocessing.active_children():
            process.kill()
            process.join()
        with pytest.raises(WorkerError, match="killed by signal 9"):
            check_file(names[0], CheckOptions(), pool.judged)


def test_no_process_is_left_when_the_user_interrupts(configs):
    with pytest.raises(KeyboardInterrupt), Pool(["clean/jupyterhub_config.py"], CheckOptions(), 2):
        raise KeyboardInterrupt
    assert not multiprocessing.active_children()


def test_what_other_processes_read_counts_for_a_remembered_result(configs):
    names = ["bad/jupyterhub_config.py", "bad too/jupyterhub_config.py"]
    with remembering("result") as memory, Pool(names, CheckOptions(), 2) as pool:
        for name in names:
            check_file(name, CheckOptions(), pool.judged)
        read = {arguments[0] for question, arguments in memory.answers if question == "content"}
    assert {(configs / one).resolve() for one in ("part.py", *names)} <= set(
        map(Path.resolve, map(Path, read))
    )


@pytest.mark.parametrize(
    ("files", "asked", "number"),
    [
        (1, None, 1),
        (10, None, 1),
        (1_000, None, 4),
        (1_000, 1, 1),
        (10, 3, 3),
        (2, 8, 2),
        (0, 2, 1),
    ],
)
def test_there_are_as_many_processes_as_pay(monkeypatch, files, asked, number):
    monkeypatch.setattr(numbers, "_processors", lambda: 4)
    assert number_of_processes(files, asked) == number


def test_settings_say_how_many(run, configs, monkeypatch):
    started = []
    monkeypatch.setattr(Pool, "__enter__", lambda pool: started.append(pool) or pool)
    monkeypatch.setattr(Pool, "judged", lambda _, *arguments: judged(*arguments))
    (configs / "hublint.toml").write_text("jobs = 1\n")
    run()
    assert not started
    (configs / "hublint.toml").write_text("jobs = 2\n")
    run()
    assert len(started) == 1
    run("--jobs", "1")
    run("--fix")
    assert len(started) == 1
