"""CONTRIBUTING.md shows the code as it is."""

from __future__ import annotations

from hublint.dev.picture import CONTRIBUTING, with_pictures

TEXT = CONTRIBUTING.read_text("utf-8")


def test_what_it_shows_of_the_code_is_true():
    assert with_pictures(TEXT) == TEXT, "run `python -m hublint.dev picture`"


def test_it_shows_the_way_the_layers_and_the_files_of_a_rule():
    assert TEXT.count("<!-- end -->") == 5
    assert "fix_source" in TEXT
    assert "@rule(" in TEXT
