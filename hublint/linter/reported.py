"""From what the rules found to what is reported: comments, the order of the file, the options, and the baseline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hublint.linter.lasting_fingerprints import fingerprinted
from hublint.linter.result import IN_BASELINE, Result, Suppressed

if TYPE_CHECKING:
    from hublint.findings import Finding, Fingerprint
    from hublint.knowledge.coverage import Coverage
    from hublint.linter.options import Options
    from hublint.source import Source


def finished(result: Result, source: Source, findings: list[Finding], options: Options) -> Result:
    """The result with the findings that comments leave and that are to be reported, in the order of the file."""
    suppressed: list[Suppressed] = []
    if options.heeds_comments:
        broken = frozenset(problem.rule for problem in result.problems)
        findings, suppressed, whole = _sorted_out(source, options, result.strange, findings, broken)
        result.exhausted |= not whole
    if result.strange:  # a fix may rest on what the release in use does not have yet
        findings = [replace(finding, fix=None) for finding in findings]
    findings = fingerprinted(sorted(findings, key=lambda finding: _rank(finding, source)))
    suppressed.sort(key=lambda one: _rank(one.finding, source))
    if not options.all_rules:
        is_reported, weighed = options.reporting(), options.weighed()
        findings = [weighed(one) for one in findings if is_reported(one)]
        suppressed = [one.weighed(weighed) for one in suppressed if is_reported(one.finding)]
    return replace(result, findings=tuple(findings), suppressed=tuple(suppressed))


def beyond(baseline: frozenset[Fingerprint], result: Result) -> Result:
    """The result with the findings that a baseline knows set apart."""
    if not baseline:
        return result
    known = [one for one in result.findings if one.fingerprint in baseline]
    new = tuple(one for one in result.findings if one.fingerprint not in baseline)
    suppressed = (*result.suppressed, *(Suppressed(one, IN_BASELINE, True) for one in known))
    return replace(result, findings=new, suppressed=suppressed)


def that_hold(findings: list[Finding], coverage: Coverage, options: Options) -> list[Finding]:
    """The findings that hold with a JupyterHub that is known no better than this."""
    codes = options.book.tagged("any-release")
    if coverage == "named":
        codes |= options.book.tagged("settings")
    every = coverage not in ("named", "unknown")
    return [finding for finding in findings if every or finding.code in codes]


def _sorted_out(
    source: Source,
    options: Options,
    strange: tuple[str, ...],
    findings: list[Finding],
    broken: frozenset[str | None],
) -> tuple[list[Finding], list[Suppressed], bool]:
    """The findings that no comment suppresses, those about the comments, the suppressed ones, and if all were judged.

    `broken` are the rules that failed. With releases that are not known, a comment that silences nothing may still
    be needed.
    """
    if not findings and "hublint" not in source.text.lower():
        return findings, [], True
    from hublint.linter.suppressions import apply  # noqa: PLC0415

    judged = options.enabled - broken
    if strange:
        judged &= options.book.tagged("comment")
    return apply(source, findings, judged, options.book)


def _rank(finding: Finding, source: Source) -> tuple[bool, str, int, str]:
    """What findings are sorted by: those in the file itself by their places, then those in files that it loads."""
    place = finding.place
    start, _ = place.source.span(place.node)
    return place.source is not source, place.source.name, start, finding.code
