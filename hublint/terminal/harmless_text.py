"""Foreign text made safe to show: it steers no terminal, hides nothing, and gives no orders to a CI runner."""

from __future__ import annotations

import os

from hublint.patterns import pattern, possessive

REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
_HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_INVISIBLE = frozenset(
    "\N{COMBINING GRAPHEME JOINER}\N{HANGUL CHOSEONG FILLER}\N{HANGUL JUNGSEONG FILLER}\N{HANGUL FILLER}"
    "\N{HALFWIDTH HANGUL FILLER}\N{KHMER VOWEL INHERENT AQ}\N{KHMER VOWEL INHERENT AA}"
    "\N{MONGOLIAN FREE VARIATION SELECTOR ONE}\N{MONGOLIAN FREE VARIATION SELECTOR TWO}"
    "\N{MONGOLIAN FREE VARIATION SELECTOR THREE}\ufffe\uffff"
)
"""Letters and marks that nobody sees, and two code points that XML forbids."""

_SPACE = r"[^\S\n]|\x1b\[[\d;]*m"
_COMMAND = pattern(rf"(?m)^({possessive(_SPACE)}):(?=:)")


def printable(text: str) -> str:
    """Text on one line, with a replacement character for each that would steer the terminal or hide.

    Tabs stay, and so do the selectors that make an emoji of a sign.
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(REPLACEMENT if _hidden(mark) else mark for mark in text)


def _hidden(mark: str) -> bool:
    import unicodedata  # noqa: PLC0415

    if mark.isascii():
        return not mark.isprintable() and mark != "\t"
    if unicodedata.category(mark) in _HIDDEN or mark in _INVISIBLE:
        return True
    return "\U000e0000" <= mark <= "\U000e0fff"


def defused(text: str) -> str:
    """Whole lines that GitHub's runner doesn't take as commands: `::` at the start of a line, `##[` anywhere.

    Elsewhere they are shown as they are.
    """
    if not os.environ.get("GITHUB_ACTIONS"):
        return text
    return _COMMAND.sub(r"\1: ", text).replace("##[", "# #[")
