"""The parts of the comparison, and their report."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from oracle.case import Case
from oracle.changes.conclusion import conclude
from oracle.changes.disagreement import LOUD
from oracle.changes.statement import stated
from oracle.examples import examples
from oracle.judge import Judge, judge
from oracle.play import Deployment, Play
from oracle.truth import Facts, derive

from tests.linting import lint_text

from .daemon import engine
from .edits import EDITS, FINE, foretell, found_after
from .hub import text
from .hubs import HUBS, Seen, observe
from .replay import replay
from .services import replay_services

if TYPE_CHECKING:
    from pathlib import Path

    import docker

_CONFIGS: Final = 300
_FAMILIES: Final = ("HUB1", "HUB2", "HUB3", "HUB4", "HUB5")
"""The rules about what these hubs show."""
_MACHINE: Final = ("runtime", "could not select device driver", "range of CPUs")
"""Parts of refusals that are about this machine, not about the request."""


def compare(cache: Path, only: str | None) -> int:
    """Run the parts (or ``only`` one of them) on a fresh engine; the exit status."""
    started = time.monotonic()
    with engine(cache) as client:
        version = client.version()["Version"]
        print(f"engine {version} with the image after {time.monotonic() - started:.1f} s")
        good = [part(client, cache) for name, part in _PARTS if only in (None, name)]
    return 0 if all(good) else 1


def _replay(client: docker.APIClient, _: Path) -> bool:
    """Captured requests: the stand-in must accept, refuse and mount what the engine does."""
    cases = [
        Case(text, environ, users=("alice", "a-b"), host_folders_exist=False)
        for text, environ in examples(_CONFIGS, "docker", "any", seed=0)
    ]
    spawns = [spawn for verdict in judge(cases) for spawn in verdict.spawns]
    requests = [spawn.request for spawn in spawns if spawn.request]
    unique = {repr((r.name, r.body.get("HostConfig"), r.refusal)): r for r in requests}
    answers = replay(client, unique.values())
    wrong = [
        answer
        for answer in answers
        if not answer.agrees and not any(part in (answer.real_refusal or "") for part in _MACHINE)
    ]
    refused = sum(answer.real_refusal is not None for answer in answers)
    print(f"{len(answers)} requests: {refused} refused, {len(wrong)} answered differently")
    for answer in wrong:
        print(
            f"  {answer.request.name}: stand-in {answer.request.refusal}, engine {answer.real_refusal}"
        )
        print(f"    mounts {answer.stand_in_mounts} and {answer.real_mounts}")
    return not wrong


def _services(client: docker.APIClient, _: Path) -> bool:
    """Captured services: the swarm must run and reject what the stand-in does."""
    cases = [
        Case(text, environ, users=("alice",))
        for text, environ in examples(_CONFIGS, "docker", "any", seed=0)
    ]
    spawns = [spawn for verdict in judge(cases) for spawn in verdict.spawns]
    requests = [spawn.request for spawn in spawns if spawn.request]
    unique = {repr((r.name, r.mounts, r.refusal)): r for r in requests}
    answers = replay_services(client, unique.values())
    wrong = [answer for answer in answers if not answer.agrees]
    refused = sum(answer.real_refusal is not None for answer in answers)
    print(f"{len(answers)} services: {refused} refused, {len(wrong)} answered differently")
    for answer in wrong:
        print(f"  {answer.request.name} {answer.request.mounts}")
        print(f"    stand-in {answer.request.refusal}, swarm {answer.real_refusal}")
    return not wrong


def _hubs(client: docker.APIClient, cache: Path) -> bool:
    """Complete hubs: the oracle must foretell what users see, and hublint must tell of it."""
    good = True
    cases = [Case(text(lines, cache), users=("alice", "bob")) for lines in HUBS.values()]
    for (name, lines), verdict in zip(HUBS.items(), judge(cases), strict=True):
        started = time.monotonic()
        seen, facts = observe(client, cache, lines), derive(verdict)
        codes = _codes(text(lines, cache))
        foretold = _foretold(seen, facts)
        told = bool(codes) == (seen != Seen(True, True, reached=False, destroyed=False))
        good = good and foretold and told
        print(
            f"{name}: {seen}, {time.monotonic() - started:.0f} s; oracle "
            f"{'agrees' if foretold else facts}, hublint {'agrees' if told else 'DIFFERS'} {codes}"
        )
    return good


def _edits(client: docker.APIClient, cache: Path) -> bool:
    """Edits of hubs: the play without an engine must foretell what users find, and hublint must tell of it."""
    good = True
    for name, lines in EDITS.items():
        old, new = (text(one, cache) for one in lines)
        people = ("alice", "bob")
        play = Play(Deployment(old), Deployment(new), people, folders_prepared=False)
        with Judge() as judge:
            foretold = foretell(conclude(play, judge.play([play])[0]).of("alice"))
        found = found_after(client, cache, *lines)
        loud = sorted({one.name for one in stated(old, new) if one.severity in LOUD})
        told = bool(loud) == (found != FINE)
        good = good and foretold == found and told
        print(
            f"{name}: {found}; oracle {'agrees' if foretold == found else foretold},"
            f" hublint {'agrees' if told else 'DIFFERS'} {loud}"
        )
    return good


def _codes(config: str) -> list[str]:
    found = [item for item in lint_text(config).findings if item.severity.value != "info"]
    return sorted({item.code for item in found if item.code.startswith(_FAMILIES)})


def _foretold(seen: Seen, facts: Facts) -> bool:
    """Whether the facts derived without an engine hold with one."""
    plain = [failure for failure in facts.failures if failure.user == "alice"]
    if seen.starts is bool(plain):
        return False
    if not seen.starts:
        return True
    destroyed = any(takeover.how == "destroyed" for takeover in facts.takeovers)
    return (seen.kept, seen.reached, seen.destroyed) == (
        not facts.lost_at_stop,
        bool(facts.reaches),
        destroyed,
    )


_PARTS: Final = (
    ("replay", _replay), ("replay", _services), ("hubs", _hubs), ("edits", _edits),
)  # fmt: skip
