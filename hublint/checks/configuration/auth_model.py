"""HUB538 auth-model-without-name: what `authenticate` and `post_auth_hook` return, without the name of a user."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.configuration.decorated import keeps_result
from hublint.checks.configuration.function_bodies import returned
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.process_state import literal_value
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub
    from hublint.source import Source

NAMING: Final = frozenset(("authenticate", "post_auth_hook"))


@rule("HUB538", Severity.ERROR)
def auth_model_without_name(hub: Hub) -> Iterator[Report]:
    """`Authenticator.get_authenticated_user` raises ValueError for a dict without `name` (``auth.py``, 0.8 to 6.1)."""
    for handed in handed_functions(hub):
        if handed.name not in NAMING or not keeps_result(handed.function):
            continue
        for node in returned(handed.function.definition) or ():
            problem = _problem(handed.function.source, node)
            if problem:
                message = (
                    f"{quote(handed.name)} must return a dict with the user's `name`, but this {problem}, so a login"
                    ' that gets here fails. Write `{"name": ...}`.'
                )
                yield Report(Place(handed.function.source, node, "no name"), message)


def _problem(source: Source, node: cst.BaseExpression) -> str:
    """What is wrong with a result that is written out; empty for all others."""
    if isinstance(node, cst.Name) and node.value == "True":
        return "is `True`"
    if not isinstance(node, cst.Dict):
        return ""
    keys = [one.key if isinstance(one, cst.DictElement) else None for one in node.elements]
    if not all(isinstance(one, cst.SimpleString) for one in keys):
        return ""
    names = [literal_value(source.code(one)) for one in keys if one is not None]
    return "" if "name" in names else "has none"
