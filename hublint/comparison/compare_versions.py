"""Two versions of a config compared: their hubs, their findings, and the steps between their releases."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.changes.comparing import compare, in_order
from hublint.changes.hub_change import Change
from hublint.comparison.acceptance import divided
from hublint.comparison.comparison_result import Comparison
from hublint.comparison.finding_changes import finding_changes
from hublint.interpret.load import interpret
from hublint.interpret.with_main import read_facts
from hublint.knowledge.coverage import coverage
from hublint.knowledge.versions import key
from hublint.process_state import unwarned
from hublint.secrecy import Mask
from hublint.upgrade import known_steps
from hublint.upgrade.both_releases import Pair
from hublint.upgrade.kept_names import keep_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.comparison.version import Version
    from hublint.deployment.deployment import Deployment
    from hublint.interpret.facts import ConfigFacts
    from hublint.upgrade import Step


@unwarned()
def compare_versions(old: Version, new: Version) -> Comparison:
    """What the new version of a config does to the users of a hub that ran with the old one.

    Raises `PluginError` and `UnknownRuleError` for what the settings name.
    """
    names = old.source.name, new.source.name
    targets = old.options.targets, new.options.targets
    around = [one.options.around(one.source) for one in (old, new)]
    is_same = old.source.text == new.source.text and _texts(around[0]) == _texts(around[1])
    if is_same and targets[0] == targets[1] and not _rests_on_others(new):
        return Comparison(*names)
    for version, deployment in zip((old, new), around, strict=True):
        version.source.heed(deployment.sources)
    changes = compare(*_facts(old, new, around), targets, (old.options.site, new.options.site))
    found, problems = finding_changes(old, new)
    upgrade = _upgrade(old, new)
    if upgrade is not None:
        changes = [_with_cure(upgrade, change) for change in changes]
        found += map(_step_change, known_steps(upgrade).steps)
    hidden = _Hidden(old, new)
    left, accepted = divided(map(hidden.change, [*changes, *found]), new.source)
    for version in (old, new):
        version.name_sources()
    return Comparison(*names, tuple(in_order(left)), tuple(accepted), tuple(problems))


def _facts(
    old: Version, new: Version, around: Sequence[Deployment]
) -> tuple[ConfigFacts, ConfigFacts]:
    """What both versions say: parts with the files that load them, if those of both can be read."""
    before, after = (
        read_facts(one.source, deployment)
        for one, deployment in zip((old, new), around, strict=True)
    )
    if (before.source is old.source) == (after.source is new.source):
        return before, after
    return interpret(old.source, deployment=around[0]), interpret(new.source, deployment=around[1])


def _texts(deployment: Deployment) -> list[str]:
    return [source.text for source in deployment.sources]


def _rests_on_others(version: Version) -> bool:
    """Whether the file may load others, or another one loads it, which may differ though it does not."""
    text = version.source.text
    return "load_subconfig" in text or "import" in text or version.source.main is not None


def _upgrade(old: Version, new: Version) -> Pair | None:
    """The new version under the pinned releases of both, if some are newer ones."""
    before, after = old.options.targets, new.options.targets
    raised = {
        name: after[name]
        for name in before.keys() & after.keys()
        if key(before[name]) < key(after[name])
        and {coverage(name, one) for one in (before[name], after[name])} == {"known"}
    }
    if not raised:
        return None
    deployment = new.options.around(new.source)
    return Pair(new.source, before, {**before, **raised}, new.options.site, deployment)


def _with_cure(upgrade: Pair, change: Change) -> Change:
    """The change with the setting that keeps names as they were, if the releases are what changes them."""
    cure = keep_names(upgrade, change)
    return replace(change, todo=(f"{cure.title}.", *change.todo)) if cure else change


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
