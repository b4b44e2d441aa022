"""HUB552 unused-class: spawners and authenticators of the file that the hub does not use."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.scenarios.memo import per_scenario
from hublint.hub.traits.recognition import ROLES
from hublint.interpret.values import Class, External
from hublint.knowledge import knowledge
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from hublint.hub.model import Hub
    from hublint.hub.traits.active_class import Role
    from hublint.interpret.values import Value


@rule("HUB552", Severity.WARNING)
def unused_class(hub: Hub) -> Iterator[Report]:
    """A class is chosen by an assignment, never by being there."""
    if hub.fragment or hub.facts.opaque_writes or not hub.has("JupyterHub"):
        return
    roles: dict[int, Role | None] = {}
    for name in hub.facts.names:
        value = hub.resolve(hub.facts.names[name])
        if not isinstance(value, Class) or value.source is not hub.source:
            continue
        role = roles[id(value.definition)] = _role(hub, value, roles)
        if role is not None and not _is_mentioned(_words(hub), value):
            yield _report(hub, value, role)


def _role(hub: Hub, value: Value, roles: Mapping[int, Role | None]) -> Role | None:
    """What a class would be to the hub; None for mixins and for classes that nothing is known of.

    `roles` are those of classes of the file that are known already, by the `id` of their definitions.
    """
    waiting, seen = [value], set()
    while waiting:
        one = hub.resolve(waiting.pop())
        key = id(one.definition) if isinstance(one, Class) else 0
        if not isinstance(one, Class) or key in roles:
            if role := roles[key] if key in roles else _known_role(hub, one):
                return role
        elif key not in seen:
            seen.add(key)
            waiting.extend(reversed(one.bases))
    return None


def _known_role(hub: Hub, value: Value) -> Role | None:
    known = knowledge().class_at(value.path) if isinstance(value, External) else None
    names = (base.name for base in known.mro(hub.targets)) if known else ()
    return next((ROLES[name] for name in names if name in ROLES), None)


@per_scenario
def _words(hub: Hub) -> Mapping[str, list[int]]:
    """Where each word of the text stands, comments included, other than as a section."""
    words: dict[str, list[int]] = {}
    for found in re.finditer(r"(?<!\bc\.)\b\w+", hub.source.text):
        words.setdefault(found[0], []).append(found.start())
    return words


def _is_mentioned(words: Mapping[str, list[int]], value: Class) -> bool:
    """Whether its name stands anywhere outside of itself."""
    start, end = value.source.span(value.definition)
    return any(not start <= place < end for place in words.get(value.name, ()))


def _report(hub: Hub, value: Class, role: Role) -> Report:
    active = getattr(hub, role)
    used = quote(active.name) if active.name else "another class"
    message = (
        f"Nothing uses the class {quote(value.name)}: the {role} of this hub is {used}. Set"
        f" {quote(f'c.JupyterHub.{role}_class = {value.name}')}, or remove the class."
    )
    place = Place(value.source, value.definition.name, "not used")
    related = [] if active.setting is None else [active.setting.value_place("chosen here")]
    return Report(place, message, related)
