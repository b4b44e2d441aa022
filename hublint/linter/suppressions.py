"""Comments that silence findings: `# hublint: ignore[HUB101] reason` and `# hublint: ignore-file[HUB1] reason`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import libcst as cst

from hublint.findings import Edit, Finding, Fix, Report, Severity
from hublint.linter.own_rules import (
    NOT_FULLY_JUDGED,
    SUPPRESSION_WITHOUT_REASON,
    UNKNOWN_SUPPRESSION,
    UNUSED_SUPPRESSION,
)
from hublint.linter.renamed import present
from hublint.linter.result import Suppressed
from hublint.patterns import pattern
from hublint.secrecy import Mask
from hublint.source.location import Place
from hublint.source.parents import descendants
from hublint.source.statement_lines import Headers, Lines
from hublint.suggest.nearest import did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from hublint.checks.toolkit.rule import Rule
    from hublint.linter.rulebook import RuleBook
    from hublint.source import Source

_DIRECTIVE = pattern(r"#\s*hublint\s*:\s*(?P<rest>.*)", re.IGNORECASE)
_OTHER_COMMENT = pattern(
    r"(?:(?<=\s)|^)#[ \t]*hublint[ \t]*:[ \t]*(?P<rest>[^\r\n]*)", re.IGNORECASE | re.MULTILINE
)
_IGNORE = pattern(
    r"(?P<kind>ignore-file|ignore)\s*\[(?P<rules>[^\]]*)\](?P<reason>.*)", re.IGNORECASE
)
MOST = 5_000
"""Comments of one file that are judged themselves; all are heeded."""
TOO_MANY = f"hublint judges {MOST:,} comments of a file, so mistakes in this one and those after it go unreported."
MOVED = pattern(
    r"#\s*hublint\s*:\s*moved\s+(?P<old>\S+)\s*->\s*(?P<new>[^\s,]+)\s*(?:,\s*(?P<reason>.*))?",
    re.IGNORECASE,
)
"""A comment that accepts a change of places, which only a comparison of two versions can judge."""
_LISTED = pattern(r"(#\s*hublint\s*:\s*ignore(?:-file)?\s*\[)[^\]]*", re.IGNORECASE)


@dataclass(slots=True)
class Suppression:
    """One comment. `lines` are the first and last line that it covers (`None`: the whole file).

    `rules` maps what stands in the brackets to the codes it means, none for an unknown one.
    """

    comment: cst.CSTNode
    lines: Lines | None
    rules: dict[str, frozenset[str]]
    reason: str


class Suppressions:
    """The suppressions of a file, malformed ones included, and what they silenced so far."""

    def __init__(self, source: Source, book: RuleBook) -> None:
        comments = list(_directives(source))
        headers = Headers(source) if comments else None
        found = [_suppression(source, headers, book, *comment) for comment in comments if headers]
        self.items = sorted(found, key=lambda suppression: source.span(suppression.comment))
        self._headers = headers
        self._named: dict[Lines | None, dict[str, Suppression]] = {}
        self._silenced: dict[Lines | None, set[str]] = {}
        for one in self.items:
            named = self._named.setdefault(one.lines, {})
            for code in frozenset().union(*one.rules.values()):
                named.setdefault(code, one)

    def silence(self, finding: Finding) -> Suppression | None:
        """The comment that silences a finding of this file, if one does; remembers that it did."""
        if self._headers is None:
            return None
        place = finding.place
        line, _ = place.source.position(place.source.span(place.node)[0])
        covering = (None, (line, line), *self._headers.around(line))
        hits = [lines for lines in covering if finding.code in self._named.get(lines, ())]
        for lines in hits:
            self._silenced.setdefault(lines, set()).add(finding.code)
        return self._named[hits[-1]][finding.code] if hits else None

    def idle(self, suppression: Suppression, judged: frozenset[str]) -> list[str]:
        """What stands in its brackets and silenced none of the findings that were looked for."""
        silenced = self._silenced.get(suppression.lines, set())
        return [
            selector
            for selector, codes in suppression.rules.items()
            if codes and codes <= judged and not codes & silenced
        ]


def apply(
    source: Source, findings: Sequence[Finding], judged: frozenset[str], book: RuleBook
) -> tuple[list[Finding], list[Suppressed], bool]:
    """The findings that no comment of their file silences, and those that one does; also those about comments.

    The last of the three is whether all comments of the file were judged themselves.

    `judged` are the codes that this run looked for: only of those can a suppression be called unused.
    """
    by_source = {source: Suppressions(source, book)}
    kept: list[Finding] = []
    suppressed: list[Suppressed] = []

    def sort(finding: Finding) -> None:
        where = finding.place.source
        if where not in by_source:
            by_source[where] = Suppressions(where, book)
        comment = by_source[where].silence(finding)
        if comment is None:
            kept.append(finding)
        else:
            suppressed.append(Suppressed(finding, Mask(where).words(comment.reason)))

    for finding in findings:
        sort(finding)
    for finding in _about(source, by_source[source], judged, book):
        sort(finding)
    return kept, suppressed, len(by_source[source].items) <= MOST


def _directives(source: Source) -> Iterator[tuple[cst.CSTNode, str]]:
    """The comments that speak to hublint, each with what they say; also those of YAML and of files of variables."""
    if "hublint" not in source.text.lower():
        return
    if not source.is_python:
        for found in _OTHER_COMMENT.finditer(source.text):
            if not MOVED.search(found[0]):
                yield source.mark(*found.span()), found["rest"]
        return
    for node in descendants(source.module):
        if not isinstance(node, cst.Comment) or MOVED.search(node.value):
            continue
        if directive := _DIRECTIVE.search(node.value):
            yield node, directive.group("rest")


def _suppression(
    source: Source, headers: Headers, book: RuleBook, comment: cst.CSTNode, rest: str
) -> Suppression:
    matched = _IGNORE.match(rest)
    if matched is None:
        return Suppression(comment, (0, -1), {}, rest)
    listed = [name.strip() for name in matched.group("rules").split(",") if name.strip()]
    whole_file = matched.group("kind").lower() == "ignore-file"
    lines = None if whole_file else _covered(source, headers, comment)
    reason = matched.group("reason").partition("#")[0].strip(" \t-:\N{EM DASH}\N{EN DASH}")
    return Suppression(comment, lines, {name: book.matching(name) for name in listed}, reason)


def _covered(source: Source, headers: Headers, comment: cst.CSTNode) -> Lines:
    """The lines of the statement that the comment stands in or directly above; of another file, that line alone."""
    start, _ = source.span(comment)
    line, _ = source.position(start)
    if not source.is_python:
        begin, _ = source.line_span(line)
        is_alone = not source.text[begin:start].strip()
        below = headers.below_comments(line)
        return (below, below) if is_alone else (line, line)
    inside = headers.around(line)
    if inside:
        return inside[-1]
    return headers.starting(headers.below_comments(line)) or (line, line)


def _about(
    source: Source, found: Suppressions, judged: frozenset[str], book: RuleBook
) -> list[Finding]:
    findings = []
    for suppression in found.items[:MOST]:
        findings += _unknown(source, suppression, book)
        findings += _renamed(source, suppression)
        if suppression.rules and not suppression.reason:
            findings.append(_without_reason(source, suppression))
        findings += _unused(source, suppression, found.idle(suppression, judged))
    findings += (
        _finding(source, one, NOT_FULLY_JUDGED, TOO_MANY) for one in found.items[MOST:][:1]
    )
    return [finding for finding in findings if finding.code in judged]


def _unknown(source: Source, suppression: Suppression, book: RuleBook) -> list[Finding]:
    rule = UNKNOWN_SUPPRESSION
    if not suppression.rules:
        message = "This comment names no rule, so it silences nothing. Write `# hublint: ignore[HUB101] reason`."
        return [_finding(source, suppression, rule, message)]
    return [
        _finding(
            source,
            suppression,
            rule,
            f"There is no rule `{selector}`.{_hint(selector, book.labels)}",
        )
        for selector, codes in suppression.rules.items()
        if not codes
    ]


def _renamed(source: Source, suppression: Suppression) -> Iterator[Finding]:
    """Advice to write the present code of a rule."""
    for selector in suppression.rules:
        if (code := present(selector)) != selector:
            message = f"The rule `{selector}` is now `{code}`. This comment works, but write the present code."
            text = _listing(
                source,
                suppression,
                [code if one == selector else one for one in suppression.rules],
            )
            fix = Fix(f"Write `{code}`", (Edit(source, suppression.comment, text),))
            place = Place(source, suppression.comment)
            report = Report(place, message, fix=fix, severity=Severity.INFO)
            yield UNKNOWN_SUPPRESSION.finding(report)


@lru_cache(maxsize=1024)
def _hint(selector: str, labels: tuple[str, ...]) -> str:
    return did_you_mean(selector, labels)


def _without_reason(source: Source, suppression: Suppression) -> Finding:
    listed = ", ".join(suppression.rules)
    message = (
        "This comment needs a reason. Add one after the bracket:"
        f" `# hublint: ignore[{listed}] why this is right here`."
    )
    return _finding(source, suppression, SUPPRESSION_WITHOUT_REASON, message)


def _unused(source: Source, suppression: Suppression, idle: Sequence[str]) -> list[Finding]:
    if not idle:
        return []
    where = "in this file" if suppression.lines is None else "here"
    message = f"This comment silences nothing: hublint doesn't report `{', '.join(idle)}` {where}."
    fix = Fix("Remove what silences nothing", (_without(source, suppression, idle),))
    return [_finding(source, suppression, UNUSED_SUPPRESSION, message, fix)]


def _without(source: Source, suppression: Suppression, idle: Sequence[str]) -> Edit:
    """Take idle rules out of the brackets, or the whole comment away if none would be left."""
    left = [selector for selector in suppression.rules if selector not in idle]
    if left:
        return Edit(source, suppression.comment, _listing(source, suppression, left))
    return Edit(source, suppression.comment, kind="remove")


def _listing(source: Source, suppression: Suppression, selectors: Sequence[str]) -> str:
    """The comment with other rules in its brackets."""
    listed = ", ".join(selectors)
    text = source.code(suppression.comment)
    return _LISTED.sub(lambda found: found[1] + listed, text, count=1)


def _finding(
    source: Source, suppression: Suppression, rule: Rule, message: str, fix: Fix | None = None
) -> Finding:
    return rule.finding(Report(Place(source, suppression.comment), message, fix=fix))
