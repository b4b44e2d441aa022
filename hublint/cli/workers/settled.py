"""The result of one file without its trees: what a process can hand to another one, and all that a report asks for."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from hublint.edits.resolve import text_edits
from hublint.edits.text_edits import EditError
from hublint.findings import Edit
from hublint.source.location import Place

if TYPE_CHECKING:
    from hublint.findings import Circumstance, Finding, Fix, When
    from hublint.project.check_file import FileResult
    from hublint.source import Source


def settled(result: FileResult) -> FileResult:
    """The result with marks in the place of nodes, and replacements of text in that of edits."""
    return _Settling().result(result)


class _Settling:
    """The sources and findings of one result, each settled once."""

    def __init__(self) -> None:
        self._sources: dict[Source, Source] = {}
        self._findings: dict[int, Finding] = {}

    def result(self, result: FileResult) -> FileResult:
        return replace(
            result,
            findings=tuple(map(self._finding, result.findings)),
            fixed=tuple(map(self._finding, result.fixed)),
            refused=tuple(
                replace(one, finding=self._finding(one.finding)) for one in result.refused
            ),
            suppressed=tuple(
                replace(one, finding=self._finding(one.finding)) for one in result.suppressed
            ),
        )

    def _finding(self, finding: Finding) -> Finding:
        found = self._findings.get(id(finding))
        if found is None:
            found = self._findings[id(finding)] = replace(
                finding,
                place=self._place(finding.place),
                related=tuple(map(self._place, finding.related)),
                fix=finding.fix and self._fix(finding.fix, finding.place.source),
                when=finding.when and self._when(finding.when),
            )
        return found

    def _source(self, source: Source) -> Source:
        found = self._sources.get(source)
        if found is None:
            found = self._sources[source] = source.without_tree()
            found.heed(tuple(map(self._source, source.along()[1:])))
        return found

    def _place(self, place: Place) -> Place:
        source = self._source(place.source)
        return Place(source, source.mark(*place.source.span(place.node)), place.label)

    def _fix(self, fix: Fix, source: Source) -> Fix:
        """The fix as replacements; one that can't be written in the file of its finding stays without."""
        own = self._source(source)
        try:
            is_own = all(edit.source is source for edit in fix.edits)
            edits = text_edits(fix.edits) if is_own else []
        except EditError:
            edits = []
        if not edits:
            other = source.without_tree()
            return replace(fix, edits=(Edit(other, other.mark(0, 0)),))
        replacing = partial(Edit, own, kind="exact")
        return replace(
            fix,
            edits=tuple(replacing(own.mark(one.start, one.end), text=one.text) for one in edits),
        )

    def _when(self, when: When) -> When:
        return replace(when, circumstances=tuple(map(self._circumstance, when.circumstances)))

    def _circumstance(self, circumstance: Circumstance) -> Circumstance:
        return replace(circumstance, place=self._place(circumstance.place))
