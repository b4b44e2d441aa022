"""The comparison itself: it accepts a right repair, and each kind of wrong one is detected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from hublint.checks.limits import memory_values
from hublint.findings import Edit
from hublint.linter import proof

from .configs import PERSISTENT, config
from .repaired import judged, wrongs
from .repairs import Repair, repairs

if TYPE_CHECKING:
    from hublint.interpret.values import Value

    from .judge import Judge

LIMIT = "c.DockerSpawner.mem_limit = '2G'"
BAD_LIMIT = "c.DockerSpawner.mem_limit = '2GB'"
BAD_CORES = "c.DockerSpawner.cpu_limit = '2'"
CORES = "c.DockerSpawner.cpu_limit = 2"
ADDRESS = "c.Spawner.default_url = '/lab/tree"
UNREAD = "c.DockerSpawner.memlimit = '2G'"
OTHERS = ("c.DockerSpawner.volumes = {'everybody': '/home/jovyan/work'}", *PERSISTENT[1:])
MOVED = ("c.DockerSpawner.volumes = {'new-{username}': '/home/jovyan/work'}", *PERSISTENT[1:])


def judge(
    oracle: Judge, code: str, before: tuple[str, ...], after: tuple[str, ...], safe: bool = True
) -> list[str]:
    repair = Repair(code, "", safe, certain=True, before=config(*before), after=config(*after))
    return wrongs(judged(oracle, [(repair, {})])[0])


@pytest.mark.parametrize(
    ("code", "before", "after"),
    [
        ("HUB301", (*PERSISTENT, BAD_LIMIT), (*PERSISTENT, LIMIT)),
        ("HUB201", (*PERSISTENT, "c.DockerSpawner.notebook_dir = '/nb'"), PERSISTENT),
        ("HUB503", ("c.DockerSpawner.memlimit = '2G'", *PERSISTENT), (LIMIT, *PERSISTENT)),
        ("HUB101", PERSISTENT[2:], PERSISTENT[2:] + PERSISTENT[:2]),
        ("HUB208", (f"{ADDRESS}/{{username}}'",), (f"{ADDRESS}/{{raw_username}}'",)),
        ("HUB309", (BAD_CORES, UNREAD, *PERSISTENT), (CORES, UNREAD, *PERSISTENT)),
    ],
)
def test_right_repairs_are_accepted(
    oracle: Judge, code: str, before: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert judge(oracle, code, before, after) == []


@pytest.mark.parametrize(
    ("code", "before", "after", "wrong"),
    [
        ("HUB301", (BAD_LIMIT,), ("c.DockerSpawner.mem_limit = '2gb'",), "failure is still there"),
        ("HUB301", (BAD_LIMIT,), ("c.DockerSpawner.mem_limit = two",), "the hub does not start"),
        ("HUB301", (BAD_LIMIT,), (LIMIT, "c.Spawner.environment = {'A': '1'}"), "+body/Env/A"),
        ("HUB301", (BAD_LIMIT,), (LIMIT, "c.DockerSpawner.cmd = ['x']"), "+rendered/cmd"),
        ("HUB301", (BAD_LIMIT,), (LIMIT, "c.DockerSpawner.notbook_dir = '/x'"), "unread has come"),
        ("HUB503", (LIMIT,), ("c.DockerSpawner.cpu_limit = 1",), "-limit/mem_limit/sent"),
        ("HUB101", (), ("c.DockerSpawner.remove = True",), "files are lost at a stop"),
    ],
)
def test_wrong_repairs_are_detected(
    oracle: Judge, code: str, before: tuple[str, ...], after: tuple[str, ...], wrong: str
) -> None:
    found = judge(oracle, code, before, after)
    assert any(one.startswith(wrong) or wrong in one for one in found), found


def test_files_that_a_safe_fix_leaves_behind_are_missed(oracle: Judge) -> None:
    found = judge(oracle, "HUB401", PERSISTENT, MOVED)
    assert any("alice's files are left behind" in one for one in found)
    assert judge(oracle, "HUB401", PERSISTENT, MOVED, safe=False) == []


def test_a_fix_that_opens_homes_to_others_is_detected(oracle: Judge) -> None:
    found = judge(oracle, "HUB401", PERSISTENT, OTHERS, safe=False)
    assert {"leak has come", "reaches: a-b and alice"} <= set(found)


def test_a_broken_fix_of_a_rule_is_detected(oracle: Judge, monkeypatch: pytest.MonkeyPatch) -> None:
    text = config(*PERSISTENT, BAD_LIMIT)

    def wrongs_of_fix() -> list[str]:
        found = [one for one in repairs(text) if one.code == "HUB301"]
        answers = judged(oracle, [(one, {}) for one in found])
        return [wrong for one in answers for wrong in wrongs(one)]

    assert wrongs_of_fix() == []

    def careless(value: Value, text: str) -> Edit:
        return Edit(value.source, value.node, f"'{text}'\nc.DockerSpawner.cmd = ['sh']")

    monkeypatch.setattr(memory_values, "replace_string", careless)
    assert wrongs_of_fix() == [], "the proof refuses it"
    monkeypatch.setattr(proof, "side_effect", lambda *_: None)
    assert "+rendered/cmd (alice)" in wrongs_of_fix()
