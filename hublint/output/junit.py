"""JUnit's XML: a suite for each file, in it a test case for each rule, in it a failure for each finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.output.reporter import Reporter
from hublint.terminal.outlets import SCREEN

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from hublint.output.report import FileReport
    from hublint.output.tally import Tally
    from hublint.terminal.outlets import Outlet


class JunitReporter(Reporter):
    """Collects suites."""

    document = True

    def __init__(self, outlet: Outlet = SCREEN) -> None:
        super().__init__(outlet)
        self._suites: list[Element] = []

    def file(self, report: FileReport) -> None:
        """Add the suite of a file."""
        from hublint.output.junit_suite import Suite  # noqa: PLC0415

        self._suites.append(Suite(report).element())

    def end(self, tally: Tally) -> None:  # noqa: ARG002
        """Write the document, in ASCII."""
        from hublint.output.junit_suite import document  # noqa: PLC0415

        self.outlet.lines(document(self._suites))
