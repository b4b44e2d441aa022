"""Foreign text in Markdown: it is shown as it is, and does nothing."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from hublint.output.markdown_text import block, code, prose
from hublint.terminal import printable

READER = MarkdownIt("gfm-like")
READER.linkify.set({"fuzzy_link": False})  # which no site does, but for `www.`
MARKS = st.text(alphabet="`*_[]()<>!@#&~|:/\\.-+$%=\"' 1aw\t\n", max_size=40)
REFERENCE = re.compile(r"[@#!%][\w\"']")


def shown(markdown):
    """The text that a reader shows, and what of it is not code; it has to be one paragraph of nothing else."""
    paragraph, inline, end = READER.parse(markdown)
    assert (paragraph.type, inline.type, end.type) == (
        "paragraph_open",
        "inline",
        "paragraph_close",
    )
    kinds = {"text", "code_inline", "text_special"}
    assert {token.type for token in inline.children} <= kinds, markdown
    text = "".join(token.content for token in inline.children)
    plain = "\n".join(token.content for token in inline.children if token.type != "code_inline")
    return text, plain


@given(MARKS | st.text())
@example(
    "`a``b` @x `c` <img src=x> ![a](b) [c](d) @org/team #1 https://evil.example www.evil.example a@b.cd"
)
@example("%_")
@example("``` x")
@example("1. a\\`b`")
@example("`&lt;` &lt; `\\`")
def test_a_sentence_is_text_and_code_and_says_the_same(text):
    if not printable(text).strip():
        return
    said, plain = shown(prose(text))
    assert not REFERENCE.search(plain)
    parts = re.split(r"`([^`]+)`", printable(text).strip())
    assert _folded(said) == _folded("".join(parts))


def test_what_github_takes_for_an_address_is_none():
    assert "www." not in prose("see www.evil.example and WWW.EVIL.EXAMPLE").lower()


@given(MARKS | st.text(min_size=1))
def test_code_is_code(text):
    if not printable(text).strip():
        return
    said, plain = shown(code(text))
    assert plain == ""
    assert _folded(said) == _folded(printable(text))


@given(st.lists(MARKS | st.text(), min_size=1))
def test_a_block_is_a_block(lines):
    (fence,) = READER.parse("\n".join(block("diff", lines)) + "\n")
    assert (fence.type, fence.info) == ("fence", "diff")
    assert fence.content.split("\n")[:-1] == list(map(printable, lines))


def _folded(text):
    return " ".join(text.split())


@pytest.mark.parametrize(
    "message",
    [
        'If the environment variable `MODE` is `"prod"`, `mem_limit` isn\'t valid: write `512M` (or 1.5).',
        "`c.DockerSpawner.volumes` (DockerSpawner 12.1, from `Dockerfile:15`) mixes up files/folders & more?",
    ],
)
def test_ordinary_sentences_stay_as_they_are(message):
    assert prose(message).replace("&amp;", "&") == message
