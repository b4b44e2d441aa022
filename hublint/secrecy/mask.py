"""Text of a config, or about it, without the secrets that the config spells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from hublint.patterns import pattern
from hublint.process_state import literal_value
from hublint.secrecy.dummies import is_dummy
from hublint.secrecy.shapes import shaped
from hublint.secrecy.spans import apart, find

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from hublint.findings import Finding, When
    from hublint.secrecy.spans import Span
    from hublint.source import Source
    from hublint.source.location import Place

DOTS = "•" * 6
_STEM = 8
"""A secret of so many characters is found anywhere in a text, a shorter one only where it stands in quotes alone."""

_QUOTED = pattern(r"""(?<=([`"']))[^`"'\s]{1,7}(?=\1)""")
_LITERAL_END = pattern(r"""["']+$""")
_LITERAL_START = pattern(r"""^[A-Za-z]{0,2}["']+""")
_CUT = pattern(r"…|\.\.\.")
_HOLE = pattern(r"\{[^{}]{0,200}\}")


class _Long:
    """Secrets long enough to be looked for anywhere: sorted, and their lengths by how they begin."""

    def __init__(self, values: Iterable[str]) -> None:
        self.values = sorted(values)
        self._whole = frozenset(self.values)
        found: dict[str, set[int]] = {}
        for value in self.values:
            found.setdefault(value[:_STEM], set()).add(len(value))
        self.lengths = {stem: sorted(lengths, reverse=True) for stem, lengths in found.items()}

    def end(self, text: str, start: int, lengths: Iterable[int]) -> int | None:
        """Where a secret ends that begins at a place: the longest, or one that dots cut off."""
        for length in lengths:
            if text[start : start + length] in self._whole:
                return start + length
        cut = _CUT.search(text, start + _STEM)
        if cut is None:
            return None
        begun = text[start : cut.start()]
        place = bisect_left(self.values, begun)
        known = place < len(self.values) and self.values[place].startswith(begun)
        return cut.start() if known else None


class _Secrets:
    """The secrets of one file, and what hides them and those of the files that were read along with it."""

    def __init__(self, source: Source) -> None:
        is_python = source.has_statements or not source.text.strip()
        self._found = find(source.text, python=is_python)
        parts = filter(_is_real, self._found.parts)
        self.values = frozenset((*_values(self._found.literals), *parts))
        self._files = 0

    def extend(self, text: str, sources: Sequence[Source]) -> None:
        """Look for the secrets of all these files in the text of this one, unless that was done."""
        if self._files == len(sources):
            return
        self._files = len(sources)
        values = {value for one in sources for value in _secrets(one).values}
        self.short = frozenset(value for value in values if len(value) < _STEM)
        self.long = _Long(values - self.short)
        self.spans = apart((*self._found.spans, *_long(text, self.long)))
        self.starts = [start for start, _ in self.spans]


_known: WeakKeyDictionary[Source, _Secrets] = WeakKeyDictionary()


def _secrets(source: Source) -> _Secrets:
    found = _known.get(source)
    if found is None:
        found = _known[source] = _Secrets(source)
    return found


class Mask:
    """Hides the secrets of one file in its own text, and those of all files in text about them."""

    def __init__(self, source: Source) -> None:
        self._text = source.text
        self._secrets = _secrets(source)
        self._secrets.extend(source.text, source.along())

    def code(self, start: int, end: int) -> str:
        """The text of the file between two offsets, dots in the place of each secret."""
        secrets = self._secrets
        first = max(bisect_right(secrets.starts, start) - 1, 0)
        last = bisect_left(secrets.starts, end)
        spans = [
            (max(begin, start) - start, min(stop, end) - start)
            for begin, stop in secrets.spans[first:last]
        ]
        return _hidden(self._text[start:end], spans)

    def words(self, text: str) -> str:
        """A sentence, or another text made from the file, dots in the place of each secret."""
        short = self._secrets.short
        spans = [*shaped(text), *_long(text, self._secrets.long)]
        if short:
            spans += [found.span() for found in _QUOTED.finditer(text) if found[0] in short]
        if text in short:
            spans.append((0, len(text)))
        return _hidden(text, spans) if spans else text

    def snippet(self, text: str) -> str:
        """Code that is to come into the file."""
        return self.words(_hidden(text, find(text, python=True).spans))


def masked(text: str) -> str:
    """Foreign text that comes from no config, dots in the place of what is plainly a secret."""
    return _hidden(text, shaped(text))


def concealed(finding: Finding, source: Source) -> Finding:
    """A finding on a file whose words hold no secret; its edits stay what they are."""
    hide = Mask(source).words

    def place(one: Place) -> Place:
        return replace(one, label=hide(one.label)) if one.label else one

    return replace(
        finding,
        message=hide(finding.message),
        place=place(finding.place),
        related=tuple(map(place, finding.related)),
        fix=finding.fix and replace(finding.fix, title=hide(finding.fix.title)),
        when=finding.when and _concealed(finding.when, hide),
    )


def _concealed(when: When, hide: Callable[[str], str]) -> When:
    circumstances = (
        replace(one, value=hide(one.value)) if isinstance(one.value, str) else one
        for one in when.circumstances
    )
    return replace(when, text=hide(when.text), circumstances=tuple(circumstances))


def _values(literals: Iterable[str]) -> Iterator[str]:
    """What string literals say, as they are spelled and as Python reads them; no mere placeholders."""
    for literal in literals:
        for value in _readings(literal):
            if _is_real(value):
                yield value


def _is_real(value: str) -> bool:
    beginning = value[:100]
    is_blank = not beginning.replace("-", "").replace("_", "").strip()
    return not is_blank and "{" not in value and not is_dummy(beginning)


def _readings(literal: str) -> Iterator[str]:
    head = _LITERAL_START.match(literal)
    start = head.end() if head else 0
    inside = _LITERAL_END.sub("", literal[start:])
    if "f" in literal[:2].lower():
        yield from (part for part in _HOLE.split(inside) if len(part) >= _STEM)
        return
    yield inside
    if "\\" in inside:
        try:
            value = literal_value(literal)
        except (ValueError, SyntaxError):
            return
        yield value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _long(text: str, known: _Long) -> Iterator[Span]:
    """Where long secrets stand, also one that is cut off by dots."""
    if not known.values:
        return
    for start in range(len(text) - _STEM + 1):
        if lengths := known.lengths.get(text[start : start + _STEM]):
            end = known.end(text, start, lengths)
            if end and not _inside_word(text, start, end):
                yield start, end


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether the place is a part of a longer word."""
    before = start > 0 and text[start - 1].isalnum() and text[start].isalnum()
    return before or (end < len(text) and text[end].isalnum() and text[end - 1].isalnum())


def _hidden(text: str, spans: Iterable[Span]) -> str:
    """A text with dots in the place of each span."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(spans):
        if end <= done:
            continue
        if start >= done:
            pieces += (text[done:start], DOTS)
        done = end
    return "".join((*pieces, text[done:]))
