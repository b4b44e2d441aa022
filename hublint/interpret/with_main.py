"""A part of a configuration together with the file that loads it, and that file with the parts that it loads."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from hublint.deployment.deployment import NO_DEPLOYMENT
from hublint.interpret.budget import Budget
from hublint.interpret.load import interpret
from hublint.patterns import pattern
from hublint.source.errors import SourceError

if TYPE_CHECKING:
    from hublint.deployment.deployment import Deployment
    from hublint.interpret.facts import ConfigFacts
    from hublint.source.source import Source

_FOLDER = pattern(r"[\w.-]+\.d\b")


def read_facts(source: Source, deployment: Deployment = NO_DEPLOYMENT) -> ConfigFacts:
    """What a file says in a deployment, with the file that loads it, where all of that can be followed."""
    if source.stands_for is None and source.is_part:
        together = _with_main(source, deployment)
        if together is not None:
            return together
    return interpret(source, Budget(), _parts(source), deployment)


def _with_main(source: Source, deployment: Deployment) -> ConfigFacts | None:
    """What the file says that loads a part; None if that can't be read, or may change what the part sets."""
    main = _main(source)
    if main is None:
        return None
    main.loaded = source
    facts = interpret(main, Budget(), _parts(main), deployment)
    is_followed = not any(not write.path for write in facts.opaque_writes)
    return facts if is_followed and source in facts.sources else None


def _parts(main: Source) -> tuple[Source, ...]:
    """The files of the `.d` folders beside a config that it may load in a loop, in the order of their names.

    Nothing if one of them can't be read: then anything may be set.
    """
    if main.file is None or main.reach is None or "load_subconfig" not in main.text:
        return ()
    names = [
        f"{folder}/{name}"
        for folder in sorted(set(_FOLDER.findall(main.text)))
        for name in main.reach.names(main.file.parent / folder)
        if name.endswith(".py")
    ]
    try:
        found = [part for name in names if (part := main.beside(name)) is not None]
    except SourceError:
        return ()
    return tuple(found) if len(found) == len(names) else ()


def _main(source: Source) -> Source | None:
    """The file that loads a part, if it can be read."""
    if source.main is None or source.file is None:
        return None
    try:
        return source.beside(os.path.relpath(source.main, source.file.absolute().parent))
    except SourceError:
        return None
