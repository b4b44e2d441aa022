"""The edits that rules build: spelled in the style of the file, and put where they belong."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hublint.checks.toolkit.edits import (
    extend_dict,
    remove_entry,
    remove_setting,
    rename_key,
    replace,
    replace_string,
)
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.literals import requote, string_literal, to_source
from hublint.checks.toolkit.phrases import FIRST, MOST, any_of, quote
from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import apply
from hublint.linter.lint import model
from hublint.linter.options import Options
from hublint.source import Source

HEAD = "c = get_config()\nc.JupyterHub.spawner_class = 'docker'\n"


def hub_of(text):
    return model(Source.from_text(HEAD + text), Options())


def edited(hub, *edits):
    return apply(hub.source.text, text_edits(edits)).removeprefix(HEAD)


def volumes(hub):
    return hub.spawner.trait("volumes").value


@given(st.sampled_from(["'a'", '"a"', "r'a'", "'''a'''", 'u"a"', 'R"a"']), st.text())
def test_requoted_literal_gives_the_text(literal, text):
    assert ast.literal_eval(requote(literal, text)) == text


@pytest.mark.parametrize(
    ("literal", "text", "expected"),
    [("'a'", "b", "'b'"), ("r'a'", r"c:\x", r"r'c:\x'"), ('"""a"""', "b", '"""b"""')],
)
def test_requoted_literal_keeps_quotes_and_prefix(literal, text, expected):
    assert requote(literal, text) == expected


def test_new_text_is_in_the_prevailing_quotes():
    assert string_literal(Source.from_text("a = 'x'\nb = 'y'\nc = \"z\"  # it's\n"), "n") == "'n'"
    assert string_literal(Source.from_text("a = 1\n"), 'say "n"') == "'say \"n\"'"


@given(
    st.recursive(
        st.text() | st.booleans(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_spelled_object_is_the_object(thing):
    assert ast.literal_eval(to_source(Source.from_text("a = 'x'\n"), thing)) == thing


@pytest.mark.parametrize("targets", ["{0} = {1}", "{0}, {1}", "[{0}, {1}]", "{1}, {0}"])
def test_what_shares_its_statement_with_another_setting_is_not_removed(targets):
    for item, edit in (
        ("c.DockerSpawner.volumes['v']", lambda hub: remove_entry(volumes(hub).entries[0])),
        ("c.DockerSpawner.cmd", lambda hub: remove_setting(hub.spawner.trait("cmd").setting)),
    ):
        hub = hub_of(f"{targets.format(item, 'c.DockerSpawner.env_keep')} = ['/a', '/b']\n")
        assert edit(hub) is None
        assert edit(hub_of(f"{item} = '/a'\n"))


def test_retext_changes_a_literal_where_it_stands():
    hub = hub_of("home = '/a'\nc.DockerSpawner.volumes = {'v': home}\n")
    edit = replace_string(volumes(hub).entries[0].value, "/b")
    assert edited(hub, edit) == "home = '/b'\nc.DockerSpawner.volumes = {'v': home}\n"


def test_computed_text_is_left_alone():
    hub = hub_of("c.DockerSpawner.volumes = {'v': '/a' + '/b'}\n")
    assert replace_string(volumes(hub).entries[0].value, "/c") is None


def test_value_with_a_name_used_elsewhere_is_not_replaced():
    hub = hub_of(
        "home = '/a'\nc.DockerSpawner.notebook_dir = home\nc.DockerSpawner.volumes = {'v': home}\n"
    )
    assert replace(volumes(hub).entries[0].value, "{}") is None


def test_key_of_a_dict_and_of_a_call_is_renamed():
    hub = hub_of("c.DockerSpawner.volumes = {'v': {'to': '/a'}, 'w': dict(to='/b')}\n")
    first, second = (entry.value.entries[0] for entry in volumes(hub).entries)
    renamed = edited(hub, rename_key(first, "bind"), rename_key(second, "bind"))
    assert renamed == "c.DockerSpawner.volumes = {'v': {'bind': '/a'}, 'w': dict(bind='/b')}\n"


def test_dict_grows_in_its_own_layout_and_quotes():
    hub = hub_of('c.DockerSpawner.volumes = {\n    "v": "/a",  # own\n}\n')
    grown = edited(hub, extend_dict(volumes(hub), {"w": {"bind": "/b"}}))
    assert grown.endswith('{\n    "v": "/a",  # own\n    "w": {"bind": "/b"},\n}\n')


def test_dict_grows_behind_an_element_without_comma():
    hub = hub_of("if x:\n    c.DockerSpawner.volumes = {\n        'v': '/a'  # own\n    }\n")
    grown = edited(hub, extend_dict(volumes(hub), {"w": "/b"}))
    assert grown.endswith("{\n        'v': '/a',  # own\n        'w': '/b',\n    }\n")


def test_dict_on_one_line_stays_there():
    hub = hub_of("c.DockerSpawner.volumes = {'v': '/a'}\n")
    grown = edited(hub, extend_dict(volumes(hub), {"w": "/b"}))
    assert grown == "c.DockerSpawner.volumes = {'v': '/a', 'w': '/b'}\n"


def test_item_assignment_is_removed_as_a_statement():
    hub = hub_of("c.DockerSpawner.volumes = {}\nc.DockerSpawner.volumes['v'] = '/a'\n")
    assert edited(hub, remove_entry(volumes(hub).entries[0])) == "c.DockerSpawner.volumes = {}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "c.DockerSpawner.image = 'i'\nx = 1\n",
            "c.DockerSpawner.image = 'i'\nc.DockerSpawner.a = 1\nx = 1\n",
        ),
        ("s = c.DockerSpawner\ns.image = 'i'\n", "s = c.DockerSpawner\ns.image = 'i'\ns.a = 1\n"),
        ("x = 1\n", "c.DockerSpawner.a = 1\nx = 1\n"),
        (
            "if x():\n    c.DockerSpawner.image = 'i'\n",
            "if x():\n    c.DockerSpawner.image = 'i'\nc.DockerSpawner.a = 1\n",
        ),
    ],
)
def test_setting_goes_below_the_last_one_of_its_section(text, expected):
    hub = hub_of(text)
    assert edited(hub, insert_setting(hub, "DockerSpawner", "a", "1")) == expected


def test_setting_of_one_branch_is_not_undone():
    hub = hub_of("if x():\n    c.DockerSpawner.a = 2\n")
    assert insert_setting(hub, "DockerSpawner", "a", "1") is None


def test_quoted_values_stay_on_one_short_line():
    assert quote("a\nb") == "`'a\\nb'`"
    assert len(quote("x" * 500)) < 100
    assert any_of(["a", "b", "c"]) == "`a`, `b` or `c`"
    assert any_of(range(MOST)).endswith(f"`{MOST - 2}` or `{MOST - 1}`")
    assert any_of(range(MOST + 1)).endswith(f"`{FIRST - 1}` or {MOST + 1 - FIRST} more")
