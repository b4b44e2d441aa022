"""A process that checks files for another one. It imports what it needs only once it is that process."""

from __future__ import annotations

import pickle
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from multiprocessing.connection import Connection

    from hublint.cache.record import Question
    from hublint.files.disk import Listener
    from hublint.project.check_file import CheckOptions, FileResult


class Answer(NamedTuple):
    """What a file was found to hold, and the notes that came of it.

    A remembered result rests on what was `asked` of the disk since the last answer, and on the `libraries`.
    """

    result: FileResult
    notes: tuple[str, ...]
    asked: dict[Question, str]
    libraries: frozenset[str]


def work(own: Connection, others: Iterable[Connection], wanted: bytes, listens: bool) -> None:
    """Answer with what each file holds that is named, in turn, until nobody asks any more.

    `others` are ends of pipes that this process has inherited and must not keep open. Nothing is answered for a file
    of which the result can't be handed over, or that raises an error: who asked finds out why.
    """
    from hublint.cli import lazy_methods  # noqa: PLC0415

    for one in others:
        one.close()
    lazy_methods.install()
    from hublint.cli.gc_pause import collector_paused  # noqa: PLC0415
    from hublint.source import unvalidated  # noqa: PLC0415

    unvalidated.install()
    judge = _Judge(pickle.loads(wanted), listens=listens)  # noqa: S301 - of the process that started this one
    with suppress(EOFError, OSError):
        while True:
            name = own.recv()
            with collector_paused():
                own.send_bytes(judge.answer(name))


class _Judge:
    def __init__(self, wanted: CheckOptions, *, listens: bool) -> None:
        from hublint.files import disk  # noqa: PLC0415

        self._wanted = wanted
        self._notes: list[str] = []
        wanted.session.listener = self._notes.append
        self._told: dict[Question, str] = {}
        self._asked: dict[Question, str] = {}
        self._listens = listens
        disk.listener.set(self._heard() if listens else None)

    def answer(self, name: str) -> bytes:
        """The answer for a file, ready to be sent; `None` if there is none."""
        try:
            return pickle.dumps(self._answer(name), pickle.HIGHEST_PROTOCOL)
        except Exception:  # noqa: BLE001
            return pickle.dumps(None)

    def _answer(self, name: str) -> Answer:
        from hublint.cache.run_memory import library_folders  # noqa: PLC0415
        from hublint.cli.workers.settled import settled  # noqa: PLC0415
        from hublint.project.check_file import judged, task_for  # noqa: PLC0415

        task = task_for(name, self._wanted)
        self._notes.clear()
        result = settled(judged(task, self._wanted))
        asked = dict(self._asked)
        self._asked.clear()
        libraries = library_folders() if self._listens else frozenset()
        return Answer(result, tuple(self._notes), asked, libraries)

    def _heard(self) -> Listener:
        from hublint.cache.record import summary  # noqa: PLC0415

        def hear(question: str, arguments: tuple[object, ...], answer: object) -> None:
            told, key = summary(answer), (question, arguments)
            if self._told.get(key) != told:
                self._told[key] = self._asked[key] = told

        return hear
