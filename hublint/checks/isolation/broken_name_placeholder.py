"""HUB412 broken-name-placeholder: placeholders in names of containers and in what is passed on to Docker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.isolation.placeholder_flaws import (
    attribute_flaw,
    format_flaw,
    placeholder_advice,
    positional_flaw,
    unknown_flaw,
)
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.container_names import known_name_template
from hublint.hub.names.fields import intended_name
from hublint.hub.names.unrendered_placeholders import DOUBLED
from hublint.interpret.constants import as_str
from hublint.interpret.values import Collection, Constant, Mapping, Value
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.fields import Field
    from hublint.hub.names.namespaces import Namespace
    from hublint.hub.names.templates import Template

GO_TEMPLATE = pattern(r"\{\{\s*\.\w+[^{}]*\}\}")
"""`{{.Name}}`, as Docker's logging drivers take it."""


@rule("HUB412", Severity.ERROR, "stops", changes=("names", "container-options"))
def broken_name_placeholder(hub: Hub) -> Iterator[Report]:
    """A name is not rendered, or a string with braces breaks the rendering."""
    namespace = hub.namespace
    if namespace is None or not hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
        return
    for template in (known_name_template(hub), _claim_template(hub)):
        if template is not None and not DOUBLED.search(template.text or ""):
            yield from _report_name(hub, template, namespace)
    if hub.spawner.is_a("SwarmSpawner", "KubeSpawner") or not hub.at_least("dockerspawner", "12"):
        return
    for trait in ("extra_create_kwargs", "extra_host_config"):
        for value in _strings_with_braces(hub.spawner.trait(trait).value):
            yield from _report_extra(value, namespace)


def _claim_template(hub: Hub) -> Template | None:
    """The template of a user's claim on Kubernetes, if all of it is known."""
    trait = hub.spawner.trait("pvc_name_template") if hub.spawner.is_a("KubeSpawner") else None
    template = hub.template(trait.value) if trait is not None and trait.value is not None else None
    return template if template is not None and template.complete else None


def _report_name(hub: Hub, template: Template, namespace: Namespace) -> Iterator[Report]:
    """An unbalanced brace, or else the first placeholder with a mistake."""
    subject = f"The name template {quote(template.text)}"
    if template.error:
        message = f"{subject} has an unbalanced brace, {_outcome(template)} Write placeholders as `{{username}}`."
        yield Report(template.place(), message)
        return
    for field in template.fields():
        flaw = _flaw(hub, template, field, namespace)
        if flaw is not None:
            remedy = _fix_field(template, field, namespace)
            yield Report(template.place(), f"{subject} {flaw}", fix=remedy)
            return


def _outcome(template: Template) -> str:
    if template.style == "lenient":
        return "so it is used unchanged, and Docker refuses a name with braces: no server starts."
    return "so no server starts."


def _flaw(hub: Hub, template: Template, field: Field, namespace: Namespace) -> str | None:
    """What is wrong with a placeholder, None if nothing is."""
    positional = positional_flaw(field)
    if positional is not None:
        return positional
    if field.name not in namespace.names:
        advice = placeholder_advice(field, namespace)
        return f"{unknown_flaw(hub, field, namespace)}, {_outcome(template)} {advice}"
    return attribute_flaw(field) or format_flaw(field, _outcome(template))


def _fix_field(template: Template, field: Field, namespace: Namespace) -> Fix | None:
    name = intended_name(field, namespace.names)
    if name is None:
        return None
    code, new = field.code, f"{{{name}}}"
    return fix(f"Replace `{code}` with `{new}`", replace_in_string(template.value, code, new))


def _strings_with_braces(value: Value | None) -> Iterator[Value]:
    """The strings in a value that may have placeholders, keys of dicts too."""
    if isinstance(value, Mapping):
        for entry in value.entries:
            yield from _strings_with_braces(entry.key)
            yield from _strings_with_braces(entry.value)
    elif isinstance(value, Collection):
        for item in value.items:
            yield from _strings_with_braces(item)
    elif isinstance(value, Constant) and isinstance(value.value, str) and "{" in value.value:
        yield value


def _report_extra(value: Value, namespace: Namespace) -> Iterator[Report]:
    """DockerSpawner renders all strings of its extras, whatever they are for."""
    template = as_str(value) or ""
    try:
        rendered = template.format(**dict.fromkeys(namespace.names, "x"))
    except (KeyError, ValueError):
        return
    except IndexError:
        yield _report_empty_placeholder(value, template)
        return
    except AttributeError:
        message = (
            f"{quote(template)} has a placeholder with an attribute, which makes every server start fail with "
            "`AttributeError`. Write the placeholder without it."
        )
        yield Report(value.place(), message)
        return
    match = GO_TEMPLATE.search(template)
    if match is not None and match[0] not in rendered:
        yield _report_halved_braces(value, match[0])


def _report_empty_placeholder(value: Value, template: str) -> Report:
    """`{}` or `{0}`, the only mistake that the spawner does not swallow."""
    match = re.search(r"\{\d*\}", template)
    code = match[0] if match else "{}"
    return Report(
        value.place(),
        f"DockerSpawner fills in placeholders here, and `{code}` in {quote(template)} has no name: every server start "
        f"fails with `IndexError`. For plain braces write `{{{code}}}`.",
        fix=_fix_braces(value, code, f"{{{code}}}"),
    )


def _report_halved_braces(value: Value, code: str) -> Report:
    doubled = code.replace("{", "{{").replace("}", "}}")
    return Report(
        value.place(),
        f"DockerSpawner fills in placeholders here, so only `{code[1:-1]}` of `{code}` reaches Docker, which does not "
        f"take it for a template. Write `{doubled}`.",
        fix=_fix_braces(value, code, doubled),
        severity=Severity.WARNING,
    )


def _fix_braces(value: Value, code: str, doubled: str) -> Fix | None:
    return fix(f"Double the braces of `{code}`", replace_in_string(value, code, doubled))
