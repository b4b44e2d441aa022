"""Secrets are hidden in text about a config, and nothing else is."""

from __future__ import annotations

import pytest

from hublint.secrecy import DOTS, Mask
from hublint.secrecy.mask import masked
from hublint.source import Source

LONG = "abcdefghijkl"

WORDS = [
    (f"it is `{LONG}`.", f"it is `{DOTS}`."),
    (f"{LONG}", DOTS),
    (f"x{LONG}", f"x{LONG}"),
    (f"{LONG}x", f"{LONG}x"),
    (f"-{LONG}-", f"-{DOTS}-"),
    (f"{LONG}, {LONG}", f"{DOTS}, {DOTS}"),
    (f"token={LONG}", f"token={DOTS}"),
    ("abcdefgh…", f"{DOTS}…"),
    ("abcdefg…", "abcdefg…"),
    ("abcdefghijk", "abcdefghijk"),
    ("nothing", "nothing"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "shown"), WORDS)
def test_a_long_secret_is_hidden_wherever_it_stands_alone(text, shown):
    assert Mask(Source.from_text(f'c.X.client_secret = "{LONG}"\n')).words(text) == shown


SHORT = [
    ("`hunter2`", f"`{DOTS}`"),
    ('"hunter2"', f'"{DOTS}"'),
    ("hunter2", DOTS),
    ("the hunter2", "the hunter2"),
    ("`hunter2 x`", "`hunter2 x`"),
    ("`hunter3`", "`hunter3`"),
]


@pytest.mark.parametrize(("text", "shown"), SHORT)
def test_a_short_secret_is_hidden_only_in_quotes_or_as_the_whole_text(text, shown):
    assert Mask(Source.from_text('password = "hunter2"\n')).words(text) == shown


BORDER = [
    ("'abcdefgh'", "it is abcdefgh!", f"it is {DOTS}!"),
    ("'abcdefg'", "it is abcdefg!", "it is abcdefg!"),
    ("f'{x}abcdefgh'", "it is abcdefgh!", f"it is {DOTS}!"),
    ("f'{x}abcdefg'", "it is abcdefg", "it is abcdefg"),
]


@pytest.mark.parametrize(("literal", "text", "shown"), BORDER)
def test_eight_characters_are_a_long_secret(literal, text, shown):
    assert Mask(Source.from_text(f"password = {literal}\n")).words(text) == shown


SHOWN = ["--------", "________", "", "changeme", "xxxxxxxx", "{hub_token}"]


@pytest.mark.parametrize("value", SHOWN)
def test_what_is_no_real_secret_is_shown_in_words(value):
    hide = Mask(Source.from_text(f'c.X.client_secret = "{value}"\n')).words
    assert hide(f"it is `{value}`") == f"it is `{value}`"


SPANS = [(0, 34), (21, 33), (0, 25), (25, 30), (33, 34), (0, 21), (0, 20)]


@pytest.mark.parametrize(("start", "end"), SPANS)
def test_a_piece_of_the_code_hides_its_part_of_a_secret(start, end):
    text = f'c.X.client_secret = "{LONG}"\n'
    hidden = range(max(start, 21), min(end, 33))
    shown = text[start : min(end, 21)] + (DOTS if hidden else "") + text[max(start, 33) : end]
    assert Mask(Source.from_text(text)).code(start, end) == shown


def test_secrets_of_files_that_were_read_along_are_hidden_too(tmp_path):
    (tmp_path / "other.py").write_text(f'password = "{LONG}"\n')
    (tmp_path / "jupyterhub_config.py").write_text(f'x = "{LONG}"\n')
    source = Source.read(tmp_path / "jupyterhub_config.py")
    assert Mask(source).words(LONG) == LONG
    source.beside("other.py")
    mask = Mask(source)
    assert (mask.words(LONG), mask.code(0, 99)) == (DOTS, f'x = "{DOTS}"\n')


SNIPPETS = [
    ('client_secret = "hunter2"', f'client_secret = "{DOTS}"'),
    ('port = "hunter2"', 'port = "hunter2"'),
    ("db = 'postgresql://hub:hunter2@db/hub'", f"db = 'postgresql://hub:{DOTS}@db/hub'"),
]


@pytest.mark.parametrize(("code", "shown"), SNIPPETS)
def test_code_that_is_to_come_into_the_file_shows_no_secret(code, shown):
    assert Mask(Source.from_text("x = 1\n")).snippet(code) == shown


SHAPES = [
    ("postgresql://hub:pw@db/hub", f"postgresql://hub:{DOTS}@db/hub"),
    ("https://abcdefghijklmnopqrst@x.org", f"https://{DOTS}@x.org"),
    ("https://hub@x.org", "https://hub@x.org"),
    ("--token=abc --port=1", f"--token={DOTS} --port=1"),
    ("--token abc --port 1", f"--token {DOTS} --port 1"),
    ("--token --port", "--token --port"),
    ("token='a b' x", f"token='{DOTS}' x"),
    ("token=$TOKEN", "token=$TOKEN"),
    ("token='{token}'", "token='{token}'"),
    ("Bearer abcdefgh", f"Bearer {DOTS}"),
    ("bearer abc", "bearer abc"),
    ("x=1", "x=1"),
]


@pytest.mark.parametrize(("text", "shown"), SHAPES)
def test_a_secret_is_known_by_what_stands_around_it(text, shown):
    assert masked(text) == shown
