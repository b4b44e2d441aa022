"""What Jinja makes of the placeholders in a setting that may be a template of either kind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.findings import Report, Severity
from hublint.patterns import pattern
from hublint.suggest.nearest import nearest_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.names.formatted_settings import FormattedSetting
    from hublint.hub.names.templates import Template

_PRINTED = pattern(r"\{\{-?\s*([A-Za-z_]\w*)\s*-?\}\}")
"""An expression that is a name and nothing else."""
_SINGLE = pattern(r"(?<![{$])\{(\w+)\}(?!\})")
_STATEMENT = pattern(r"\{%.*?%\}", re.DOTALL)
_BOUND = pattern(r"\{%-?\s*(?:set|for|macro|import|from|include|extends|block|with)\b")
"""A statement that may bind names."""


def report_jinja(
    one: FormattedSetting, names: frozenset[str], template: Template
) -> Iterator[Report]:
    """Jinja makes nothing of a name that it doesn't know, and leaves single braces as they are."""
    text = template.skeleton
    if _BOUND.search(text):
        return
    unknown = next((found for found in _PRINTED.finditer(text) if found[1] not in names), None)
    single = next((found for found in _SINGLE.finditer(text) if _is_meant(found[1], names)), None)
    if unknown is not None and not _is_tested(text, unknown[1]):
        yield _report_unknown(one, names, template, unknown[0], unknown[1])
    elif single is not None:
        yield _report_single(one, template, single[0])


def _is_tested(text: str, name: str) -> bool:
    """Whether a statement of the template asks for the name, which then may well be missing."""
    return any(re.search(rf"\b{name}\b", found[0]) for found in _STATEMENT.finditer(text))


def _is_meant(name: str, names: frozenset[str]) -> bool:
    """Whether single braces around a name were to be filled in; `{cmd}` is for HUB912."""
    return name in names and name != "cmd"


def _report_unknown(
    one: FormattedSetting, names: frozenset[str], template: Template, code: str, name: str
) -> Report:
    nearest = nearest_word(name, names)
    cure = f"Perhaps you mean `{nearest}`." if nearest else f"There is no setting `req_{name}`."
    message = (
        f"Jinja leaves out {quote(code)} in `{one.name}`, because there is no `{name}`. {cure}"
    )
    return Report(template.place(), message, severity=Severity.WARNING)


def _report_single(one: FormattedSetting, template: Template, code: str) -> Report:
    new = "{" + code + "}"
    message = (
        f"`{one.name}` is a Jinja template, as it has `{{{{` or `{{%`, so {quote(code)} stays as it is."
        f" Write {quote(new)}."
    )
    edit = replace_in_string(template.value, code, new)
    return Report(template.place(), message, fix=fix(f"Write `{new}`", edit), outcome="fails")
