"""The oracle's process: isolated, bounded, and one case never touches the next."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from .case import Case
from .configs import PERSISTENT, config
from .sandbox import isolation
from .truth import derive

if TYPE_CHECKING:
    from .judge import Judge


def test_answers_keep_the_order_of_the_cases(oracle: Judge) -> None:
    cases = [
        Case(config(f"c.DockerSpawner.prefix = 'p{number}'"), users=("alice",))
        for number in range(5)
    ]
    names = [verdict.spawn("alice").request.name for verdict in oracle.judge(cases)]
    assert names == [f"p{number}-alice" for number in range(5)]


def test_a_config_sees_only_its_own_environment(oracle: Judge) -> None:
    text = "import os\nraise SystemExit(sorted(os.environ))\n"
    error = oracle.judge([Case(text, environ={"GIVEN": "1"})])[0].load_error
    assert "['GIVEN', 'HOME', 'LANG', 'PATH', 'TMPDIR']" in error


def test_a_config_runs_in_its_own_folder(oracle: Judge) -> None:
    text = (
        "import os\n"
        "assert os.getcwd() == os.environ['HOME'] == os.path.dirname(__file__)\n"
        "assert open('beside.txt').read() == 'here'\n"
        "import sys; assert 'child' not in ' '.join(sys.argv)\n"
    )
    verdict = oracle.judge([Case(text, files={"beside.txt": "here"}, users=())])[0]
    assert verdict.load_error is None


@pytest.mark.skipif(not isolation(), reason="the system permits no namespaces")
def test_a_config_has_no_network(oracle: Judge) -> None:
    text = (
        "import socket\n"
        "try:\n    socket.create_connection(('127.0.0.1', 1), 1)\n"
        "except ConnectionRefusedError:\n    raise SystemExit('network')\n"
        "except OSError:\n    pass\n"
    )
    assert oracle.judge([Case(text, users=())])[0].load_error is None


def test_an_endless_config_is_ended(oracle: Judge) -> None:
    endless, good = Case("while True: pass\n", seconds=1), Case(config(*PERSISTENT))
    first, second = oracle.judge([endless, good])
    assert first.fault == "the worker timed out"
    assert derive(second).every_spawn_succeeds
    with pytest.raises(ValueError, match="timed out"):
        derive(first)


def test_a_config_that_kills_its_process_is_a_fault(oracle: Judge) -> None:
    verdict = oracle.judge([Case("import os\nos._exit(3)\n")])[0]
    assert verdict.fault == "the worker ended: 3"


def test_the_database_of_the_config_is_never_opened(oracle: Judge) -> None:
    text = config("c.JupyterHub.db_url = 'postgresql://hub@nowhere.invalid/hub'")
    assert oracle.judge([Case(text, users=())])[0].load_error is None


def test_hostile_user_names_are_spawned_as_the_hub_takes_them(oracle: Judge) -> None:
    verdict = oracle.judge([Case(config(*PERSISTENT))])[0]
    names = {spawn.user: (spawn.name, spawn.admitted) for spawn in verdict.spawns}
    assert names["Ünï.cödé"] == ("ünï.cödé", True)
    assert names["a:b"] == ("a:b", True)
    assert derive(verdict).isolated
    assert os.sep not in verdict.spawn("..").request.mounts[0].source


def test_a_hub_knows_nobody_of_the_cases_before(oracle: Judge) -> None:
    members = config("c.JupyterHub.load_groups = {'course': {'users': ['zoe']}}")
    first, second = oracle.judge([Case(members, users=()), Case(config(), users=())])
    assert first.settled["users"] == ["zoe"]
    assert second.settled["users"] == []
