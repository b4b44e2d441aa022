"""Trait objects rebuilt from the data are of the type that was read."""

from __future__ import annotations

import pytest

from hublint.dev.generate.inside.signatures import signature
from hublint.knowledge import knowledge
from hublint.knowledge.rebuild import rebuild
from hublint.knowledge.tables import table
from hublint.knowledge.types import Unknown

NOT_REBUILT = {
    "MatplotlibBackendCaselessStrEnum",
    "PydanticModelTrait",
    "Schema",
    "TypeFromClasses",
}


def is_rebuilt(stored):
    return not any(name in repr(stored) for name in NOT_REBUILT)


@pytest.mark.parametrize("distribution", sorted(knowledge().distributions()))
def test_a_rebuilt_trait_has_the_signature_it_was_built_from(distribution):
    for stored in table(distribution).types:
        if is_rebuilt(stored):
            options = stored[1] if isinstance(stored, list) else {}
            read = signature(rebuild(stored))
            assert without_group(read) == without_group(stored), options


@pytest.mark.parametrize("name", sorted(NOT_REBUILT))
def test_types_that_are_not_rebuilt_are_said_to_be_unknown(name):
    assert isinstance(rebuild(name), Unknown)


def without_group(stored):
    """Entry points are looked up by hublint, the trait does not carry its group."""
    if isinstance(stored, list):
        options = {key: value for key, value in stored[1].items() if key != "group"}
        return [stored[0], options, *map(without_group, stored[2:])]
    return stored
