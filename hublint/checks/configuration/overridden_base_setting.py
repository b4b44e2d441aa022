"""HUB505 overridden-base-setting: a setting in the sections of a class and of its base class."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import add_entries, fix
from hublint.checks.toolkit.phrases import all_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.recognition import components
from hublint.interpret.constants import NOT_KNOWN, as_python
from hublint.interpret.values import Constant, Mapping
from hublint.interpret.writes import Lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Entry, Value


@rule("HUB505", Severity.WARNING, "ignored", "settings", changes=("named",))
def overridden_base_setting(hub: Hub) -> Iterator[Report]:
    """What a base class's section sets is lost where the section of the class itself sets the trait too."""
    order = {id(write): number for number, write in enumerate(hub.facts.writes)}
    for component in components(hub):
        for strong, weak in _pairs(component):
            if isinstance(strong.value, Mapping) and isinstance(weak.value, Mapping):
                yield from _report_lost_entries(strong, weak)
            elif _comes_later(order, weak, strong) and _differ(strong, weak):
                yield _report_lost_value(strong, weak)


def _pairs(component: Component) -> Iterator[tuple[Setting, Setting]]:
    """Traits that two sections of a component set, each with the winning and the next weaker setting."""
    for name in _repeated_names(component):
        by_section = [component.hub.setting(section, name) for section in component.sections]
        settings = [setting for setting in by_section if setting is not None]
        if settings and not isinstance(settings[0].value, Lazy) and component.has_trait(name):
            yield from ((settings[0], weak) for weak in settings[1:])


def _repeated_names(component: Component) -> list[str]:
    """The names that stand in two sections of the component, whatever the scenario."""
    sections = component.sections
    settings = component.hub.facts.settings
    times = Counter(path[1] for path in settings if path[0] in sections and path[1:])
    return [name for name, count in times.items() if count > 1]


def _comes_later(order: dict[int, int], weak: Setting, strong: Setting) -> bool:
    """Whether the weaker assignment stands below the other, as if it should win."""
    return order.get(id(weak.write), 0) > order.get(id(strong.write), 0)


def _differ(strong: Setting, weak: Setting) -> bool:
    values = as_python(strong.value), as_python(weak.value)
    return NOT_KNOWN not in values and values[0] != values[1]


def _report_lost_value(strong: Setting, weak: Setting) -> Report:
    message = (
        f"{quote(weak.name)} has no effect: {quote(strong.name)} is set, too, and the section of the class itself wins,"
        " whatever the order of the lines. Remove one of them."
    )
    return Report(weak.place("has no effect"), message, (strong.place("wins"),))


def _report_lost_entries(strong: Setting, weak: Setting) -> Iterator[Report]:
    lost = _lost_entries(strong.value, weak.value)
    if not lost:
        return
    is_severe = weak.path[-1] in ("volumes", "environment")
    message = (
        f"{_names(lost)} of {quote(weak.name)} {'is' if len(lost) == 1 else 'are'} lost: {quote(strong.name)} replaces"
        f" the whole dict, as the two are not merged. Use `{strong.name}.update({{...}})`, or set everything in one"
        " place."
    )
    yield Report(
        weak.place("lost"),
        message,
        (strong.place("replaces it"),),
        _fix_merging(strong, lost),
        Severity.ERROR if is_severe else None,
    )


def _lost_entries(kept: Value, base: Value) -> list[Entry]:
    """The entries of the base class's dict that the other does not have; none where that is not known."""
    if not isinstance(kept, Mapping) or not isinstance(base, Mapping) or not kept.complete:
        return []
    keys = {entry.key.value for entry in kept.entries if isinstance(entry.key, Constant)}
    if not all(isinstance(entry.key, Constant) for entry in kept.entries):
        return []
    return [
        entry
        for entry in base.entries
        if isinstance(entry.key, Constant) and entry.key.value not in keys
    ]


def _names(entries: list[Entry]) -> str:
    return all_of(entry.key.value for entry in entries[:4] if isinstance(entry.key, Constant))


def _fix_merging(strong: Setting, lost: list[Entry]) -> Fix | None:
    source = strong.value.source
    pairs = [
        (str(entry.key.value), source.code(entry.value.node))
        for entry in lost
        if entry.value.source is source and isinstance(entry.key, Constant)
    ]
    if len(pairs) != len(lost) or not isinstance(strong.value, Mapping):
        return None
    edit = add_entries(strong.value, pairs)
    return fix(f"Add the lost entries to {quote(strong.name)}", edit, applicability="unsafe")
