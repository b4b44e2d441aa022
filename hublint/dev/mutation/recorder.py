"""Records which tests reach which lines of the package."""

from __future__ import annotations

from typing import TYPE_CHECKING

import coverage

if TYPE_CHECKING:
    from pathlib import Path

    from hublint.dev.mutation.reach import Recorded


class Recorder:
    """Records what is reached until `stop`, for the test that `switch` names."""

    def __init__(self, package: Path) -> None:
        self._coverage = coverage.Coverage(
            data_file=None, source=[str(package)], omit=[f"{package}/dev/*"], config_file=False
        )
        self._coverage.start()

    def switch(self, test: str) -> None:
        """From now on this test is running."""
        self._coverage.switch_context(test)

    def stop(self) -> Recorded:
        """What was reached."""
        self._coverage.stop()
        data = self._coverage.get_data()
        return {file: data.contexts_by_lineno(file) for file in data.measured_files()}
