"""What is read from a class: types, defaults, checks and deprecations."""

from __future__ import annotations

import os
import warnings
from typing import ClassVar

import pytest
from traitlets import Bool, Dict, Enum, Int, List, Set, Unicode, Union, default, observe, validate
from traitlets.config import Configurable

from hublint.dev.generate.inside.classes import class_row
from hublint.dev.generate.inside.deprecations import from_help
from hublint.dev.generate.inside.literals import NotLiteralError, encode
from hublint.dev.generate.inside.signatures import signature
from hublint.knowledge.traits import decode


class Ship(Configurable):
    _deprecated_aliases: ClassVar = {"mast": ("masts", "2.0"), "keel": ("hull", "1.*")}

    masts = Int(3, min=1, config=True)
    mast = Int(config=True)
    name = Unicode(config=True)
    sails = Dict(key_trait=Unicode(), value_trait=List(Int()), config=True)
    flag = Unicode("x" * 200, config=True)
    port = Union([Unicode(), Set(Int())], allow_none=True, config=True)
    crew = Int(help="Deprecated since 1.3, use ``Ship.masts``.", config=True)
    anchor = Bool(config=True)
    speed = Int(config=True).tag(deprecated_in="1.0", deprecated_for="masts")
    untagged = Int(1)

    @default("name")
    def _christened(self):
        return os.environ.get("SHIP", "Argo")

    @validate("masts")
    def _check(self, proposal):
        return proposal.value

    @observe("anchor")
    def _ignored(self, change):
        warnings.warn("Ship.anchor config is ignored", stacklevel=2)

    @observe("port")
    def _closed(self, change):
        raise ValueError(change.new)


class Raft(Ship):
    masts = 0
    mixed = Unicode("raft", config=True)

    @default("flag")
    def _flag(self):
        return "white"

    @default("port")
    def _port(self):
        return self.mixed


def test_types_and_defaults_are_read():
    traits = class_row(Ship)["traits"]
    assert traits["masts"] == [["Int", {"min": 1}], {"default": 3}]
    assert traits["sails"][0] == ["Dict", {"key": "Unicode", "value": ["List", {}, "Int"]}]
    assert traits["port"][0] == ["Union", {"none": 1}, "Unicode", ["Set", {}, "Int"]]
    assert "untagged" not in traits


def test_a_default_maker_that_returns_a_literal_gives_the_default():
    row = class_row(Ship)
    assert row["traits"]["name"] == ["Unicode", {"default": "Argo"}]
    assert row["environment"] == {"name": ["SHIP"]}


def test_long_texts_are_left_out():
    assert class_row(Ship)["traits"]["flag"] == ["Unicode", {}]


def test_a_subclass_has_only_what_it_changes():
    row = class_row(Raft)
    assert row["traits"] == {"mixed": ["Unicode", {"default": "raft"}]}
    assert row["hidden"] == ["masts"]
    assert row["defaults"] == {"flag": {"default": "white"}, "port": {}}
    assert row["bases"] == [f"{__name__}.Ship"]


def test_validators_and_observers_that_raise_are_checks():
    assert class_row(Ship)["checked"] == ["masts", "port"]


@pytest.mark.parametrize(
    ("trait", "facts"),
    [
        ("mast", {"deprecated": "2.0", "successor": "masts", "forwarded": 1}),
        ("crew", {"deprecated": "1.3", "successor": "masts"}),
        ("speed", {"deprecated": "1.0", "successor": "masts", "forwarded": 1}),
        ("anchor", {"deprecated": True, "ignored": 1}),
    ],
)
def test_deprecations_are_read(trait, facts):
    found = class_row(Ship)["traits"][trait][1]
    assert {key: value for key, value in found.items() if key != "default"} == facts


def test_an_alias_of_no_trait_is_removed():
    assert class_row(Ship)["deprecated"] == {
        "keel": {"deprecated": "1", "successor": "hull", "removed": 1}
    }


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("The number of masts. A single text is deprecated.", {}),
        ("Use SSL.\n\nDeprecated in version 3 of LDAP. Your server must support it.", {}),
        (".. deprecated: 0.9\n    Use JupyterHub.bind_url", {}),
        ("DEPRECATED: does nothing", {"deprecated": True, "ignored": 1}),
        (
            "DEPRECATED since version 0.8 : Use ConfigurableHTTPProxy.api_url",
            {"deprecated": "0.8", "successor": "ConfigurableHTTPProxy.api_url"},
        ),
        (
            "Text.\n\n.. deprecated:: 17.0\n\n   Use :attr:`new_name` instead.",
            {"deprecated": "17.0", "successor": "new_name"},
        ),
    ],
)
def test_help_texts_tell_deprecations_of_whole_traits_only(text, facts):
    assert from_help(text) == facts


@pytest.mark.parametrize(
    "value", [None, True, 1.5, "x", [1, ("a",)], {"a": {1, 2}}, float("inf"), (), {"b": []}]
)
def test_literals_survive_being_stored(value):
    assert decode(encode(value)) == value


@pytest.mark.parametrize("value", [object(), {1: 2}, "a\nb", "x" * 101, list(range(21)), b"x"])
def test_other_values_are_not_stored(value):
    with pytest.raises(NotLiteralError):
        encode(value)


def test_the_members_of_a_set_of_choices_are_ordered():
    assert signature(Enum(set("cbeda"))) == ["Enum", {"values": list("abcde")}]
