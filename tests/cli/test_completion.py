"""Completion: what is offered for a line, as the shells ask for it."""

import pytest

from hublint.linter.rulebook import rulebook

from .conftest import use

WORDS = [
    ("hublint exp", "explain"),
    ("hublint --uns", "--unsafe-fixes"),
    ("hublint deploy --fai", "--fail-on"),
    ("hublint --fail-on err", "error"),
    ("hublint --select HUB101,unreadable-", "HUB101,unreadable-memory-size"),
    ("hublint rules HUB3 unreadable-", "unreadable-memory-size"),
    ("hublint explain c.DockerSpawner.mem_li", "c.DockerSpawner.mem_limit"),
    ("hublint explain c.SwarmSp", "c.SwarmSpawner"),
    ("hublint mounts --serve", "--server"),
    ("hublint --output sar", "sarif=hublint.sarif"),
]


@pytest.mark.parametrize(("line", "word"), WORDS)
def test_a_word_is_offered(run, monkeypatch, line, word):
    use(monkeypatch, rulebook().rules.values())
    monkeypatch.setenv("_HUBLINT_COMPLETE", "bash_complete")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(line.count(" ")))
    offers = [offer.partition(",")[2] for offer in run().out.splitlines()]
    assert word in offers
