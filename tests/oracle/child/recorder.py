"""Keeps what the application logs, whatever it does to its handlers."""

from __future__ import annotations

import logging
import warnings
from dataclasses import dataclass, field


@dataclass
class Recorder:
    """Log lines by meaning, each once, in the order of their first appearance."""

    unrecognized: list[str] = field(default_factory=list)
    deprecated: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def install(self) -> None:
        """Take every log record and Python warning of this process.

        Patches ``Logger.callHandlers``: traitlets configures logging through ``dictConfig``, which
        drops handlers that were added.
        """
        logging.disable(logging.INFO)
        logging.captureWarnings(True)
        warnings.simplefilter("default")

        def keep(_: logging.Logger, record: logging.LogRecord) -> None:
            self._keep(record)

        logging.Logger.callHandlers = keep  # type: ignore[method-assign,assignment]

    def _keep(self, record: logging.LogRecord) -> None:
        if record.levelno < logging.WARNING:
            return
        text = _text(record)
        if "not recognized by" in text:
            lines = self.unrecognized
        elif record.levelno >= logging.ERROR:
            lines = self.errors
        elif "deprecat" in text.lower():
            lines = self.deprecated
        else:
            lines = self.warnings
        if text not in lines:
            lines.append(text)


def _text(record: logging.LogRecord) -> str:
    try:
        text = record.getMessage().strip()
    except Exception as error:  # noqa: BLE001 - a config may log any object
        text = f"{record.msg} ({error})"
    cause = record.exc_info and record.exc_info[1]
    return f"{text} [{type(cause).__name__}: {cause}]" if cause else text
