"""One config under the old and the new releases, in one and the same scenario."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.deployment.deployment import NO_DEPLOYMENT
from hublint.hub.model import Hub
from hublint.hub.scenarios.joint import JointScenarios
from hublint.interpret.with_main import read_facts
from hublint.knowledge import knowledge
from hublint.knowledge.site import UNKNOWN_SITE
from hublint.knowledge.versions import key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from hublint.deployment.deployment import Deployment
    from hublint.knowledge.site import Site
    from hublint.source import Source


class Pair:
    """The hub as it is (`old`) and as it will be (`new`); both are in the scenario that `scenarios` is in."""

    def __init__(
        self,
        source: Source,
        old: Mapping[str, str],
        new: Mapping[str, str],
        site: Site = UNKNOWN_SITE,
        deployment: Deployment = NO_DEPLOYMENT,
    ) -> None:
        self.deployment = deployment
        self.facts = read_facts(source, deployment)
        self.scenarios = JointScenarios([self.facts])
        self.source = source
        self.sites = site, site
        self.old = Hub(self.facts, old, self.scenarios.side(), site=site)
        self.new = Hub(self.facts, new, self.scenarios.side(), site=site)

    def crosses(self, distribution: str, version: str) -> bool:
        """Whether the upgrade leads from before a version to it, or beyond it."""
        return not self.old.at_least(distribution, version) and self.new.at_least(
            distribution, version
        )

    def upgraded(self) -> Iterator[str]:
        """The distributions whose release changes."""
        for name in self.new.targets:
            if self.new.targets[name] != self.old.targets.get(name):
                yield name

    def releases(self, distribution: str) -> Iterator[str]:
        """The known releases after the old one up to the new one, the oldest first."""
        old, new = self.old.targets.get(distribution), self.new.targets[distribution]
        for version in knowledge().versions(distribution):
            if (old is None or key(old) < key(version)) and key(version) <= key(new):
                yield version

    def origin(self, brings: Callable[[str, str], bool]) -> tuple[str, str]:
        """The distribution whose upgrade alone brings something, and the series of the first release that does.

        Where it takes several, the first of them and its new series.
        """
        for distribution in self.upgraded():
            for version in self.releases(distribution):
                if brings(distribution, version):
                    return distribution, series(version)
        distribution = next(self.upgraded())
        return distribution, series(self.new.targets[distribution])


def series(version: str) -> str:
    """`5.2` of `5.2.1`: the knowledge has one release of each series, so that is how exactly it can tell."""
    return ".".join(version.split(".")[:2])
