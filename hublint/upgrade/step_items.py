"""The steps of an upgrade as findings that any output format can report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from hublint.knowledge.display_names import display_name
from hublint.output.data import when_data
from hublint.output.report import FileReport, Item
from hublint.output.tally import INCOMPLETE, NOTHING_CHECKED, Tally
from hublint.wording import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hublint.project.check_file import FileResult
    from hublint.terminal.json_rows import Rows
    from hublint.upgrade.steps import Step

EFFECTS = {
    "stops": "stops the hub",
    "fails": "stops working",
    "changes": "changes",
    "renamed": "old name",
}
LABELS = {
    "stops": "Stops the hub or its servers",
    "fails": "Stops working",
    "changes": "Changes",
    "renamed": "Has an old name",
}
MOMENTS = {
    "before": "Before the upgrade",
    "with": "With the upgrade",
    "after": "After the upgrade",
}


class Upgrade(NamedTuple):
    """A distribution with its release of today and the one to come."""

    distribution: str
    old: str
    new: str


@dataclass(slots=True, eq=False, repr=False)
class UpgradeTally(Tally):
    """Counts steps. `resolved` is how many findings of today are gone with the upgrades."""

    path: str = ""
    upgrades: Sequence[Upgrade] = ()
    resolved: int = 0

    def document(self, items: Rows) -> dict[str, Any]:
        """The part of a document that tells about the upgrade, with the data of its steps."""
        return {
            "path": self.path,
            "upgrades": [
                {"distribution": one.distribution, "from": one.old, "to": one.new}
                for one in self.upgrades
            ],
            "steps": items,
            "mended": self.resolved,
        }

    def summary(self) -> str:
        """A few sentences on what is left to do."""
        if self.problems and not self.files:
            return NOTHING_CHECKED
        total = self.severities.total()
        resolved = count(self.resolved, "problem")
        done = "Would be done" if self.only_shown else "Done"
        parts = (
            f"{done}: {count(self.fixed, 'step')}." if self.fixed else "",
            f"To do: {count(total, 'step')}." if total else "Nothing to do.",
            self._fixable(),
            f"The upgrade resolves {resolved} of today." if self.resolved else "",
            INCOMPLETE if self.problems else "",
        )
        return " ".join(filter(None, parts))


def upgrade_report(
    result: FileResult, steps: Sequence[Step], upgrades: Sequence[Upgrade]
) -> FileReport:
    """The report on a config whose findings are the steps of an upgrade."""
    routes = ", ".join(
        f"{display_name(one.distribution)} {one.old} to {one.new}" for one in upgrades
    )
    title = f"{result.name}: {routes}" if result.checked and routes else ""
    return FileReport(result, tuple(map(_item, steps)), title)


def _item(step: Step) -> Item:
    broken = step.broken
    return Item(
        step.finding,
        EFFECTS[broken.effect],
        f"{broken.distribution} {broken.version}",
        MOMENTS[broken.moment],
        placed=not broken.general,
        label=_label(step),
        facts={
            "effect": broken.effect,
            "when": broken.moment,
            "distribution": broken.distribution,
            "since": broken.version,
            "source": broken.source or None,
            "condition": when_data(step.finding.when),
        },
    )


def _label(step: Step) -> str:
    """What happens and from which release on, with the code of the rule that a step comes from."""
    broken, finding = step.broken, step.finding
    is_rule = finding.code.partition(":")[0] != broken.name
    code = f" ({finding.code} {finding.name})" if is_rule else ""
    release = f"{display_name(broken.distribution)} {broken.version}"
    return f"{LABELS[broken.effect]} as of {release}{code}"
