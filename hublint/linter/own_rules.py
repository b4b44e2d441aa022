"""Rules of the program itself: files that can't be judged, and comments that silence other rules."""

from __future__ import annotations

from hublint.checks.toolkit.rule import Rule, Tag
from hublint.findings import Severity

COMMENT: frozenset[Tag] = frozenset(("comment",))
ANY_RELEASE: frozenset[Tag] = frozenset(("any-release",))

SYNTAX_ERROR = Rule("HUB001", "syntax-error", Severity.ERROR)
SUPPRESSION_WITHOUT_REASON = Rule("HUB002", "suppression-without-reason", Severity.WARNING, COMMENT)
UNKNOWN_SUPPRESSION = Rule("HUB003", "unknown-suppression", Severity.WARNING, COMMENT)
UNUSED_SUPPRESSION = Rule("HUB004", "unused-suppression", Severity.WARNING, COMMENT)
NOT_FULLY_JUDGED = Rule("HUB005", "not-fully-judged", Severity.WARNING, ANY_RELEASE)

OWN_RULES = (
    SYNTAX_ERROR,
    SUPPRESSION_WITHOUT_REASON,
    UNKNOWN_SUPPRESSION,
    UNUSED_SUPPRESSION,
    NOT_FULLY_JUDGED,
)
