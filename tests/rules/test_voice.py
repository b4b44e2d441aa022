"""All that findings say has one voice."""

from __future__ import annotations

import re
from functools import cache

import pytest

from hublint.linter import pages
from hublint.linter.rulebook import rulebook

from . import case
from .running import said

PAGES, CASES = pages.files(), case.files()

LONG, SHARE = 260, 0.1
"""Characters of a message, and the share of messages that may have more."""

CODE = re.compile(r"`[^`]*`")
GERMAN = re.compile(
    r"(?<![Tt]here )\b(?:is|are) no (?!longer)\w|without a word|[Ii]s told|are told|handed on|small letters?"
)
NO_START = re.compile(
    r"(do|does)(n't| not)( start| learn where)|[Nn]o server( of .*)? starts|every (server )?start [^.]*(fails|ends)"
    r"|[Ee]very server start fail|container, and|to start any container|can start a server|exits|nothing starts"
)
LEFT_OPEN = {"HUB124", "HUB404", "HUB412", "HUB905"}
"""Rules that don't always say whether servers start."""
IDLE = {"has no effect", "ignored", "not recognized"}
BRITISH = re.compile(r"\w*(?:behaviour|colour|normalis|containeris|recognis|initialis|serialis)\w*")


def examples(code):
    page = pages.read(PAGES[code])
    if code in CASES:
        cases = case.read(CASES[code])
        yield from (one.example for one in cases if one.kind not in ("good", "dynamic"))
    yield from (example for heading in ("Bad", "Good") for example in page.examples(heading))


@cache
def texts(code):
    """What the findings of one rule say in its own examples."""
    every = [one for example in examples(code) for one in said(example) if one.code == code]
    return sorted(set(every), key=lambda one: (one.message, one.labels, one.title or ""))


@pytest.mark.parametrize("code", rulebook().rules)
def test_messages_are_sentences(code):
    for one in texts(code):
        assert re.match(r"[A-Z`\"]", one.message), one.message
        assert one.message[-1] in ".?", one.message
        assert ";" not in CODE.sub("", one.message), one.message
        for habit in (GERMAN, BRITISH):
            assert not habit.search(CODE.sub("", one.message)), one.message


@pytest.mark.parametrize("code", rulebook().rules)
def test_titles_of_fixes_are_imperatives_without_a_full_stop(code):
    for title in {one.title for one in texts(code) if one.title}:
        assert re.match(r"[A-Z]", title), title
        assert title[-1] != ".", title


@pytest.mark.parametrize("code", rulebook().rules)
def test_labels_are_a_few_words(code):
    for label in {label for one in texts(code) for label in one.labels}:
        assert label[-1] not in ".;", label
        assert len(CODE.sub("x", label).split()) <= 7, label


@pytest.mark.parametrize("code", rulebook().rules)
def test_errors_say_that_nothing_starts_if_that_is_their_outcome(code):
    """`upgrade` goes by the outcome, readers by the words."""
    for one in texts(code):
        if one.is_error and code not in LEFT_OPEN:
            assert (one.outcome == "stops") == bool(NO_START.search(one.message)), one.message


@pytest.mark.parametrize("code", rulebook().rules)
def test_labels_say_that_a_line_has_no_effect_if_that_is_its_outcome(code):
    for one in texts(code):
        if IDLE & {*one.labels[:1]} and not one.is_error:
            assert one.outcome == "ignored", one.message


def test_few_messages_are_long():
    messages = {one.message for code in rulebook().rules for one in texts(code)}
    long = [message for message in messages if len(message) > LONG]
    assert len(long) <= SHARE * len(messages), sorted(long, key=len)[-10:]
