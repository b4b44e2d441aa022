"""Edits of roles, groups and services."""

from __future__ import annotations

from typing import Any

import pytest

from .hubs import changes, home, name, one

OTHER_DATABASE = "c.JupyterHub.db_url = 'sqlite:///other.sqlite'\n"
BOB = {"name": "r", "scopes": ["users"], "users": ["bob"]}


def hub(setting: str, value: Any) -> str:
    return f"c.JupyterHub.{setting} = {value!r}\n{home()}"


def roles(*given: Any) -> str:
    return hub("load_roles", list(given))


def service(**fields: Any) -> str:
    return hub("services", [{"name": "s", **fields}])


@pytest.mark.parametrize(
    ("new", "key", "words"),
    [
        (roles({**BOB, "users": ["bob", "zoe", "al"]}), "role", "gains the users `al` and `zoe`."),
        (roles({**BOB, "users": []}), "role", "loses the user `bob`. That holds when the hub has started."),
        (roles({**BOB, "scopes": []}), "role", "loses the scope `users`. That holds at once"),
        (roles(), "role", "loses the scope `users` and the user `bob`. That holds at once"),
        (roles(BOB, {"name": "new", "groups": ("g",)}), "role", "`new` gains the group `g`."),
    ],
)  # fmt: skip
def test_what_a_role_gains_or_loses_is_told(new: str, key: str, words: str) -> None:
    assert words in one(roles(BOB), new, key).message


@pytest.mark.parametrize("role", [{**BOB, "groups": "staff"}, {**BOB, "groups": [5]}])
def test_what_is_not_a_list_of_names_gives_nobody_rights(role: dict[str, Any]) -> None:
    assert changes(roles(BOB), roles(role, 5)) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ({"g": ["al", "bob"]}, {"g": {"users": ["al", "zoe"]}}, {"`bob` stays in", "`g` gains `zoe`"}),
        ({"g": ["al", "bob", "zoe"]}, {"g": ("al",)}, {"`bob` and `zoe` stay in"}),
        ({"g": ["al"]}, {}, {"`al` stays in"}),
        ({"g": ["al"]}, {"g": ["al", 5], "h": "al"}, set()),
    ],
)  # fmt: skip
def test_groups_gain_members_and_lose_none(old: Any, new: Any, told: set[str]) -> None:
    found = changes(hub("load_groups", old), hub("load_groups", new))
    assert len(found) == len(told)
    assert all(any(words in change.message for change in found) for words in told)


@pytest.mark.parametrize(
    ("setting", "value"),
    [("load_groups", {"g": ["al"]}), ("load_roles", [BOB]), ("services", [{"name": "s"}])],
)
def test_nothing_is_said_of_definitions_that_are_not_known(setting: str, value: Any) -> None:
    known, unknown = hub(setting, value), f"c.JupyterHub.{setting} = read()\n{home()}"
    assert [*changes(known, unknown), *changes(unknown, known)] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (hub("load_groups", {"g": ["al"]}), hub("load_groups", {"g": []})),
        (service(api_token="a"), service(api_token="b")),
    ],
)
def test_another_database_has_neither_old_members_nor_old_tokens(old: str, new: str) -> None:
    assert [name(change) for change in changes(old, OTHER_DATABASE + new)] == ["database"]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ({"api_token": "a"}, {"api_token": "b"}, "goes on working beside the new one."),
        ({"api_token": "a"}, {}, "The old token of the service `s` goes on working."),
        ({"admin": True}, {}, "The service `s` loses the rights of an admin."),
        ({}, {"admin": True}, "The service `s` gets the rights of an admin."),
    ],
)
def test_what_becomes_of_a_service(old: Any, new: Any, words: str) -> None:
    (found,) = changes(service(**old), service(**new))
    assert found.message.endswith(words)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (service(), service(api_token="a")),
        (service(admin=False), service()),
        (hub("services", []), service()),
        (service(api_token="a"), "c.JupyterHub.service_tokens = {'a': 's'}\n" + service()),
        (service(api_token="a"), "c.JupyterHub.service_tokens = read()\n" + service()),
        (service(api_token=["a"]), "c.JupyterHub.service_tokens = {}\n" + service(api_token=["a"])),
    ],
)
def test_what_nobody_needs_to_know_of_a_service(old: str, new: str) -> None:
    assert changes(old, new) == []


def test_what_is_no_token_is_looked_for_all_the_same() -> None:
    tokens = "c.JupyterHub.service_tokens = {'a': 's'}\n"
    assert changes(service(api_token=["a"]), tokens + service(api_token="a"))


def test_the_token_of_a_service_that_ends_is_dead() -> None:
    assert (
        "its token is dead" in one(service(api_token="a"), hub("services", []), "service").message
    )
