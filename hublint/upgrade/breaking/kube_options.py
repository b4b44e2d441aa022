"""Options of KubeSpawner that became templates, or are merged instead of replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.hub.names.templates import Template
from hublint.hub.pods.profiles import overrides
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping
from hublint.upgrade.steps import Break, breaks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.upgrade.both_releases import Pair

SOURCE = "Changelog of KubeSpawner, 5.0"
"""What it says of placeholders was tried with 6.2 and 7.1."""


@breaks(Break("jupyterhub-kubespawner", "5.0", "environment-is-formatted", "fails", "with", SOURCE))
def environment_is_formatted(pair: Pair, broken: Break) -> Iterator[Report]:
    """Braces in `environment` are placeholders now: `{user}` raises KeyError at every start."""
    if not pair.old.spawner.is_a("KubeSpawner"):
        return
    for entry in pair.old.spawner.trait("environment").entries:
        value = entry.value
        text = as_str(value)
        template = Template(value)
        if text is None or not (template.fields() or template.error):
            continue
        names = pair.new.namespace.names if pair.new.namespace else frozenset()
        stops = template.error or any(field.name not in names for field in template.fields())
        effect = "no server starts" if stops else "something else is put there"
        message = (
            f"Since KubeSpawner {broken.version}, braces in `environment` are placeholders, so with this value"
            f" {effect}. Write `{{{{` and `}}}}` for braces that are meant as such."
        )
        escaped = text.replace("{", "{{").replace("}", "}}")
        edit = replace_string(value, escaped)
        yield Report(
            value.place("a template now"),
            message,
            fix=fix("Double the braces", edit, applicability="unsafe"),
        )


@breaks(Break("jupyterhub-kubespawner", "5.0", "overrides-are-merged", "changes", "with", SOURCE))
def overrides_are_merged(pair: Pair, broken: Break) -> Iterator[Report]:
    """A dict in the override of a profile is merged with the setting of its name, and replaced it until now."""
    if not pair.old.spawner.is_a("KubeSpawner"):
        return
    for entry in (entry for one in overrides(pair.old) for entry in one.value.entries):
        name = as_str(entry.key)
        if name is None or not isinstance(entry.value, Mapping):
            continue
        if isinstance(pair.old.spawner.trait(name).given, Mapping):
            message = (
                f"Since KubeSpawner {broken.version}, {quote(name)} of a profile is merged with"
                f" `c.KubeSpawner.{name}`, which it replaced until now. Make sure that all entries are wanted together."
            )
            yield Report(entry.value.place("merged now"), message)
