"""Login names: settings that make another user, with another home, of the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.changes.access import listed_names
from hublint.changes.hub_change import Change
from hublint.findings import Severity
from hublint.hub.users.google_names import strips_domain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.changes.pair import HubPair

CLAIMS = ("username_claim", "username_key")
"""Settings that say which field of a login provider's answer is the name."""

NEW_USERS = "each person becomes a new user with an empty home. Files, rights, groups and tokens stay with the old name"


def other_names(pair: HubPair) -> Iterator[Change]:
    """What turns the names of people into others."""
    if not pair.both(lambda one: one.hub.authenticator.known):
        return
    yield from _mapped(pair)
    for name in CLAIMS:
        old, new = pair.old.authenticator(name), pair.new.authenticator(name)
        if old.known and new.known and old.key != new.key:
            message = f"If `{new.python}` differs from `{old.python}`, {NEW_USERS}."
            yield Change(
                "files-left-behind", ("names", name), Severity.ERROR, message, old.place, new.place,
                ("Compare both fields for some people before deploying.",), certain=False, gravity=2,
            )  # fmt: skip
    yield from _domains(pair)


def _mapped(pair: HubPair) -> Iterator[Change]:
    """People whom the hub knows by another name, as `username_map` says."""
    renamed: dict[tuple[str, str], list[str]] = {}
    refused: set[str] = set()
    for user in pair.samples.names:
        before, after = pair.pictures(user)
        if before.name != after.name and not before.refused:
            renamed.setdefault((before.name, after.name), []).append(user)
            refused |= {after.name} if after.refused else set()
    old, new = (one.authenticator("username_map") for one in (pair.old, pair.new))
    blocked = listed_names(pair.new.authenticator("blocked_users")) or ()
    for (was, now), users in renamed.items():
        key, message = _renamed(was, now)
        if now in blocked or now in refused:
            key, message = _shut_out(was, now, is_blocked=now in blocked)
        yield Change(
            "access", (key, was), Severity.WARNING, message, old.place, new.place, users=tuple(users), gravity=4,
        )  # fmt: skip


def _shut_out(was: str, now: str, *, is_blocked: bool) -> tuple[str, str]:
    why = "`blocked_users` has that name" if is_blocked else "the hub refuses that name"
    message = f"Who was the user `{was}` can't sign in any more: `username_map` makes them `{now}`, and {why}."
    return "mapped-to-blocked" if is_blocked else "mapped-to-refused", message


def _renamed(was: str, now: str) -> tuple[str, str]:
    message = (
        f"Who was the user `{was}` is `{now}` after the next login, with the files, rights, groups and tokens of"
        f" that name. Those of `{was}` stay with that name."
    )
    return "renamed", message


def _domains(pair: HubPair) -> Iterator[Change]:
    """Google's names lose their domain with exactly one hosted domain, unless `strip_domain` says otherwise."""
    if not pair.both(lambda one: one.hub.authenticator.is_a("GoogleOAuthenticator")):
        return
    strips = [strips_domain(one.hub) for one in (pair.old, pair.new)]
    if None in strips or strips[0] == strips[1]:
        return
    was, now = (
        ("`alice`", "`alice@example.org`") if strips[0] else ("`alice@example.org`", "`alice`")
    )
    domains = [one.authenticator("hosted_domain") for one in (pair.old, pair.new)]
    own = [one.authenticator("strip_domain") for one in (pair.old, pair.new)]
    message = f"Names change from {was} to {now}, so {NEW_USERS}."
    yield Change(
        "files-left-behind", ("names", "domain"), Severity.ERROR, message, own[0].place or domains[0].place,
        own[1].place or domains[1].place,
        ("Set `strip_domain` so that names stay what they are.",), gravity=2,
    )  # fmt: skip
