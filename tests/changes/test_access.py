"""Edits of who may come in, and as what."""

from __future__ import annotations

import pytest

from .hubs import NAMED, OPEN, changes, home, name, one, told

OTHER_DATABASE = "c.JupyterHub.db_url = 'sqlite:///other.sqlite'\n"
PAM = NAMED.replace("'dummy'", "'pam'")
GITHUB = OPEN.replace("'dummy'", "'github'").replace("allow_all = True", "allow_all = False")
OURS = (
    "from oauthenticator.github import GitHubOAuthenticator\n"
    "class Ours(GitHubOAuthenticator):\n    pass\nc.JupyterHub.authenticator_class = Ours\n"
)


def login(name: str) -> str:
    return f"c.JupyterHub.authenticator_class = {name!r}\n"


def rule(name: str, code: str) -> str:
    return f"c.Authenticator.{name} = {code}\n"


def people(code: str) -> str:
    return rule("allowed_users", code)


def keys(old: str, new: str, head: str = OPEN) -> list[str]:
    """What is said of access."""
    return [
        name(change)
        for change in changes(old + home(), new + home(), head=head)
        if change.kind == "access"
    ]


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (login("github"), OURS, []),
        (OURS, login("github"), []),
        (login("ours.Login"), login("ours.Login"), []),
        (login("ours.Login") + people("{'al'}"), login("ours.Login") + people("{'zoe'}"), []),
        (login("ours.Login"), login("ours.Other"), ["authenticator"]),
        ("", "c.JupyterHub.authenticator_class = read()\n", ["authenticator"]),
    ],
)
def test_another_login_and_the_same_in_other_words(old: str, new: str, found: list[str]) -> None:
    assert keys(old, new) == found


@pytest.mark.parametrize(("old", "new"), [("dummy", "native"), ("native", "dummy")])
def test_who_signs_up_first_gets_a_name(old: str, new: str) -> None:
    message = one(login(old) + home(), login(new) + home(), "authenticator").message
    assert ("the first to sign up" in message) == (new == "native")
    assert "another login" not in message


@pytest.mark.parametrize(
    ("known", "words"), [(False, "with the old login,"), (True, "with PAMAuthenticator,")]
)
def test_the_login_that_is_given_up_is_named_if_it_is_known(known: bool, words: str) -> None:
    old = login("pam") if known else "c.JupyterHub.authenticator_class = read()\n"
    assert words in one(old + home(), login("dummy") + home(), "authenticator").message


ALL, SOME = rule("allow_all", "True"), rule("allow_all", "False")
EXISTING = rule("allow_existing_users", "True")


@pytest.mark.parametrize(
    ("old", "new", "head", "found"),
    [
        ("", SOME, OPEN, ["nobody"]),
        ("", SOME + EXISTING, OPEN, ["existing"]),
        ("", SOME + EXISTING + OTHER_DATABASE, OPEN, ["only"]),
        ("", rule("allow_all", "read()"), OPEN, []),
        (rule("allow_all", "read()"), "", OPEN, []),
        ("", ALL, PAM, ["everyone"]),
        ("", ALL, NAMED, ["everyone"]),
        (ALL, SOME + people("{'alice', 'bob'}"), PAM, ["existing"]),
        (people("{'al'}"), people("set()"), GITHUB, ["nobody"]),
        (people("set()"), people("{'al'}"), PAM, ["gains"]),
        (people("set()") + EXISTING, people("{'al'}"), PAM, []),
        (people("{'al'}") + ALL, people("{'zoe'}") + ALL, PAM, []),
    ],
)
def test_everyone_some_and_nobody(old: str, new: str, head: str, found: list[str]) -> None:
    assert keys(old, new, head) == found


@pytest.mark.parametrize(
    ("more", "head", "found"),
    [
        ("", PAM, ["stays"]),
        (rule("allow_existing_users", "False"), PAM, ["loses"]),
        (rule("allow_existing_users", "read()"), PAM, []),
        ("", GITHUB, ["loses"]),
        (EXISTING, GITHUB, ["stays"]),
        (OTHER_DATABASE, PAM, ["loses"]),
    ],
)
def test_whether_a_name_taken_out_still_comes_in(more: str, head: str, found: list[str]) -> None:
    assert keys(people("{'al', 'zoe'}"), people("{'al'}") + more, head) == found


