"""Two hubs compared in every scenario that they share: all changes, the gravest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.changes import (
    access,
    claims,
    culling,
    exposure,
    files,
    folders,
    memory,
    names,
    owners,
    rights,
    servers,
    starts,
)
from hublint.changes.hub_change import KINDS, Change
from hublint.changes.pair import HubPair, hub_pair
from hublint.findings import Severity
from hublint.hub.model import Hub
from hublint.hub.scenarios.joint import JointScenarios
from hublint.hub.scenarios.words import clause
from hublint.knowledge.site import UNKNOWN_SITE
from hublint.wording import continued

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from hublint.hub.scenarios.explore import Scenario, Scenarios
    from hublint.interpret.facts import ConfigFacts
    from hublint.interpret.values import Condition
    from hublint.knowledge.site import Site
    from hublint.source import Source

LONGEST = 240
"""Characters; a condition that takes more words says nothing to its reader."""

Check = Callable[[HubPair], Iterator[Change]]

CHECKS: Sequence[Check] = (
    files.files_left_behind,
    exposure.files_exposed,
    exposure.one_user_for_all,
    names.other_names,
    starts.refused_servers,
    starts.one_container_for_several,
    starts.one_container_for_servers,
    folders.missing_start_folder,
    folders.other_image,
    starts.other_driver,
    starts.kept_that_fail,
    folders.missing_host_folders,
    owners.other_owner,
    claims.changed_claims,
    servers.running_servers,
    servers.moved_hub,
    servers.changed_limits,
    servers.named_servers,
    culling.culling,
    servers.never_arrives,
    servers.new_servers,
    memory.database,
    memory.cookies,
    memory.base_url,
    memory.public_address,
    memory.encryption,
    memory.proxy_token,
    access.access,
    rights.rights,
)
"""What is compared; each yields changes in the present scenario."""


def compare(
    old: ConfigFacts,
    new: ConfigFacts,
    targets: tuple[Mapping[str, str], Mapping[str, str]],
    sites: tuple[Site, Site] = (UNKNOWN_SITE, UNKNOWN_SITE),
) -> list[Change]:
    """What the second config changes for the users of a hub with the first one.

    `targets` are the releases of both, and `sites` what their sites say of themselves. The gravest changes stand first.
    """
    joint = JointScenarios([old, new])
    hubs = [
        Hub(facts, releases, joint.side(), site=site)
        for facts, releases, site in zip((old, new), targets, sites, strict=True)
    ]
    changes = [change for check in CHECKS for change in _checked(check, joint, hubs, new.source)]
    joint.forget()
    return in_order(changes)


def in_order(changes: Iterable[Change]) -> list[Change]:
    """The changes, the gravest first."""
    return sorted(changes, key=_order)


def _checked(check: Check, joint: Scenarios, hubs: Sequence[Hub], source: Source) -> list[Change]:
    """What one check finds, explored alone, so that its changes depend on its own conditions only."""
    return _merged(joint.find(lambda: tuple(check(hub_pair(*hubs)))), source)


def _merged(scenarios: Sequence[Scenario[tuple[Change, ...]]], source: Source) -> list[Change]:
    """Each change once: certain where all scenarios have it, with its condition elsewhere."""
    groups: dict[object, dict[int, Change]] = {}
    for number, scenario in enumerate(scenarios):
        for change in scenario.result:
            groups.setdefault((change.kind, change.key), {}).setdefault(number, change)
    return [
        next(iter(group.values()))
        if len(group) == len(scenarios)
        else _conditional(group, scenarios, source)
        for group in groups.values()
    ]


def _conditional(
    group: dict[int, Change], scenarios: Sequence[Scenario[tuple[Change, ...]]], source: Source
) -> Change:
    """A change that some scenarios have, with what they have in common and no other has."""
    first, *others = [dict(_steps(scenarios[number])) for number in group]
    shared = {key: step for key, step in first.items() if all(key in other for other in others)}
    elsewhere = [dict(_steps(one)) for number, one in enumerate(scenarios) if number not in group]
    telling = {
        key: step for key, step in shared.items() if not all(key in one for one in elsewhere)
    }
    condition = str(clause(telling.values(), source))
    change = next(iter(group.values()))
    message = change.message
    if condition:
        rest = continued(message)
        if len(condition) > LONGEST:
            condition = "under some conditions"
        link = " and " if message.startswith("If ") and condition.startswith("if ") else ", "
        rest = rest.removeprefix("if ") if link == " and " else rest
        message = f"{condition[0].upper()}{condition[1:]}{link}{rest}"
    return replace(change, certain=False, message=message)


def _steps(
    scenario: Scenario[tuple[Change, ...]],
) -> Iterator[tuple[object, tuple[Condition, bool]]]:
    for condition, outcome, _ in scenario.trail:
        yield (condition.key, outcome), (condition, outcome)


def _order(change: Change) -> tuple[int, int, int]:
    rank = (Severity.ERROR, Severity.WARNING, Severity.INFO).index(change.severity)
    return rank, change.gravity, KINDS.index(change.kind)
