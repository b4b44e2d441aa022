"""Documents that are written in pieces are what the library of Python would write."""

import json

import pytest

from hublint.terminal.json_rows import Rows, pieces

ITEMS = [{"message": "two\nlines", "edits": [{"line": 1}, {}]}, {"related": []}, None, "ä"]


def rows(items):
    kept = Rows()
    kept.add(items)
    return kept


@pytest.mark.parametrize("items", [[], [1], ITEMS])
@pytest.mark.parametrize("kept", [list, rows])
def test_a_document_in_pieces_is_the_same(items, kept):
    document = {"version": 2, "findings": items, "notes": ["a", "b"], "run": {"files": [1, 2]}}
    expected = json.dumps(document, indent=2)
    assert "".join(pieces({**document, "findings": kept(items)})) == expected
    assert "".join(pieces(kept(items))) == json.dumps(items, indent=2)


def test_items_are_kept_as_they_were_added():
    item = {"line": 1}
    kept = rows([item])
    item["line"] = 2
    assert list(kept) == [{"line": 1}]
