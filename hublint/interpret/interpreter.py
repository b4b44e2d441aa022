"""Reads a config as the hub would load it, without running anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.interpret.environment import ENVIRONMENT
from hublint.interpret.expressions import evaluate
from hublint.interpret.machine import HUB, MODULE, Machine
from hublint.interpret.resolve import Resolver
from hublint.interpret.statements import block, execute

if TYPE_CHECKING:
    from hublint.interpret.reading import Reading
    from hublint.source import Source


def interpret(source: Source) -> Reading:
    """Everything that a config says. Never raises for what the file contains; never executes it."""
    machine = Machine(source, evaluate, block, execute)
    machine.state.open(MODULE)
    machine.state.open(ENVIRONMENT)
    machine.loading.append(source.file)
    machine.block(source.module.body)
    reading = _resolved(machine)
    machine.close()
    return reading


def _resolved(machine: Machine) -> Reading:
    reading, resolver = machine.reading, Resolver(machine)
    for (root, path), value in machine.state.config.items():
        if root == HUB:
            reading.settings[path] = resolver.value(value)
    for write in reading.writes:
        write.value = resolver.value(write.value)
    names = machine.state.frames[MODULE]
    reading.names = {name: resolver.value(value) for name, value in names.items()}
    return reading
