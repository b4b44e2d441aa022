"""Every rule has a page whose examples do what the page says."""

from __future__ import annotations

from urllib.parse import urlsplit

from hublint.dev.fix_sections import fix_section
from hublint.findings import Severity
from hublint.linter import pages
from hublint.linter.rulebook import rulebook

from .running import applicabilities, by_code, linted, reported, said, side_effects

FILES = pages.files()
CODES = sorted({*rulebook().rules, *FILES})
OFFICIAL = {
    "docs.docker.com",
    "docs.python.org",
    "jupyterhub-dockerspawner.readthedocs.io",
    "jupyterhub-kubespawner.readthedocs.io",
    "jupyterhub.readthedocs.io",
    "kubernetes.io",
    "native-authenticator.readthedocs.io",
    "oauthenticator.readthedocs.io",
    "traitlets.readthedocs.io",
}
"""Hosts of the documentation of settings."""
ABOUT_COMMENTS = {"HUB002", "HUB003", "HUB004"}
"""Rules about comments that silence findings, not about a setting."""


@by_code(CODES)
def test_rule_and_page_agree(code):
    assert code in FILES, f"{pages.folder() / code}-….md is missing"
    found = pages.read(FILES[code])
    assert code in rulebook().rules, f"{found.file}: there is no such rule"
    entry = rulebook().rules[code]
    told = (found.code, found.name, found.severity)
    assert told == (entry.code, entry.name, entry.severity.value), f"{found.file}: not the rule's"
    assert all(text.strip() for text in found.sections.values()), f"{found.file}: empty section"
    assert found.links, f"{found.file}: no link under References"


@by_code(sorted(FILES.keys() - ABOUT_COMMENTS))
def test_the_first_link_is_the_official_documentation(code):
    page = pages.read(FILES[code])
    first = urlsplit(page.links[0])
    assert first.hostname in OFFICIAL, f"{page.file}: the first link is {first.geturl()}"


@by_code(FILES)
def test_bad_examples_are_reported(code):
    examples = pages.read(FILES[code]).examples("Bad")
    assert examples, f"{FILES[code]}: no example under Bad"
    silent = [example.where for example in examples if not reported(example, code)]
    assert not silent, f"{code} is not reported: {silent}"


@by_code(FILES)
def test_good_examples_are_free_of_errors_and_warnings(code):
    examples = pages.read(FILES[code]).examples("Good")
    assert examples, f"{FILES[code]}: no example under Good"
    for example in examples:
        found = [
            f"{finding.code}: {finding.message}"
            for finding in said(example)
            if finding.severity is not Severity.INFO or finding.code == code
        ]
        assert not found, f"{example.where}: {found}"


@by_code(FILES)
def test_fix_section_shows_what_the_fixes_change(code):
    page = pages.read(FILES[code])
    assert fix_section(page, linted) == page.sections["Fix"], (
        f"{page.file}: run `python -m hublint.dev pages {code}`"
    )


@by_code(FILES)
def test_fix_is_as_safe_as_the_page_says(code):
    found = pages.read(FILES[code])
    findings = [one for bad in found.examples("Bad") for one in reported(bad, code)]
    seen = applicabilities(findings)
    if found.fix == "safe":
        assert "safe" in seen, f"{found.file}: no Bad example has a safe fix"
    else:
        expected = set() if found.fix == "none" else {"unsafe"}
        assert seen == expected, f"{found.file}: the fixes of the Bad examples are {seen or 'none'}"


@by_code(FILES)
def test_fixes_keep_to_what_the_rule_declares(code):
    for example in pages.read(FILES[code]).examples("Bad"):
        assert side_effects(example, code) == [], example.where


def test_every_base_is_of_use():
    examples = [
        example
        for page in pages.pages().values()
        for heading in ("Bad", "Good")
        for example in page.examples(heading)
    ]
    bases = {file.stem for file in (pages.folder() / "bases").iterdir()}
    assert bases == {example.base for example in examples if example.base}
