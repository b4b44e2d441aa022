"""Test suites in JUnit's XML."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from hublint.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from hublint.linter.result import Problem, Suppressed
    from hublint.output.report import FileReport, Item

_COUNTS = {"tests": "testcase", "failures": "failure", "errors": "error", "skipped": "skipped"}
"""The attribute that counts elements of a kind."""


def document(suites: Iterable[ET.Element]) -> str:
    """The document of all suites, in ASCII."""
    root = ET.Element("testsuites", name="hublint")
    root.extend(suites)
    _count(root)
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="us-ascii", xml_declaration=True)
    return data.decode("ascii")


class Suite:
    """The test cases of one file."""

    def __init__(self, report: FileReport) -> None:
        self._report = report
        self._file = printable(report.result.path or report.result.name)
        self._element = ET.Element("testsuite", name=self._file)
        self._cases: dict[str, ET.Element] = {}

    def element(self) -> ET.Element:
        """All of it."""
        result = self._report.result
        for rule in result.rules if result.checked else ():
            self._case(rule.code, f"{rule.code} {rule.name}")
        for item in self._report.items:
            self._fail(item)
        for one in result.suppressed:
            self._skip(one)
        for problem in result.problems:
            self._break(problem)
        _count(self._element)
        return self._element

    def _case(self, key: str, name: str) -> ET.Element:
        """The test case of a rule, or of a kind of steps."""
        if key not in self._cases:
            case = {"classname": self._file, "name": printable(name), "file": self._file}
            self._cases[key] = ET.SubElement(self._element, "testcase", case)
        return self._cases[key]

    def _fail(self, item: Item) -> None:
        from hublint.output.concise import item_line  # noqa: PLC0415
        from hublint.output.links import page_url  # noqa: PLC0415

        finding = item.finding
        case = self._case(finding.code, f"{item.origin} {finding.name}")
        if item.placed:
            case.attrib.setdefault("line", str(finding.start.line))
        message = printable(finding.message)
        failure = ET.SubElement(case, "failure", type=finding.severity.value, message=message)
        url = page_url(finding.code, self._report.result.docs_url)
        failure.text = "\n".join(_texts((item_line(item), url)))

    def _skip(self, suppressed: Suppressed) -> None:
        """A rule all of whose findings are suppressed is skipped, for the reason of the first."""
        finding = suppressed.finding
        case = self._case(finding.code, f"{finding.code} {finding.name}")
        if len(case) == 0:
            ET.SubElement(case, "skipped", message=printable(suppressed.reason))

    def _break(self, problem: Problem) -> None:
        name = problem.rule or "hublint"
        case = self._case(name, name)
        error = ET.SubElement(case, "error", type="error", message=printable(problem.message))
        error.text = "\n".join(_texts((problem.message,)))


def _texts(lines: Iterable[str | None]) -> Iterable[str]:
    return (printable(line) for line in lines if line)


def _count(element: ET.Element) -> None:
    for attribute, tag in _COUNTS.items():
        element.set(attribute, str(sum(1 for _ in element.iter(tag))))
