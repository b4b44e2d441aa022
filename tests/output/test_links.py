"""Links to the pages of rules: where they lead, and how a terminal gets them."""

from __future__ import annotations

import sys

import pytest

from hublint import __version__
from hublint.output.links import page_url

PAGE = f"https://hublint.readthedocs.io/en/v{__version__}/rules/HUB301/"
FAULTY = "c.Authenticator.allowed_users = {'ada'}\nc.Spawner.mem_limit = '512m'\n"


def test_only_pages_that_are_there_have_an_address():
    assert page_url("HUB301") == PAGE
    assert page_url("SITE101") is None


def test_a_site_has_pages_of_its_own():
    template = "https://docs.example.org/{code}?v={version}"
    assert page_url("SITE101", template) == f"https://docs.example.org/SITE101?v={__version__}"


@pytest.mark.parametrize("name", ["full", "concise"])
def test_the_code_is_a_hyperlink_on_a_terminal_only(hublint, config, folder, monkeypatch, name):
    config.write_text(FAULTY)
    arguments = ("--select", "HUB301", "--output-format", name)
    assert "\x1b" not in hublint(*arguments).out
    monkeypatch.setattr(type(sys.stdout), "isatty", lambda self: True, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    shown = hublint(*arguments).out
    assert f";{PAGE}\x1b\\" in shown
    (folder / "hublint.toml").write_text('docs-url = "https://docs.example.org/{code}/"\n')
    assert ";https://docs.example.org/HUB301/\x1b\\" in hublint(*arguments).out


@pytest.mark.parametrize(
    "address",
    ["javascript:alert(1)", "https://x/\\u001b]8;;", "https://x/ y", "https://x/)[", "", 1],
)
def test_what_is_no_address_is_rejected(hublint, folder, address):
    value = f'"{address}"' if isinstance(address, str) else address
    (folder / "hublint.toml").write_text(f"docs-url = {value}\n")
    ended = hublint(".")
    assert ended.status == 2
    assert "hublint.toml:1: `docs-url` must be an address" in ended.err
