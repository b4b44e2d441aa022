"""Placeholders in names of containers and in what is passed on to Docker."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.isolation.consumed import DOUBLED
from hublint.checks.isolation.names import named
from hublint.checks.isolation.placeholders import attribute_flaw, spelled
from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.names.uses import meant, shown
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


@rule("HUB412", Severity.ERROR)
def broken_name_placeholder(hub: Hub) -> Iterator[Report]:
    """A name is not rendered, or a text with braces breaks the rendering."""
    namespace = hub.namespace
    if namespace is None or not hub.spawner.is_a("DockerSpawner", "KubeSpawner"):
        return
    for template in (named(hub), _claim(hub)):
        if template is not None and not DOUBLED.search(template.text or ""):
            yield from _name(template, namespace)
    if hub.spawner.is_a("SwarmSpawner", "KubeSpawner") or not hub.at_least("dockerspawner", "12"):
        return
    for trait in ("extra_create_kwargs", "extra_host_config"):
        for value in _texts(hub.spawner.trait(trait).value):
            yield from _extra(value, namespace)


def _claim(hub: Hub) -> Template | None:
    """The template of a user's claim on Kubernetes, if all of it is known."""
    trait = hub.spawner.trait("pvc_name_template") if hub.spawner.is_a("KubeSpawner") else None
    found = hub.template(trait.value) if trait is not None and trait.value is not None else None
    return found if found is not None and found.complete else None


def _name(template: Template, namespace: Namespace) -> Iterator[Report]:
    written = quote(template.text)
    if template.error:
        message = (
            f"The name template {written} has a brace without a partner: {_left(template)} "
            "Write placeholders as `{username}`."
        )
        yield Report(template.place(), message)
        return
    for field in template.fields():
        flaw = _flaw(template, field, namespace)
        if flaw is not None:
            yield Report(
                template.place(),
                f"The name template {written} {flaw}",
                fix=_cure(template, field, namespace),
            )
            return


def _left(template: Template) -> str:
    if template.style == "lenient":
        return "the text is used as it is, and Docker refuses a name with braces, so every spawn fails."
    return "every spawn fails."


def _flaw(template: Template, field: Field, namespace: Namespace) -> str | None:
    code = spelled(field)
    if field.positional:
        return f"has the placeholder `{code}`, and every spawn fails with `IndexError`. Write `{{username}}`."
    if field.name not in namespace.names:
        better = meant(field.name + "".join(field.access), namespace.names) or meant(
            field.name, namespace.names
        )
        hint = f"Write `{{{better}}}`." if better else f"There are {shown(namespace.names)}."
        return f"has the placeholder `{code}`, which does not exist: {_left(template)} {hint}"
    return attribute_flaw(field)


def _cure(template: Template, field: Field, namespace: Namespace) -> Fix | None:
    better = meant(field.name + "".join(field.access), namespace.names) or meant(
        field.name, namespace.names
    )
    if field.name in namespace.names:
        better = field.name
    if better is None:
        return None
    code, new = spelled(field), f"{{{better}}}"
    return fix(f"Replace `{code}` by `{new}`", replace_in_string(template.value, code, new))


def _texts(value: Value | None) -> Iterator[Value]:
    """The strings in a value, keys of dicts too."""
    if isinstance(value, Mapping):
        for entry in value.entries:
            yield from _texts(entry.key)
            yield from _texts(entry.value)
    elif isinstance(value, Collection):
        for item in value.items:
            yield from _texts(item)
    elif isinstance(value, Constant) and isinstance(value.value, str) and "{" in value.value:
        yield value


def _extra(value: Value, namespace: Namespace) -> Iterator[Report]:
    """DockerSpawner renders all strings of its extras, whatever they are for."""
    written = as_str(value) or ""
    try:
        rendered = written.format(**dict.fromkeys(namespace.names, "x"))
    except (KeyError, ValueError):
        return
    except IndexError:
        yield _empty(value, written)
        return
    except AttributeError:
        message = f"{quote(written)} has a placeholder with an attribute: every spawn fails with `AttributeError`."
        yield Report(value.place(), message)
        return
    match = GO_TEMPLATE.search(written)
    if match is not None and match[0] not in rendered:
        yield _halved(value, match[0])


def _empty(value: Value, written: str) -> Report:
    """`{}` or `{0}`, the only mistake that the spawner does not swallow."""
    match = re.search(r"\{\d*\}", written)
    code = match[0] if match else "{}"
    message = (
        f"DockerSpawner fills in placeholders here, and {quote(written)} has an empty one, `{code}`: every spawn fails "
        f"with `IndexError`. For plain braces write `{{{code}}}`."
    )
    cure = fix(f"Double the braces of `{code}`", replace_in_string(value, code, f"{{{code}}}"))
    return Report(value.place(), message, fix=cure)


def _halved(value: Value, code: str) -> Report:
    doubled = code.replace("{", "{{").replace("}", "}}")
    message = (
        f"DockerSpawner fills in placeholders here, so of `{code}` only `{code[1:-1]}` reaches Docker, which is no "
        f"template of Docker's any more. Write `{doubled}`."
    )
    cure = fix(f"Double the braces of `{code}`", replace_in_string(value, code, doubled))
    return Report(value.place(), message, fix=cure, severity=Severity.WARNING)
