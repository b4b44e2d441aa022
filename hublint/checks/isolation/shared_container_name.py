"""HUB411 shared-container-name: containers and pods of all users have one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.names.container_names import has_namespace_per_user, known_name_template
from hublint.hub.names.early_formatting import is_formatted_early
from hublint.hub.names.unrendered_placeholders import has_unrendered_placeholder
from hublint.interpret.constants import as_str
from hublint.interpret.values import Mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.namespaces import Namespace
    from hublint.hub.names.templates import Template


@rule("HUB411", Severity.ERROR, changes=("names",))
def shared_container_name(hub: Hub) -> Iterator[Report]:
    """Each start takes, or removes, another user's container."""
    template, namespace = known_name_template(hub), hub.namespace
    shared = template is not None and namespace is not None and _is_shared(template, namespace)
    if template is not None and shared and not has_namespace_per_user(hub):
        yield Report(
            template.place(),
            f"The container name {quote(template.text)} is the same for all users. {_outcome(hub)} "
            "Put `{username}` into the name.",
            fix=_fix_template(hub, template),
        )
    yield from _report_constant_name(hub)


def _is_shared(template: Template, namespace: Namespace) -> bool:
    """Whether a readable template surely has no user in it, and was not meant to."""
    name = template.text or ""
    if template.per_user() is not False or template.error or not name:
        return False
    if has_unrendered_placeholder(name) or is_formatted_early(template):
        return False
    return all(field.plain and field.name in namespace.names for field in template.fields())


def _outcome(hub: Hub) -> str:
    if hub.spawner.is_a("KubeSpawner"):
        return "When a second user starts a server, the first one's pod is killed."
    if hub.removes:
        return "When a second user starts a server, the first one's container is removed."
    return (
        "A second user gets the first one's container: the start fails with `Invalid token`, or they find themselves "
        "among the first one's files."
    )


def _fix_template(hub: Hub, template: Template) -> Fix | None:
    name = literal_str(template.value)
    if name is None:
        return None
    new = name.rstrip("-") + "-{username}"
    safe: Applicability = "safe" if hub.removes else "unsafe"
    return fix(f"Name containers `{new}`", replace_string(template.value, new), applicability=safe)


def _report_constant_name(hub: Hub) -> Iterator[Report]:
    """`name` in `extra_create_kwargs` replaces the spawner's own name."""
    if not hub.spawner.is_a("DockerSpawner"):
        return
    arguments = hub.spawner.trait("extra_create_kwargs").value
    name = arguments.get("name") if isinstance(arguments, Mapping) else None
    if name is None or as_str(name) is None or hub.template(name).per_user() is not False:
        return
    yield Report(
        name.place(),
        f"All containers are created as {quote(as_str(name))}, and Docker refuses a second one of the same name: only "
        "one user at a time can have a server. Remove `name`, and use `name_template` for names.",
    )
