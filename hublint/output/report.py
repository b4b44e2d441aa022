"""What reporters are given: the findings of one file, each with what stands in its headline."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hublint.findings import Finding
    from hublint.project.check_file import FileResult


@dataclass(frozen=True, slots=True)
class Item:
    """A finding as it is listed.

    `kind` and `origin` make its headline: `error` and `HUB101`, or what an upgrade does and the release that it comes
    with, unless `label` is the whole of it. Steps that have an order stand under the heading `section`, and are
    numbered. `placed` is false for what concerns the whole hub and has no place in the file. `facts` precede those of
    the finding in documents.
    """

    finding: Finding
    kind: str
    origin: str
    section: str = ""
    placed: bool = True
    label: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The headline where severities are told otherwise: `HUB101 no-persistent-volume`."""
        return self.label or f"{self.origin} {self.finding.name}"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class FileReport:
    """The result of one file, and its findings as they are listed. `title` is what stands above them, if anything."""

    result: FileResult
    items: tuple[Item, ...]
    title: str = ""


def lint_report(result: FileResult) -> FileReport:
    """The report on a file that was linted."""
    return FileReport(result, tuple(map(_lint_item, result.findings)))


def _lint_item(finding: Finding) -> Item:
    return Item(finding, finding.severity.value, finding.code)
