"""HUB554 unknown-placeholder: placeholders that a setting does not know, in any string that a package formats."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.configuration.jinja_placeholders import report_jinja
from hublint.checks.toolkit.edits import fix, replace_string
from hublint.checks.toolkit.literals import is_literal
from hublint.checks.toolkit.phrases import any_of, quote
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.hub.names.fields import intended_name
from hublint.hub.names.formatted_settings import formatted_settings, is_jinja
from hublint.hub.names.templates import Template
from hublint.hub.names.unformatted_placeholders import strings_in
from hublint.hub.pods.profiles import EXPANDED_EARLY, overrides
from hublint.interpret.values import Collection
from hublint.patterns import pattern
from hublint.suggest.nearest import nearest_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix, Outcome
    from hublint.hub.model import Hub
    from hublint.hub.names.fields import Field
    from hublint.hub.names.formatted_settings import FormattedSetting
    from hublint.hub.traits.component import Component
    from hublint.interpret.values import Value

_NAME = pattern(r"[A-Za-z_]\w*")
FORM = ("options_form", "options_from_form", "apply_user_options")


@rule(
    "HUB554",
    Severity.ERROR, "stops",
    changes=(
        "mounts", "start-folder", "names", "environment", "command", "container-options", "login",
        "server-options", "login-options", "user",
    ),
)  # fmt: skip
def unknown_placeholder(hub: Hub) -> Iterator[Report]:
    """`str.format` raises KeyError, IndexError, ValueError or AttributeError whenever the string is used."""
    for component in (hub.spawner, hub.authenticator):
        for one in formatted_settings(component):
            names = one.names(component)
            if names is not None:
                for value in _values(hub, component, one):
                    for string in _strings(one, value):
                        yield from _report_string(component, one, names, Template(string))


def _values(hub: Hub, component: Component, one: FormattedSetting) -> Iterator[Value]:
    """What the file gives to a setting, and what KubeSpawner's profiles do."""
    given = component.trait(one.name).given
    if given is not None:
        yield given
    if component is hub.spawner and one.name not in EXPANDED_EARLY:
        for override in overrides(hub):
            value = override.value.get(one.name)
            if value is not None:
                yield value


def _strings(one: FormattedSetting, value: Value) -> Iterator[Value]:
    if one.item is None:
        yield from strings_in(value)
    elif isinstance(value, Collection) and value.complete and len(value.items) > one.item:
        yield from strings_in(value.items[one.item])


def _report_string(
    component: Component, one: FormattedSetting, names: frozenset[str], template: Template
) -> Iterator[Report]:
    """The first mistake in a string."""
    if is_jinja(component, one, template.skeleton):
        if not _may_have_more(component, one):
            yield from report_jinja(one, names, template)
    elif template.error is not None:
        message = (
            f"`{one.name}` has a brace too many or too few, so every {one.event} fails with `ValueError:"
            f" {template.error}`. {_advice_on_braces(component, one)}"
        )
        yield Report(
            template.place("unbalanced brace"),
            message,
            fix=_fix_braces(template, one, names),
            outcome=_outcome(component),
        )
    else:
        known = None if _may_have_more(component, one) else names
        for field in template.fields():
            if (found := _flaw(component, one, template, known, field)) is not None:
                yield Report(template.place(), found[0], fix=found[1], outcome=_outcome(component))
                return


def _outcome(component: Component) -> Outcome:
    return "fails" if component.role == "authenticator" else "stops"


def _may_have_more(component: Component, one: FormattedSetting) -> bool:
    """Whether users' options may be placeholders, too, as those of batch jobs are."""
    if one.name != "batch_script":
        return False
    return any(
        not component.trait(name).is_untouched or component.hook_effects.sets("user_options")
        for name in FORM
        if name in component.class_mro.traits
    )


