"""Two versions of a config compared: their hubs, their findings, and the steps between their releases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.changes.comparing import compare, in_order
from hublint.changes.hub_change import Change
from hublint.comparison.acceptance import divided
from hublint.comparison.comparison_result import Comparison
from hublint.comparison.finding_changes import finding_changes
from hublint.interpret.budget import Budget
from hublint.interpret.load import interpret
from hublint.knowledge.coverage import coverage
from hublint.knowledge.versions import key
from hublint.process_state import unwarned
from hublint.secrecy import Mask
from hublint.upgrade import plan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.comparison.version import Version
    from hublint.upgrade import Step


@unwarned()
def compare_versions(old: Version, new: Version) -> Comparison:
    """What the new version of a config does to the users of a hub that ran with the old one.

    Raises `PluginError` and `UnknownRuleError` for what the settings name.
    """
    names = old.source.name, new.source.name
    targets = old.options.targets, new.options.targets
    if old.source.text == new.source.text and targets[0] == targets[1] and not _loads_others(new):
        return Comparison(*names)
    facts = (interpret(old.source, Budget()), interpret(new.source, Budget()))
    changes = compare(*facts, targets, (old.options.site, new.options.site))
    found, problems = finding_changes(old, new)
    steps = [*_steps(old, new)]
    hidden = _Hidden(old, new)
    left, accepted = divided(map(hidden.change, [*changes, *found, *steps]), new.source)
    for version in (old, new):
        version.name_sources()
    return Comparison(*names, tuple(in_order(left)), tuple(accepted), tuple(problems))


def _loads_others(version: Version) -> bool:
    """Whether the file may load others, which may differ though it does not."""
    text = version.source.text
    return "load_subconfig" in text or "import" in text


def _steps(old: Version, new: Version) -> Iterator[Change]:
    """What the upgrades between the pinned releases of both ask for."""
    before, after = old.options.targets, new.options.targets
    raised = {
        name: after[name]
        for name in before.keys() & after.keys()
        if key(before[name]) < key(after[name])
        and {coverage(name, one) for one in (before[name], after[name])} == {"known"}
    }
    if raised:
        for step in plan(new.source, before, {**before, **raised}, new.options.site).steps:
            yield _step_change(step)


def _step_change(step: Step) -> Change:
    finding, broken = step.finding, step.broken
    place = None if broken.general else finding.place
    return Change(
        "upgrade",
        (broken, *finding.start),
        finding.severity,
        f"{broken.distribution} {broken.version}: {finding.message}",
        None,
        place,
        certain=finding.certain,
        gravity=6,
    )


class _Hidden:
    """Hides the secrets that stand in either version, and the folders that versions lie in for the while."""

    def __init__(self, *versions: Version) -> None:
        self._versions = versions
        self._masks = [Mask(version.source) for version in versions]

    def change(self, change: Change) -> Change:
        """A change whose words can be shown."""
        todo = tuple(map(self._words, change.todo))
        return replace(change, message=self._words(change.message), todo=todo)

    def _words(self, text: str) -> str:
        for mask, version in zip(self._masks, self._versions, strict=True):
            text = version.shown(mask.words(text))
        return text
