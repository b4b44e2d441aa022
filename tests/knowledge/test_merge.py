"""Releases merged into a table can be taken out of it again."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hublint.dev.generate import releases
from hublint.dev.generate.files import DATA, NO_TABLES, read_table
from hublint.dev.generate.merge import expand, merge
from hublint.knowledge import knowledge
from hublint.knowledge.runs import pack, spans, unpack

VALUES = st.lists(st.one_of(st.none(), st.integers(0, 2)), min_size=1)


@given(VALUES)
def test_runs_give_back_the_value_of_each_release(values):
    assert list(unpack(pack(values), len(values))) == values


@given(VALUES)
def test_spans_cover_the_releases_that_have_a_value(values):
    covered = {
        index
        for first, last in spans(pack(values))
        for index in range(first, len(values) if last is None else last + 1)
    }
    assert covered == {index for index, value in enumerate(values) if value is not None}


def test_a_value_that_never_changed_takes_one_run_without_numbers():
    assert pack(["x", "x"]) == [["x"]]
    assert pack(["x", "y"]) == [["x", 0, 0], ["y", 1]]


@pytest.mark.parametrize("distribution", ["jupyterhub", "dockerspawner", "docker"])
def test_a_table_is_the_same_after_taking_it_apart(distribution):
    table = read_table(distribution)
    assert merge(expand(table)) == table


def test_a_release_added_later_gives_the_same_table():
    table = read_table("dockerspawner")
    *older, newest = expand(table)
    assert merge([*expand(merge(older)), newest]) == table


def test_the_data_holds_the_listed_releases():
    listed = {name: [r.version for r in releases.releases(name)] for name in releases.load()}
    assert {n: list(knowledge().versions(n)) for n in knowledge().distributions()} == listed


def test_the_index_names_every_class_of_every_table():
    tables = {
        p.stem: json.loads(p.read_bytes()) for p in DATA.glob("*.json") if p.name not in NO_TABLES
    }
    names = {path.rpartition(".")[2] for table in tables.values() for path in table["classes"]}
    assert tables.keys() == set(knowledge().distributions())
    assert names == set(knowledge().class_names())


def test_the_data_holds_no_paths_of_the_machine_that_made_it():
    text = "".join(path.read_text(encoding="utf-8") for path in DATA.glob("*.json"))
    assert "site-packages" not in text
    assert "hublint-knowledge" not in text
    assert not any(f'"{root}/' in text for root in ("/root", "/work", "/usr/lib"))
