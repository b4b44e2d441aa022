"""The form on the page that starts a server: filled in and posted."""

from __future__ import annotations

import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any, Final

from jupyterhub.utils import maybe_future

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_STORING: Final = ("/json/", "/sqlalchemy/")


class Answers(dict[str, Any]):
    """Answers to a form that know which of them were asked for; to store them is not to ask."""

    def __init__(self, answers: Mapping[str, Any]) -> None:
        super().__init__(answers)
        self.unread = set(answers)

    def __getitem__(self, name: str) -> Any:
        self.unread.discard(name)
        return super().__getitem__(name)

    def get(self, name: str, default: Any = None) -> Any:
        """The answer, or ``default``."""
        self.unread.discard(name)
        return super().get(name, default)

    def pop(self, name: str, *default: Any) -> Any:
        """The answer, which goes."""
        self.unread.discard(name)
        return super().pop(name, *default)

    def __contains__(self, name: object) -> bool:
        self.unread.discard(str(name))
        return super().__contains__(name)

    def __iter__(self) -> Iterator[str]:
        self._read_all()
        return super().__iter__()

    def keys(self) -> Any:
        """All names."""
        self._read_all()
        return super().keys()

    def items(self) -> Any:
        """All of them."""
        self._read_all()
        return super().items()

    def _read_all(self) -> None:
        if not any(part in sys._getframe(2).f_code.co_filename for part in _STORING):
            self.unread.clear()


async def options(spawner: Any, number: int) -> tuple[Any, tuple[Answers, ...]]:
    """What a spawner makes of its form, every choice being the one of this number; and what was filled in."""
    form = await spawner.get_options_form()
    if not form:
        return {}, ()
    answers = Answers(
        {name: [values[number % len(values)]] for name, values in fields(str(form)).items()}
    )
    found = await maybe_future(spawner.run_options_from_form(answers))
    if found is None:
        return found, (Answers(answers),)
    if found is answers or not isinstance(found, dict):
        return found, (answers,)
    return (chosen := Answers(found)), (answers, chosen)


def fields(form: str) -> Mapping[str, list[str]]:
    """The fields of a form, names to what can be chosen."""
    reader = _Reader()
    reader.feed(form)
    reader.close()
    return reader.found


class _Reader(HTMLParser):
    """Collects the fields of a form."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}
        self._select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a field, or a choice of the select around it."""
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            self.found.setdefault(self._select, []).append(given.get("value", ""))
        elif tag in ("input", "textarea") and name:
            self.found.setdefault(name, []).append(given.get("value") or "1")
