"""Files that are, or may be, parts of a larger configuration, so that what they lack proves nothing.

A part chooses no class: others do.
"""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from hublint.patterns import pattern

if TYPE_CHECKING:
    from hublint.interpret.facts import ConfigFacts
    from hublint.source import Source

CLASSES = ("spawner_class", "authenticator_class", "proxy_class")
CONFIG_NAME = pattern(r"jupyterhub_config.*\.py")


def is_part(facts: ConfigFacts) -> bool:
    """Whether the file is obviously a part.

    That is: it chooses no class, and lies in a `.d` folder, or a config beside it loads it; or its values
    come from a Helm chart.
    """
    if any(name.partition(".")[0] == "z2jh" for name in facts.imports):
        return True
    if _chooses_class(facts):
        return False
    return _is_in_config_folder(facts.source) or _is_loaded(facts.source)


def may_be_part(facts: ConfigFacts) -> bool:
    """Whether the file may be a part: it is one, lies where parts do, or is not named as configs are."""
    if is_part(facts) or _is_in_config_folder(facts.source):
        return True
    return not _chooses_class(facts) and not _is_named_as_config(facts.source)


def _chooses_class(facts: ConfigFacts) -> bool:
    return any(("JupyterHub", name) in facts.settings for name in CLASSES)


def _is_named_as_config(source: Source) -> bool:
    name = PurePath(source.name)
    return name.stem.endswith("config") or "jupyter" in name.name


def _is_in_config_folder(source: Source) -> bool:
    """Whether the file lies in a `.d` folder, whose files are parts of one config."""
    return source.file is not None and source.file.absolute().parent.suffix == ".d"


def _is_loaded(source: Source) -> bool:
    """Whether a config in the same folder loads this file by name."""
    if source.file is None or source.reach is None:
        return False
    folder, own = source.file.parent, source.file.name
    for name in source.reach.names(folder):
        if name == own or not CONFIG_NAME.fullmatch(name):
            continue
        content = source.reach.text(folder / name) or ""
        if "load_subconfig" in content and own in content:
            return True
    return False
