"""Markdown for a comment on a pull request, or the summary of a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.output.reporter import Reporter
from hublint.terminal.outlets import SCREEN
from hublint.wording import count, sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Finding
    from hublint.output.report import FileReport, Item
    from hublint.output.tally import Tally
    from hublint.project.check_file import FileResult
    from hublint.terminal.outlets import Outlet

LONGEST = 60_000
"""Characters of findings that are shown. A comment on GitHub may have 65,536."""

_WIDTH = 100


class MarkdownReporter(Reporter):
    """Collects paragraphs; the sum comes first, and findings that don't fit any more are counted."""

    document = True

    def __init__(self, outlet: Outlet = SCREEN) -> None:
        super().__init__(outlet)
        self._paragraphs: list[str] = []
        self._suppressed: list[str] = []
        self._length = 0
        self._left_out = 0

    def file(self, report: FileReport) -> None:
        """Collect what was fixed in a file, its problems, and the findings that are left."""
        result = report.result
        self._add_title(report)
        self._paragraphs += _problems(result)
        self._paragraphs += _fixed(result)
        section = ""
        for item in report.items:
            heading = f"**{item.section}**\n\n" if item.section != section else ""
            section = item.section
            self._add(heading + _finding(item, result.docs_url))
        self._suppressed += (
            f"- {_where(one.finding)}: {_link(one.finding, result.docs_url)}{_reason(one.reason)}"
            for one in result.suppressed
        )

    def end(self, tally: Tally) -> None:
        """Write all of it."""
        if self._left_out:
            more = count(self._left_out, "more problem is", "more problems are")
            self._paragraphs.append(f"{more} not shown here.")
        parts = ["### hublint", tally.summary(), *self._paragraphs, *self._silenced()]
        self.outlet.lines("\n\n".join(parts))

    def _add_title(self, report: FileReport) -> None:
        from hublint.output.markdown_text import prose  # noqa: PLC0415

        if report.title:
            self._paragraphs.append(f"#### {prose(report.title)}")

    def _add(self, paragraph: str) -> None:
        self._length += len(paragraph)
        if self._length > LONGEST:
            self._left_out += 1
        else:
            self._paragraphs.append(paragraph)

    def _silenced(self) -> Iterator[str]:
        """The suppressed findings, folded away."""
        listed = "\n".join(self._suppressed)
        if listed and self._length + len(listed) <= LONGEST:
            what = count(len(self._suppressed), "suppressed problem")
            yield f"<details>\n<summary>{what}</summary>\n\n{listed}\n\n</details>"


def _finding(item: Item, docs_url: str | None) -> str:
    """Headline, message, and the fix as a diff."""
    from hublint.output.change import changed_lines  # noqa: PLC0415
    from hublint.output.markdown_text import block, prose  # noqa: PLC0415

    finding = item.finding
    where = f" in {_where(finding)}" if item.placed else ""
    parts = [f"{_headline(item, docs_url)}{where}", prose(finding.message)]
    fix = finding.fix
    if fix is not None and item.placed:
        kind = "Fix" if fix.applicability == "safe" else "Fix that needs review"
        parts.append(f"{kind}: {prose(sentence(fix.title))}")
        changed = [f"{mark}{line}" for mark, line in changed_lines(finding, _WIDTH)]
        if changed:
            parts.append("\n".join(block("diff", changed)))
    return "\n\n".join(parts)


def _headline(item: Item, docs_url: str | None) -> str:
    """What a finding is, with a link to the page of its rule."""
    if item.label:
        return f"**{_link(item.finding, docs_url, item.label)}**"
    return f"**{item.kind}** {_link(item.finding, docs_url, item.origin)} {item.finding.name}"


def _problems(result: FileResult) -> Iterator[str]:
    from hublint.output.markdown_text import prose  # noqa: PLC0415

    for problem in result.problems:
        yield f"**not checked** {prose(problem.message)}"


def _fixed(result: FileResult) -> Iterator[str]:
    from hublint.output.markdown_text import prose  # noqa: PLC0415

    done = [
        f"- {_where(finding)}: fixed {_link(finding, result.docs_url)}: {prose(sentence(finding.fix.title))}"
        for finding in result.fixed
        if finding.fix is not None
    ]
    if done:
        yield "\n".join(done)


def _where(finding: Finding) -> str:
    from hublint.output.markdown_text import code  # noqa: PLC0415
    from hublint.project.repository_path import path_of  # noqa: PLC0415

    line, column = finding.start
    return code(f"{path_of(finding.place.source)}:{line}:{column}")


def _link(finding: Finding, docs_url: str | None, text: str | None = None) -> str:
    from hublint.output.links import page_url  # noqa: PLC0415

    url = page_url(finding.code, docs_url)
    shown = text or finding.code
    return f"[{shown}]({url})" if url else shown


def _reason(reason: str) -> str:
    from hublint.output.markdown_text import prose  # noqa: PLC0415

    return f", {prose(reason)}" if reason else ""
