"""YAML gives the same tree with PyYAML's C parser and, where that is missing, with the one in Python."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from hublint.deployment.scope import Scope
from hublint.deployment.yaml_tree import Fields, Items, Text, YamlError, tree
from hublint.files.reach import Reach
from hublint.source import Source

from .hubs import COMPOSE

TEXTS = (
    COMPOSE,
    'a: é\nb: "ü"\nc: 😀 x\nd: y\n',
    "a: 1\r\nb: [x, y]\r\n",
    "a: |\n  x\n  y\nb: >-\n  z\n\n  w\nc: 1\n",
    "a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: f\n",
    "--- \na: 1\n...\n---\nb: 2\n",
    "? a\n: b\n",
    "a: !reset null\nb: !override [x]\n",
    "a: \"\\x41\\u00e9\"\nb: 'it''s'\nc: \"x\n y\"\n",
    "a: 22:22\nb: 012\nc: no\nd: ~\n",
    "",
    "a:\n\tb: 1\n",
    "a: b: c\n",
    "a: \x01\n",
    "- a\n",
)


def shape(node):
    spot = node.spot.start, node.spot.end, node.tag
    if isinstance(node, Fields):
        return spot, {key: (shape(one), shape(value)) for key, (one, value) in node.entries.items()}
    if isinstance(node, Items):
        return spot, [shape(one) for one in node.items]
    assert isinstance(node, Text)
    return spot, node.text, node.quote, node.is_number


def read(text):
    folder = Path()
    source = Source.of_other_kind(text, "compose.yaml", folder / "x", Reach.around(folder))
    try:
        return [shape(one) for one in tree(source, Scope(folder))]
    except YamlError as error:
        return str(error)


@pytest.mark.skipif(not yaml.__with_libyaml__, reason="PyYAML has no C parser here")
@pytest.mark.parametrize("text", TEXTS)
def test_both_parsers_give_the_same_tree(monkeypatch, text):
    with_c = read(text)
    monkeypatch.delattr(yaml, "CSafeLoader")
    assert read(text) == with_c