def orgs(code: str) -> str:
    return f"c.GitHubOAuthenticator.allowed_organizations = {code}\n"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        (orgs("['a', 'b']"), orgs("['a', 'c']"), ["allowed_organizations"] * 2),
        (orgs("['a']"), orgs("['b']") + ALL, ["everyone"]),
        (orgs("['a']"), orgs("read()"), []),
        (orgs("read()"), orgs("['a']"), []),
    ],
)
def test_organizations_that_are_let_in(old: str, new: str, found: list[str]) -> None:
    assert keys(old, new, GITHUB) == found


@pytest.mark.parametrize(
    ("old", "new", "key", "words"),
    [
        ("{'al', 'zoe'}", "{'al'}", "loses-admin", "`zoe` is no longer admin."),
        ("{'al', 'zoe'}", "set()", "loses-admin", "`al` and `zoe` are no longer admin."),
        ("set()", "{'al', 'zoe'}", "gains-admin", "`al` and `zoe` become admin,"),
        ("set()", "{'al'}", "gains-admin", "`al` becomes admin,"),
    ],
)
def test_admins_in_another_database(old: str, new: str, key: str, words: str) -> None:
    before, after = rule("admin_users", old), rule("admin_users", new) + OTHER_DATABASE
    assert one(before + home(), after + home(), key, head=NAMED).message.startswith(words)


@pytest.mark.parametrize(
    ("more", "found"), [("", ["gains-admin"]), (rule("admin_users", "{'bob'}"), [])]
)
def test_the_old_place_of_admins_counts_where_the_new_one_is_not_given(
    more: str, found: list[str]
) -> None:
    assert keys(more, more + "c.JupyterHub.admin_users = {'alice'}\n", NAMED) == found


@pytest.mark.parametrize(
    ("release", "words"),
    [("4.1.6", "Their servers and roles go on."), ("5.2.1", "Their servers are stopped when")],
)
def test_servers_of_people_who_are_blocked(release: str, words: str) -> None:
    pins = {"jupyterhub": release}
    blocked = rule("blocked_users", "{'bob'}")
    assert words in one(home(), blocked + home(), "blocked", head=NAMED, pins=(pins, pins)).message


def test_people_who_are_blocked_no_more() -> None:
    assert keys(rule("blocked_users", "{'bob'}"), "", NAMED) == ["unblocked"]


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("abcde", "`a`, `b`, `c`, `d` and `e` can't"),
        ("abcdefg", "`a`, `b`, `c`, `d`, `e` and 2 more can't"),
    ],
)
def test_of_many_people_five_are_named(names: str, words: str) -> None:
    blocked = rule("blocked_users", repr(set(names)))
    assert one(home(), blocked + home(), "blocked").message.startswith(words)


A_NAMES = rule("username_pattern", "'a.*'")
LETTERS = rule("username_pattern", "'[a-z]+$'")
MAPPED = rule("username_map", "{'alice': 'a_1'}")


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("", A_NAMES, ["pattern"]),
        (A_NAMES, A_NAMES, []),
        (A_NAMES, "", []),
        ("", LETTERS + people("{'alice', 'bob', 'x_y'}"), ["gains"]),
        ("", LETTERS + MAPPED, ["mapped-to-refused"]),
        (LETTERS + MAPPED, LETTERS, []),
        ("", MAPPED, ["renamed"]),
    ],
)
def test_names_that_the_hub_refuses(old: str, new: str, found: list[str]) -> None:
    assert keys(old, new, NAMED) == found


def test_who_is_refused_is_deleted_where_that_is_wanted() -> None:
    for more, said in (("", False), (rule("delete_invalid_users", "True"), True)):
        found = one(home(), A_NAMES + more + home(), "pattern", head=NAMED)
        assert found.users == ("bob",)
        assert ("deletes them from its database" in found.message) == said


def test_what_decides_whether_everyone_comes_in_is_shown() -> None:
    found = one(people("{'alice'}") + home(), people("set()") + home(), "nobody", head=PAM)
    assert found.after is not None
    assert "set()" in found.after.source.text.splitlines()[found.after.start.line - 1]


def test_nothing_is_told_of_people_whom_code_may_let_in() -> None:
    head = login("ours.Login") + "c.JupyterHub.spawner_class = 'docker'\n"
    assert told(home(), MAPPED + home(), head=head) == []
