"""Where places stand after many edits, and which edits touch: the same as looking at each edit in turn."""

from hypothesis import given
from hypothesis import strategies as st

from hublint.edits.text_edits import Moves, Taken, TextEdit, apply

LENGTH = 12


@st.composite
def edit_lists(draw):
    """Edits of a short text, in order and apart."""
    places = sorted(draw(st.sets(st.integers(0, LENGTH), max_size=8)))
    pairs = zip(places[::2], places[1::2], strict=False)
    return [TextEdit(start, end, draw(st.sampled_from(["", "x", "xyz"]))) for start, end in pairs]


@given(edit_lists(), st.integers(0, LENGTH - 1))
def test_a_character_that_stays_is_found_again(edits, offset):
    text = "abcdefghijkl"
    first, last = Moves(edits).of(offset)
    inside = any(edit.start <= offset < edit.end for edit in edits)
    assert inside or (apply(text, edits)[first] == text[offset] and first == last)


@given(edit_lists(), st.integers(0, 3 * LENGTH))
def test_all_places_around_an_offset_are_given(edits, offset):
    moves = Moves(edits)
    spans = {moves.of(one) for one in range(LENGTH + 1)} | {(offset, offset)}
    holding = {(first, last) for first, last in spans if first <= offset <= last}
    assert holding <= set(moves.around(offset))


@given(st.lists(st.tuples(st.integers(0, LENGTH), st.integers(0, 3)), max_size=10))
def test_edits_that_are_taken_never_touch(places):
    taken, chosen = Taken(), []
    for start, length in places:
        edit = TextEdit(start, start + length, "x")
        touched = any(touch(edit, other) for other in chosen)
        assert taken.holds([edit]) is touched
        if not touched:
            taken.add([edit])
            chosen.append(edit)


def touch(one, other):
    """Whether they share a character, begin together, or one inserts at the border of the other."""
    borders = one.start == other.end or other.start == one.end
    inserts = one.start == one.end or other.start == other.end
    inside = one.start < other.end and other.start < one.end
    return inside or one.start == other.start or (inserts and borders)
