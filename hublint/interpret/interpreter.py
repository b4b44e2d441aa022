"""Reads a config as the hub would load it, without running anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.budget import Budget
from hublint.interpret.environment import ENVIRONMENT
from hublint.interpret.expressions import evaluate
from hublint.interpret.machine import HUB, MODULE, Machine
from hublint.interpret.resolve import WRITTEN_OUT, Resolver
from hublint.interpret.statements import block, execute

if TYPE_CHECKING:
    from hublint.findings import Place
    from hublint.interpret.reading import Path, Reading
    from hublint.interpret.values import Bounded
    from hublint.source import Source


def interpret(source: Source, budget: Budget | None = None) -> Reading:
    """Everything that a config says. Never raises for what the file contains; never executes it."""
    machine = Machine(source, budget or Budget(), evaluate, block, execute)
    machine.budget.bytes -= len(source.text)
    machine.state.open(MODULE)
    machine.state.open(ENVIRONMENT)
    machine.loading.append(source.file)
    machine.block(source.module.body)
    reading = _resolved(machine)
    machine.close()
    return reading


def _resolved(machine: Machine) -> Reading:
    reading, resolver = machine.reading, Resolver(machine)
    places: dict[Path, Place] = {}
    for write in reading.writes:
        write.value, bounded = resolver.whole(write.value)
        if bounded is not None:
            places[write.path] = write.place("not judged")
    for (root, path), value in machine.state.config.items():
        if root == HUB:
            reading.settings[path], bounded = resolver.whole(value)
            if bounded is not None:
                place = places.get(path) or bounded.place("not judged")
                machine.budget.end(place, _unjudged(path, bounded), whole=False)
    names = machine.state.bound(MODULE)
    reading.names = {name: resolver.value(value) for name, value in names.items()}
    resolver.finish()
    reading.weight = 1 + WRITTEN_OUT - resolver.left
    return reading


def _unjudged(path: Path, bounded: Bounded) -> str:
    return (
        f"The value of `c.{'.'.join(path)}` is not judged, because {bounded.reason}. "
        "Mistakes in it go unreported."
    )
