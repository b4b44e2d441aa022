"""Reads a config as the hub would load it, without running anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.deployment import NO_DEPLOYMENT
from hublint.interpret.budget import Budget
from hublint.interpret.environment import ENVIRONMENT
from hublint.interpret.expressions import evaluate
from hublint.interpret.imports import load_parts
from hublint.interpret.interpreter import HUB, MODULE, Interpreter
from hublint.interpret.later import materialized, read_later
from hublint.interpret.materialize import WRITTEN_OUT, Materializer
from hublint.interpret.statements import block, execute

if TYPE_CHECKING:
    from hublint.deployment.deployment import Deployment
    from hublint.interpret.facts import ConfigFacts
    from hublint.interpret.values import Bounded
    from hublint.interpret.writes import Path
    from hublint.source import Source
    from hublint.source.location import Place


def interpret(
    source: Source,
    budget: Budget | None = None,
    parts: tuple[Source, ...] = (),
    deployment: Deployment = NO_DEPLOYMENT,
) -> ConfigFacts:
    """Everything that a config says in a deployment. Never raises for what the file contains; never executes it.

    `parts` are what it loads under names that can't be followed, as in a loop over a folder.
    """
    interpreter = Interpreter(source, budget or Budget(), evaluate, block, execute, deployment)
    interpreter.facts.is_part = source.is_part
    interpreter.unbound = not interpreter.facts.is_part
    interpreter.parts = parts
    interpreter.budget.bytes -= len(source.text)
    interpreter.state.open(MODULE)
    interpreter.state.open(ENVIRONMENT)
    interpreter.loading.append(source.file)
    interpreter.block(source.module.body)
    load_parts(interpreter)
    readings = read_later(interpreter)
    facts = _materialized(interpreter)
    facts.functions = materialized(interpreter, readings)
    interpreter.close()
    return facts


def _materialized(interpreter: Interpreter) -> ConfigFacts:
    facts, materializer = interpreter.facts, Materializer(interpreter)
    places: dict[Path, Place] = {}
    for write in facts.writes:
        write.value, bounded = materializer.setting(write.value)
        if bounded is not None:
            places[write.path] = write.place("not judged")
    for (root, path), value in interpreter.state.config.items():
        if root == HUB:
            facts.settings[path], bounded = materializer.setting(value)
            if bounded is not None:
                place = places.get(path) or bounded.place("not judged")
                interpreter.budget.end(place, _unjudged(path, bounded), all_that_follows=False)
    names = interpreter.state.bound(MODULE)
    facts.names = {name: materializer.value(value) for name, value in names.items()}
    materializer.finish()
    facts.weight = 1 + WRITTEN_OUT - materializer.left
    return facts


def _unjudged(path: Path, bounded: Bounded) -> str:
    return (
        f"The value of `c.{'.'.join(path)}` is not judged, because {bounded.reason}. "
        "Mistakes in it go unreported."
    )
