"""For whom changes are told: the names that a config lets in, and those that stand for others."""

from __future__ import annotations

import pytest

from .hubs import NAMED, OPEN, docker, home, one, told
from .test_hub import GOOGLE, PAM

LEGACY = home() + docker(escape="legacy")
ODD = ("bob-x", "a_b", "a.b", "a-b", "a@b.org", "a@x.org", "ünï")


def named(*names: str, more: str = "") -> str:
    """A hub that lets in these people."""
    return NAMED.replace("{'alice', 'bob'}", repr(list(names))) + more


@pytest.mark.parametrize(
    ("head", "users"),
    [
        (OPEN, ODD),
        (named("al", "b_b"), ("b_b",)),
        (named("al", more="c.Authenticator.admin_users = {'z_z'}\n"), ("z_z",)),
        (named("al", more="c.Authenticator.allow_all = True\n"), ODD),
        (named("al", more="c.Authenticator.allowed_users = read()\n"), ODD),
        (named("al", "b_b", more="c.Authenticator.allow_existing_users = True\n"), ("b_b",)),
        (named(*(f"n_{number:02}" for number in range(14))), "all"),
        (GOOGLE + "c.GoogleOAuthenticator.hosted_domain = ['b.org', 'x.org']\n", "all"),
        (OPEN.replace("'dummy'", "'github'"), ODD),
    ],
)
def test_whose_files_another_escape_leaves_behind(head: str, users: object) -> None:
    assert one(home(), LEGACY, "gone", head=head).users == users


@pytest.mark.parametrize(
    "head",
    [
        named("al", "bob"),
        named("al", more="c.Authenticator.admin_users = {'zoe'}\n"),
        OPEN + "c.Authenticator.username_pattern = '[a-z]+$'\n",
        OPEN.replace("'dummy'", "'ours.Login'").replace("allow_all", "any"),
    ],
)
def test_plain_names_are_escaped_alike(head: str) -> None:
    assert told(home(), LEGACY, head=head) == []


@pytest.mark.parametrize(
    ("old", "new"), [("{'al', 'b_b'}", "{'al', 'b_b', 'c_c'}"), ("{'al', 'b_b', 'c_c'}", "{'al'}")]
)
def test_people_of_either_version_are_looked_at(old: str, new: str) -> None:
    before, after = (f"c.Authenticator.allowed_users = {names}\n" for names in (old, new))
    assert one(before + home(), after + LEGACY, "gone", head=PAM).users == ("b_b", "c_c")


def test_where_one_version_lets_in_everyone_others_are_looked_at_too() -> None:
    closed = "c.Authenticator.allowed_users = {'al', 'b_b'}\n"
    assert set(one(closed + home(), LEGACY, "gone").users) >= {"a_b", "a.b"}


def test_names_that_are_mapped_stand_for_nobody_else() -> None:
    head = OPEN + "c.Authenticator.username_map = {'alice': 'x_y'}\n"
    found = one(home("u-{raw_username}"), home("u-{username}"), "gone", head=head)
    assert "all" not in found.users
    assert {"alice", "x_y"} <= set(found.users)
    assert not {"bob", "carol"} & set(found.users)


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["al", "a@b.org"], "For users whose names are mail addresses, the"),
        (["al", "a_b"], "For users whose names have other characters than a-z and 0-9, the"),
        (["al", "n_n"], "For `n_n`, the"),
        (["al", "a_b", "n_n"], "For `a_b`, `n_n`, the"),
        (["al", *(f"n_{letter}" for letter in "abcde")], "For `n_a`, `n_b`, `n_c`, `n_d`, `n_e`, the"),
        (["al", *(f"n_{letter}" for letter in "abcdef")], "For `n_a`, `n_b`, `n_c`, `n_d`, `n_e` and others, the"),
    ],
)  # fmt: skip
def test_how_people_are_called(names: list[str], words: str) -> None:
    assert one(home(), LEGACY, "gone", head=named(*names)).message.startswith(words)
