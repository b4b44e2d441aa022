"""Names of containers, services, pods, claims and volumes that are refused, whoever the user is."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from hublint.checks.isolation.consumed import DOUBLED
from hublint.checks.isolation.object_names import names
from hublint.checks.isolation.placeholders import FOREIGN
from hublint.checks.isolation.swarm_names import ENDS_WITH_SERVER
from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.names.engine_names import POD_VOLUME
from hublint.hub.names.namespaces import kube_rendered
from hublint.hub.users.plain_names import names_are_plain
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.engine_names import Form
    from hublint.hub.names.templates import Template

_USER: Final = "alice"
"""A name that no escaping changes: what is refused for it is refused for everybody."""
_ODD_USERS: Final = {"émile": "begins with anything but a-z and 0-9", "x": "is a single letter"}
_FIELD = pattern(r"(\{[^{}]*\})")


@rule("HUB421", Severity.ERROR)
def refused_name(hub: Hub) -> Iterator[Report]:
    """A name has characters that the engine does not take."""
    for what, template, form in names(hub):
        name = _rendered(hub, template)
        if name is None or "{" in name or _is_told_of(hub, template):
            continue
        if not name and form.engine != "Kubernetes":  # Docker finds one itself
            continue
        if form.name.fullmatch(name):
            yield from _for_some(hub, what, template, form)
            continue
        yield Report(
            template.place("refused"),
            f"The {what} of a user `{_USER}` would be called {quote(name)}, and {form.engine} refuses that: names have "
            f"{form.allowed}. The hub starts, and every start of a server fails.",
            fix=_cure(hub, template, form),
        )


def _for_some(hub: Hub, what: str, template: Template, form: Form) -> Iterator[Report]:
    """Names that nothing but the user's own begins, which escaping may begin with a hyphen."""
    if not (template.text or "").startswith("{"):
        return
    if template.mentions("raw_username") or names_are_plain(hub, shortest=2):
        return
    for user, kind in _ODD_USERS.items():
        name = _rendered(hub, template, user)
        if name and not form.name.fullmatch(name):
            yield Report(
                template.place("refused for some"),
                f"The {what} of a user whose name {kind}, such as `{user}`, would be called {quote(name)}, and "
                f"{form.engine} refuses that: none of their servers starts. Write `u-{template.text}`.",
                severity=Severity.WARNING,
            )
            return


def _rendered(hub: Hub, template: Template, user: str = _USER) -> str | None:
    """The name of a user's default server, None where it cannot be known."""
    if hub.namespace is None or not template.complete:
        return None
    values = hub.namespace.values(user)
    with suppress(LookupError, ValueError, AttributeError):
        if hub.spawner.is_a("KubeSpawner"):
            return kube_rendered(template.text or "", values)
        return template.render(values)
    return None


def _is_told_of(hub: Hub, template: Template) -> bool:
    """Whether another rule speaks of what is wrong with the name."""
    shown = template.text or ""
    if hub.spawner.is_a("SwarmSpawner") and ENDS_WITH_SERVER.fullmatch(shown):
        return True
    return bool(FOREIGN.search(shown) or DOUBLED.search(shown))


def _cure(hub: Hub, template: Template, form: Form) -> Fix | None:
    """Hyphens in place of what is refused: nothing of the old name can exist.

    The name of a pod's volume stands in its mounts, too.
    """
    shown = literal_str(template.value)
    if shown is None or shown != template.text or form is POD_VOLUME:
        return None
    parts = _FIELD.split(shown)
    new = "".join(part if number % 2 else form.mended(part) for number, part in enumerate(parts))
    new = new.strip("-_.")
    if not form.name.fullmatch(_rendered(hub, template.with_text(new)) or ""):
        return None
    return fix(f"Write `{new}`", replace_string(template.value, new))
