"""Which distributions a config has to do with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.hub.model import Hub
from hublint.hub.scenarios.joint import JointScenarios
from hublint.hub.traits.recognition import components
from hublint.interpret.with_main import read_facts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.deployment.deployment import Deployment
    from hublint.knowledge.site import Site
    from hublint.source import Source


def used_packages(
    source: Source, targets: Mapping[str, str], site: Site, deployment: Deployment
) -> frozenset[str]:
    """The distributions that the active classes come from, in any scenario."""
    facts = read_facts(source, deployment)
    scenarios = JointScenarios([facts])
    hub = Hub(facts, targets, scenarios.side(), site=site)
    found = scenarios.explore(lambda: _packages(hub))
    return frozenset(name for scenario in found for name in scenario.result)


def _packages(hub: Hub) -> frozenset[str]:
    return frozenset(
        one.distribution for component in components(hub) for one in component.class_mro.packaged
    )
