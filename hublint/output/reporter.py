"""What an output format must be able to do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from hublint.terminal.outlets import SCREEN

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rich.console import Console

    from hublint.output.report import FileReport
    from hublint.output.tally import Tally
    from hublint.terminal.outlets import Outlet


class Reporter(ABC):
    """Writes the findings of a run to `outlet`; a report may be dropped once it was passed on."""

    tells_fixes: ClassVar[bool] = False
    """Whether the report has a line for each fix that was made."""

    document: ClassVar[bool] = False
    """Whether the report is one document that also says what fixes change, so that no diff can stand on it."""

    def __init__(self, outlet: Outlet = SCREEN) -> None:
        self.outlet = outlet

    @abstractmethod
    def file(self, report: FileReport) -> None:
        """Report on one file."""

    @abstractmethod
    def end(self, tally: Tally) -> None:
        """Report on the whole run, when every file is done."""


class View(Protocol):
    """What a command shows that has no findings."""

    def draw(self, console: Console) -> None:
        """Print it for people."""

    def lines(self) -> Iterable[str]:
        """One line for each of its rows."""

    def document(self) -> Mapping[str, Any]:
        """The JSON document, its version included."""


class Viewer(ABC):
    """A format that can also show a view."""

    @abstractmethod
    def view(self, view: View) -> None:
        """Write a view."""
