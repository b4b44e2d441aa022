"""Comments that silence findings: `# hublint: ignore[HUB101] reason` and `# hublint: ignore-file[HUB1] reason`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import libcst as cst

from hublint import rulebook
from hublint.findings import Edit, Finding, Fix, Place
from hublint.patterns import pattern
from hublint.source.lines import header_lines
from hublint.source.parents import descendants
from hublint.wording import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hublint.source import Source

_DIRECTIVE = pattern(r"#\s*hublint\s*:\s*(?P<rest>.*)", re.IGNORECASE)
_IGNORE = pattern(
    r"(?P<kind>ignore-file|ignore)\s*\[(?P<rules>[^\]]*)\](?P<reason>.*)", re.IGNORECASE
)


@dataclass(slots=True)
class Suppression:
    """One comment. `lines` are the first and last line that it covers (`None`: the whole file).

    `rules` maps what stands in the brackets to the codes it means, none for an unknown one.
    `used` collects the selectors that silenced something.
    """

    comment: cst.Comment
    lines: tuple[int, int] | None
    rules: dict[str, frozenset[str]]
    reason: str
    used: set[str] = field(default_factory=set)

    def silences(self, code: str, line: int) -> bool:
        """Whether a finding of this code that begins on this line is silenced; remembers that it was."""
        if self.lines is not None and not self.lines[0] <= line <= self.lines[1]:
            return False
        hits = {selector for selector, codes in self.rules.items() if code in codes}
        self.used |= hits
        return bool(hits)


def apply(source: Source, findings: Sequence[Finding], judged: frozenset[str]) -> list[Finding]:
    """The findings that no comment of their file silences, and those about the comments of `source`.

    `judged` are the codes that this run looked for: only of those can a suppression be called unused.
    """
    by_source: dict[Source, list[Suppression]] = {source: suppressions(source)}
    kept = []
    for finding in findings:
        where = finding.place.source
        if where not in by_source:
            by_source[where] = suppressions(where)
        if not _silenced(finding, by_source[where]):
            kept.append(finding)
    own = _about(source, by_source[source], judged)
    kept += [found for found in own if not _silenced(found, by_source[source])]
    return kept


def _silenced(finding: Finding, found: Sequence[Suppression]) -> bool:
    if not found:
        return False
    place = finding.place
    line, _ = place.source.position(place.source.span(place.node)[0])
    hits = [suppression for suppression in found if suppression.silences(finding.code, line)]
    return bool(hits)


def suppressions(source: Source) -> list[Suppression]:
    """Every suppression of a file, malformed ones included."""
    if "hublint" not in source.text:
        return []
    found = [
        _suppression(source, node, directive.group("rest"))
        for node in descendants(source.module)
        if isinstance(node, cst.Comment) and (directive := _DIRECTIVE.search(node.value))
    ]
    return sorted(found, key=lambda suppression: source.span(suppression.comment))


def _suppression(source: Source, comment: cst.Comment, rest: str) -> Suppression:
    matched = _IGNORE.match(rest)
    if matched is None:
        return Suppression(comment, (0, -1), {}, rest)
    listed = [name.strip() for name in matched.group("rules").split(",") if name.strip()]
    whole_file = matched.group("kind").lower() == "ignore-file"
    lines = None if whole_file else _covered(source, comment)
    reason = matched.group("reason").partition("#")[0].strip(" \t-:\N{EM DASH}\N{EN DASH}")
    return Suppression(comment, lines, {name: _codes(name) for name in listed}, reason)


def _codes(selector: str) -> frozenset[str]:
    try:
        return rulebook.codes(selector)
    except rulebook.UnknownRuleError:
        return frozenset()


def _covered(source: Source, comment: cst.Comment) -> tuple[int, int]:
    """The lines of the statement that the comment stands in or directly above."""
    start, _ = source.span(comment)
    line, _ = source.position(start)
    headers = header_lines(source)
    inside = [lines for lines in headers if lines[0] <= line <= lines[1]]
    if inside:
        return inside[-1]
    below = line + 1
    while below <= source.lines and _text(source, below).startswith("#"):
        below += 1
    return next((lines for lines in headers if lines[0] == below), (line, line))


def _text(source: Source, line: int) -> str:
    start, end = source.line_span(line)
    return source.text[start:end].strip()


def _about(source: Source, found: Iterable[Suppression], judged: frozenset[str]) -> list[Finding]:
    findings = []
    for suppression in found:
        findings += _unknown(source, suppression)
        if suppression.rules and not suppression.reason:
            findings.append(_without_reason(source, suppression))
        findings += _unused(source, suppression, judged)
    return [finding for finding in findings if finding.code in judged]


def _unknown(source: Source, suppression: Suppression) -> list[Finding]:
    code = rulebook.UNKNOWN_SUPPRESSION
    if not suppression.rules:
        message = "this comment names no rule and silences nothing: write `# hublint: ignore[HUB101] reason`"
        return [_finding(source, suppression, code, message)]
    known = rulebook.entries().values()
    names = [label for entry in known for label in (entry.code, entry.name)]
    return [
        _finding(
            source,
            suppression,
            code,
            f"`{selector}` is no rule of hublint{closest(selector, names)}",
        )
        for selector, codes in suppression.rules.items()
        if not codes
    ]


def _without_reason(source: Source, suppression: Suppression) -> Finding:
    listed = ", ".join(suppression.rules)
    message = (
        f"nothing says why `{listed}` may be silenced here: write the reason behind the bracket"
    )
    return _finding(source, suppression, rulebook.SUPPRESSION_WITHOUT_REASON, message)


def _unused(source: Source, suppression: Suppression, judged: frozenset[str]) -> list[Finding]:
    idle = [
        selector
        for selector, codes in suppression.rules.items()
        if codes and codes <= judged and selector not in suppression.used
    ]
    if not idle:
        return []
    where = "in this file" if suppression.lines is None else "here"
    message = f"hublint reports no `{', '.join(idle)}` {where}: the comment silences nothing"
    fix = Fix("Remove what silences nothing", (_without(source, suppression, idle),))
    return [_finding(source, suppression, rulebook.UNUSED_SUPPRESSION, message, fix)]


def _without(source: Source, suppression: Suppression, idle: Sequence[str]) -> Edit:
    """Take idle rules out of the brackets, or the whole comment away if none would be left."""
    comment = suppression.comment
    left = [selector for selector in suppression.rules if selector not in idle]
    before, opening, rest = comment.value.rpartition("[")
    if left:
        text = before + opening + ", ".join(left) + rest[rest.index("]") :]
        return Edit(source, comment, text)
    return Edit(source, comment, kind="remove")


def _finding(
    source: Source, suppression: Suppression, code: str, message: str, fix: Fix | None = None
) -> Finding:
    entry = rulebook.entries()[code]
    place = Place(source, suppression.comment)
    return Finding(code, entry.name, entry.severity, True, message, place, (), fix)
