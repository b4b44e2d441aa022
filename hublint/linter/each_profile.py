"""A rule asked again for each of KubeSpawner's profiles: a mistake of all of them, or of some."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from hublint.hub.pods.chosen_profile import DECIDING, chosen_profiles
from hublint.interpret.constants import as_str
from hublint.wording import continued

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.toolkit.rule import Rule
    from hublint.findings import Report
    from hublint.hub.model import Hub
    from hublint.hub.pods.chosen_profile import ChosenProfile
    from hublint.source.location import Place


def reports_of(rule: Rule, hub: Hub, most: int) -> tuple[Report, ...]:
    """What a rule reports in the present scenario, at most so many.

    Nobody has a server without a profile where there are some.
    """
    if rule.check is None:
        return ()
    if "profiles" in rule.tags and "profile_list" in hub.names:
        chosen = chosen_profiles(hub)
        if chosen:
            return tuple(islice(_of_profiles(rule, hub, chosen), most))
    return tuple(islice(rule.check(hub), most))


def _of_profiles(rule: Rule, hub: Hub, chosen: tuple[ChosenProfile, ...]) -> Iterator[Report]:
    """What holds with every profile, as it is reported without them, and what holds with some."""
    plain = {_key(report): report for report in _checked(rule, hub)}
    found: dict[tuple[int, str], list[tuple[Report, ChosenProfile]]] = {}
    for profile in chosen:
        for report in _checked(rule, profile):
            found.setdefault(_key(report), []).append((report, profile))
    for key, reports in found.items():
        if len(reports) < len(chosen):
            yield _of_some(reports)
        else:
            yield plain.get(key) or replace(reports[0][0], fix=None)


def _checked(rule: Rule, hub: Hub) -> tuple[Report, ...]:
    return tuple(rule.check(hub)) if rule.check is not None else ()


def _key(report: Report) -> tuple[int, str]:
    return id(report.place.node), report.message


def _of_some(reports: list[tuple[Report, ChosenProfile]]) -> Report:
    """The report of the first profile that has it. What cures one profile is not tried, as it may harm the others."""
    report, profile = reports[0]
    others = len(reports) - 1
    more = f" and {others} more" if others else ""
    message = f"With {profile.words}{more}, {continued(report.message)}"
    return replace(report, place=_place(report, profile), message=message, fix=None)


def _place(report: Report, profile: ChosenProfile) -> Place:
    """The report's own place if the profile gives it, else the first setting of the profile that decides."""
    place = report.place
    deciding = [change for change in profile.changes if as_str(change.key) in DECIDING]
    if any(change.value.place().holds(place) for change in deciding):
        return place
    return deciding[0].key.place("set by the profile") if deciding else place
