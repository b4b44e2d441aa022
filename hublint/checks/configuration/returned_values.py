"""What functions return for a setting that would not take it as a value (a part of HUB511)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import libcst as cst

from hublint.checks.configuration.called_functions import handed_functions
from hublint.checks.configuration.decorated import is_decorated
from hublint.checks.configuration.function_bodies import returned
from hublint.checks.configuration.refused_values import is_refused
from hublint.checks.toolkit.phrases import quote
from hublint.findings import Report
from hublint.knowledge.type_words import expected
from hublint.process_state import literal_value
from hublint.source.location import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.checks.configuration.called_functions import Handed
    from hublint.hub.model import Hub

SAME: Final = frozenset(
    (
        "container_security_context",
        "extra_create_kwargs",
        "extra_host_config",
        "fs_gid",
        "gid",
        "group_overrides",
        "oauth_client_allowed_scopes",
        "options_form",
        "pod_security_context",
        "profile_list",
        "server_token_scopes",
        "ssl_alt_names",
        "supplemental_gids",
        "uid",
    )
)
"""Settings for which a function returns what may stand in its place; rules on limits judge those of limits."""
LITERALS = (cst.SimpleString, cst.Integer, cst.Float, cst.List, cst.Tuple, cst.Set, cst.Dict)


def report_returned_values(hub: Hub) -> Iterator[Report]:
    """A literal that the setting itself refuses; `None` is left out, as it often means none."""
    for handed in handed_functions(hub):
        info = getattr(hub, handed.role).class_mro.traits.get(handed.name)
        if handed.is_method or info is None or handed.name not in SAME:
            continue
        if is_decorated(handed.function):
            continue
        for node in returned(handed.function.definition) or ():
            plain = _plain(handed, node)
            if plain is not None and is_refused(info, plain):
                message = (
                    f"The function for {quote(handed.name)} must return {expected(info)}, but this is not, so every"
                    f" {handed.moment} fails."
                )
                yield Report(Place(handed.function.source, node, "not valid"), message)


def _plain(handed: Handed, node: cst.BaseExpression) -> object:
    """The object that a literal is; None for everything else."""
    if not isinstance(node, LITERALS):
        return None
    try:
        return literal_value(handed.function.source.code(node))
    except (ValueError, SyntaxError):
        return None
