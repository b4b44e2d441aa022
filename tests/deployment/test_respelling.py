"""A new value in the place of one, spelled so that the file gives exactly this value."""

from __future__ import annotations

import pytest
import yaml

from hublint.deployment.respelling import respelled

from .reading import compose, read

RESPELLED = [
    ("{A: bab}", "c", "{A: c}"),
    ("{A: 'b'}", "c d", "{A: 'c d'}"),
    ("{A: b}", "true", '{A: "true"}'),
    ("{A: b}", "No", '{A: "No"}'),
    ("{A: b}", "12", '{A: "12"}'),
    ("{A: b}", "a: c", '{A: "a: c"}'),
    ("{A: b}", "c:", '{A: "c:"}'),
    ("{A: b}", "{c}", '{A: "{c}"}'),
    ("{A: b}", "512M", "{A: 512M}"),
    ("[A=b]", "c", "[A=c]"),
    ("['A=b']", "c", "['A=c']"),
]


@pytest.mark.parametrize(("written", "new", "expected"), RESPELLED)
def test_a_value_is_spelled_as_its_file_wants_it(tmp_path, written, new, expected):
    text = compose(f"\nenvironment: {written}")
    given = read(tmp_path, {"compose.yaml": text}).service.variables["A"]
    spelled = respelled(given, new)
    assert text[: given.spot.start] + spelled + text[given.spot.end :] == compose(
        f"\nenvironment: {expected}"
    )
    assert yaml.safe_load(expected) in ({"A": new}, [f"A={new}"])


LEFT = [
    ("{A: '${B:-b}'}", "c"),
    ("{A: b}", 'c"d'),
    ("{A: b}", "c'd"),
    ("{A: b}", "c\nd"),
    ("{A: b}", "$c"),
    ("{A: b}", "c\\d"),
    ("[A=b]", "c d"),
    ("['A=\"b\"']", "c"),
]


@pytest.mark.parametrize(("written", "new"), LEFT)
def test_a_value_that_is_not_plain_is_left(tmp_path, written, new):
    found = read(tmp_path, {"compose.yaml": compose(f"\nenvironment: {written}")})
    assert respelled(found.service.variables["A"], new) is None
