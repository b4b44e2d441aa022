"""Rules as SARIF describes them, with what their pages say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from hublint.findings import Severity
from hublint.linter import pages
from hublint.linter.plugins import page_folders
from hublint.output.links import page_url
from hublint.output.sarif_results import LEVELS, rule_id
from hublint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from hublint.checks.toolkit.rule import Rule
    from hublint.linter.pages import Page
    from hublint.output.report import FileReport

LONGEST = 1024
"""Characters that GitHub takes of a description."""

_LINK = pattern(r"\[([^\]]+)\]\([^)]+\)")
_PROBLEM_SEVERITIES = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "recommendation",
}


class RuleDescriptors:
    """Describes the rules that a run looks for, and what else it reports."""

    def __init__(self) -> None:
        self._found: dict[str, dict[str, Any]] = {}

    def add(self, report: FileReport) -> None:
        """Describe the rules of a file that are not described yet."""
        result = report.result
        new = [rule for rule in result.rules if rule.code not in self._found]
        if new:
            files = pages.files(page_folders(result.plugins))
            for rule in new:
                self._found[rule.code] = _descriptor(rule, files.get(rule.code), result.docs_url)
        for item in report.items:
            finding = item.finding
            kind = rule_id(finding.code)
            if kind not in self._found:
                level = LEVELS[finding.severity]
                self._found[kind] = _bare(kind, finding.name, finding.name, level)

    def of(self, results: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """All descriptors by id; the results get the index of theirs."""
        ordered = sorted(self._found.values(), key=lambda one: str(one["id"]))
        numbers = {one["id"]: number for number, one in enumerate(ordered)}
        for result in results:
            result["ruleIndex"] = numbers[result["ruleId"]]
        return ordered


def _descriptor(rule: Rule, file: Path | None, docs_url: str | None) -> dict[str, Any]:
    level = LEVELS[rule.severity]
    url = page_url(rule.code, docs_url)
    link = {"helpUri": url} if url else {}
    properties = {
        "tags": ["jupyterhub", *sorted(rule.tags)],
        "precision": "high",
        "problem.severity": _PROBLEM_SEVERITIES[rule.severity],
    }
    page = _page(file)
    if page is None:
        return {**_bare(rule.code, rule.name, rule.name, level), **link, "properties": properties}
    summary = _plain(page.summary)
    full = _plain(f"{page.prose('What it does')}\n\n{page.prose('Why it matters')}")
    return {
        **_bare(rule.code, rule.name, summary, level),
        "fullDescription": {"text": full},
        "help": {"text": f"{summary} {url}" if url else summary, "markdown": page.text},
        **link,
        "properties": properties,
    }


def _page(file: Path | None) -> Page | None:
    """The page in a file; a plug-in may have none, or one of another form."""
    try:
        return pages.read(file) if file else None
    except pages.PageError:
        return None


def _bare(code: str, name: str, summary: str, level: str) -> dict[str, Any]:
    return {
        "id": code,
        "name": name,
        "shortDescription": {"text": summary},
        "fullDescription": {"text": summary},
        "help": {"text": summary},
        "defaultConfiguration": {"level": level},
    }


def _plain(markdown: str) -> str:
    """Prose without its links, of as many whole paragraphs and sentences as GitHub takes."""
    text = _LINK.sub(r"\1", markdown)
    text = re.sub(r"(?<!\n)\n(?!\n)", " ", text)
    if len(text) <= LONGEST:
        return text
    end = text.rfind(". ", 0, LONGEST)
    return text[: end + 1] if end >= 0 else text[:LONGEST]
