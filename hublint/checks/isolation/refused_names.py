"""HUB420 swarm-name-ends-in-hyphen, HUB421 refused-name: names that Docker, a swarm or Kubernetes refuses."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.edits import fix, literal_str, remove_setting, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.names.container_names import known_name_template
from hublint.hub.names.name_formats import POD_VOLUME
from hublint.hub.names.named_objects import named_objects
from hublint.hub.names.namespaces import render_kube
from hublint.hub.names.unrendered_placeholders import has_unrendered_placeholder
from hublint.hub.users.plain_names import names_are_plain
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.name_formats import NameFormat
    from hublint.hub.names.named_objects import NamedObject
    from hublint.hub.names.templates import Template

ENDS_WITH_SERVER = pattern(r".*[-_]\{(raw_)?servername\}")
DEFAULT = "{prefix}-{username}--{servername}"
"""What dockerspawner 12 and newer use for named servers, and only for those, where the file sets nothing."""

_USER: Final = "alice"
"""A name that no escaping changes: what is refused for it is refused for everyone."""
_ODD_USERS: Final = {
    "émile": "begins with anything but a-z and 0-9",
    "x": "is a single letter",
}
_FIELD = pattern(r"(\{[^{}]*\})")


@rule("HUB420", Severity.ERROR, "stops", changes=("names",))
def swarm_name_ends_in_hyphen(hub: Hub) -> Iterator[Report]:
    """The default server has no name, so what stands before it ends the name of its service."""
    template = known_name_template(hub) if hub.spawner.is_a("SwarmSpawner") else None
    names = hub.container_names
    if template is None or names is None or not ENDS_WITH_SERVER.fullmatch(template.text or ""):
        return
    setting = names.trait.setting
    is_default = hub.at_least("dockerspawner", "12") and template.text == DEFAULT
    yield Report(
        template.place("ends in a hyphen"),
        f"With {quote(template.text)}, the name of a user's default server ends in a hyphen, as it has no name: "
        "the swarm refuses it, and no server starts. Remove the line: the default also keeps servers apart.",
        fix=fix("Use the default name", remove_setting(setting))
        if is_default and setting
        else None,
    )


@rule("HUB421", Severity.ERROR, changes=("mounts", "names"))
def refused_name(hub: Hub) -> Iterator[Report]:
    """A name has characters that the engine does not accept."""
    for named in named_objects(hub):
        name = _default_server_name(hub, named.template)
        if name is None or "{" in name or _has_other_report(hub, named.template):
            continue
        if not name and named.format.generates:
            continue
        if named.format.accepts(name):
            yield from _report_odd_user(hub, named)
            continue
        yield Report(
            named.template.place("refused"),
            f"The {named.kind} of a user `{_USER}` would be called {quote(name)}, which {named.format.engine} refuses: "
            f"names consist of {named.format.description}. The hub starts, but no server does.",
            fix=_fix_template(hub, named.template, named.format),
        )


def _report_odd_user(hub: Hub, named: NamedObject) -> Iterator[Report]:
    """Names that nothing but the user's own begins, which escaping may begin with a hyphen."""
    template = named.template
    if not (template.text or "").startswith("{"):
        return
    if template.mentions("raw_username") or names_are_plain(hub, _ODD_USERS, min_length=2):
        return
    for user, trouble in _ODD_USERS.items():
        name = _default_server_name(hub, template, user)
        if name and not named.format.accepts(name):
            yield Report(
                template.place("refused for some"),
                f"The {named.kind} of a user whose name {trouble}, such as `{user}`, would be called {quote(name)}, "
                f"which {named.format.engine} refuses: none of their servers starts. Write `u-{template.text}`.",
                severity=Severity.WARNING,
            )
            return


def _default_server_name(hub: Hub, template: Template, user: str = _USER) -> str | None:
    """The name of a user's default server, None where it cannot be known."""
    if hub.namespace is None or not template.complete:
        return None
    values = hub.namespace.values(user)
    with suppress(LookupError, ValueError, AttributeError):
        if hub.spawner.is_a("KubeSpawner"):
            return render_kube(template.text or "", values)
        return template.render(values)
    return None


def _has_other_report(hub: Hub, template: Template) -> bool:
    """Whether another rule reports what is wrong with the name."""
    name = template.text or ""
    if hub.spawner.is_a("SwarmSpawner") and ENDS_WITH_SERVER.fullmatch(name):
        return True
    return has_unrendered_placeholder(name)


def _fix_template(hub: Hub, template: Template, name_format: NameFormat) -> Fix | None:
    """Hyphens in place of what is refused: nothing of the old name can exist.

    None for the name of a pod's volume, which stands in its mounts, too.
    """
    name = literal_str(template.value)
    if name is None or name != template.text or name_format is POD_VOLUME:
        return None
    parts = _FIELD.split(name)
    new = "".join(
        part if index % 2 else name_format.repaired(part) for index, part in enumerate(parts)
    ).strip("-_.")
    if not name_format.accepts(_default_server_name(hub, template.with_text(new)) or ""):
        return None
    return fix(f"Write `{new}`", replace_string(template.value, new))