def _flaw(
    component: Component,
    one: FormattedSetting,
    template: Template,
    names: frozenset[str] | None,
    field: Field,
) -> tuple[str, Fix | None] | None:
    """What is wrong with a placeholder, and its cure; None if nothing is."""
    fails = f"so every {one.event} fails"
    if field.positional and field.plain:
        advice = _advice_on_braces(component, one)
        message = f"`{field.code}` in `{one.name}` has no name, {fails} (IndexError). {advice}"
        return message, _fix_braces(template, one, names or frozenset())
    if names is not None and field.name not in names:
        return _unknown(component, one, template, names, field)
    wrong = _wrong_use(component, field)
    if wrong is None:
        return None
    message = f"`{field.code}` in `{one.name}` {wrong[0]}, {fails} ({wrong[1]}). Write `{{{field.name}}}`."
    return message, _fix_field(template, field, field.name)


def _wrong_use(component: Component, field: Field) -> tuple[str, str] | None:
    """What a known placeholder asks of its text in vain, and the exception that comes of it."""
    first = field.access[0] if field.access else ""
    if first.startswith(".") and field.is_text and not hasattr("", first[1:]):
        return "asks for an attribute that strings lack", "AttributeError"
    may_be_number = component.is_a("BatchSpawnerBase")
    if not may_be_number and not field.is_formattable:
        return "has a format that strings can't have", "ValueError"
    return None


def _unknown(
    component: Component,
    one: FormattedSetting,
    template: Template,
    names: frozenset[str],
    field: Field,
) -> tuple[str, Fix | None]:
    fails = f"so every {one.event} fails (KeyError)"
    code = field.code
    name = intended_name(field, names)
    is_variable = "$" + code in template.skeleton
    if name is None and (is_variable or field.is_entry or not _NAME.fullmatch(field.name)):
        message = (
            f"{component.name} fills in placeholders in `{one.name}`, and {quote(code)} is not one of them, {fails}."
            f" {_advice_on_braces(component, one)}"
        )
        return message, _fix_plain(component, one, template, field, names)
    subject = f"`{one.name}` has no placeholder {quote(code)}, {fails}."
    if name is not None:
        return f"{subject} Write `{{{name}}}`.", _fix_field(template, field, name)
    return f"{subject} {_suggestion(component, field, names)}", None


def _suggestion(component: Component, field: Field, names: frozenset[str]) -> str:
    nearest = nearest_word(field.name, names)
    if component.is_a("BatchSpawnerBase"):
        lacking = f"There is no setting `req_{field.name}`."
        return f"{lacking} Perhaps you mean `{{{nearest}}}`." if nearest else lacking
    if nearest is not None and len(names) > 1:
        return f"Perhaps you mean `{{{nearest}}}`."
    return f"Write {any_of(f'{{{known}}}' for known in sorted(names))}."


def _advice_on_braces(component: Component, one: FormattedSetting) -> str:
    if one.jinja is not None and component.hub.at_least(*one.jinja):
        return "Write shell variables as `$NAME`, or all placeholders for Jinja, such as `{{cmd}}`."
    return "Double the braces that aren't placeholders: `{{` and `}}`."


def _fix_field(template: Template, field: Field, name: str) -> Fix | None:
    new = f"{{{name}}}"
    if field.is_entry or "$" + field.code in template.skeleton:
        return None
    edit = replace_in_string(template.value, field.code, new)
    return fix(f"Replace `{field.code}` with `{new}`", edit)


def _fix_plain(
    component: Component,
    one: FormattedSetting,
    template: Template,
    field: Field,
    names: frozenset[str],
) -> Fix | None:
    if one.jinja is None or not component.hub.at_least(*one.jinja):
        return _fix_braces(template, one, names)
    code = "$" + field.code
    text = template.text or ""
    end = text.find(code) + len(code)
    if text.count(code) != 1 or not field.plain or re.match(r"\w", text[end : end + 1]):
        return None
    new = "$" + field.name
    return fix(f"Write `{new}`", replace_in_string(template.value, code, new))


def _fix_braces(template: Template, one: FormattedSetting, names: frozenset[str]) -> Fix | None:
    """All braces doubled, in a string without any placeholder that is known."""
    text = template.text
    if text is None or one.jinja is not None or not is_literal(template.value):
        return None
    if "{{" in text or "}}" in text or "${" in text or any("{" + name in text for name in names):
        return None
    doubled = text.replace("{", "{{").replace("}", "}}")
    return fix("Double the braces", replace_string(template.value, doubled))
