"""Who may come in, and as what: of users and admins the database only ever gains (tried with JupyterHub 4.1 to 6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.changes.hub_change import Change
from hublint.changes.samples import closed_names
from hublint.findings import Severity
from hublint.hub.users.allow_rules import allow_rules, is_nobody_allowed, is_oauth
from hublint.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.aspects.hub_aspects import HubAspects
    from hublint.aspects.setting_facts import Fact
    from hublint.changes.pair import HubPair
    from hublint.hub.traits.component import Component
    from hublint.source.location import Place

DELETE = "Delete the user in the admin panel, or with `DELETE /hub/api/users/NAME`."
SESSIONS = "Open sessions and running servers go on."
NOT_LISTS = ("allow_all", "allow_existing_users", "allowed_users")


def access(pair: HubPair) -> Iterator[Change]:
    """Who gains and loses the right to sign in, or to rule."""
    if _is_another_class(pair):
        yield _other_authenticator(pair)
        return
    if not pair.both(lambda one: one.hub.authenticator.known):
        return
    yield from _everyone(pair)
    yield from _allowed_users(pair)
    yield from _other_rules(pair)
    yield from _admins(pair)
    yield from _blocked(pair)
    yield from _refused_names(pair)


def _is_another_class(pair: HubPair) -> bool:
    old, new = (one.hub.authenticator for one in (pair.old, pair.new))
    related = old.is_a(new.name) or new.is_a(old.name)
    return old.name != new.name and not (related and old.known and new.known)


def _other_authenticator(pair: HubPair) -> Change:
    old, new = (one.hub.authenticator for one in (pair.old, pair.new))
    message = (
        f"Names come from {new.name or 'another login'} now. Whoever has a name there gets the files and rights of the"
        f" user who had it with {old.name or 'the old login'}, and who has another name there starts with nothing."
    )
    if new.is_a("NativeAuthenticator"):
        message += " Nobody comes in before signing up, and the first to sign up under a name gets its files."
    todo = ("Make sure that the same names are the same people.",)
    places = [one.setting.value_place() if one.setting else None for one in (old, new)]
    return Change(
        "access", "authenticator", Severity.WARNING, message, places[0], places[1], todo, gravity=4
    )


def _everyone(pair: HubPair) -> Iterator[Change]:
    """Everyone with an account comes in, or nobody does, unlike before."""
    old, new = (_everyone_fact(one) for one in (pair.old, pair.new))
    admitted = [_admits_everyone(one) for one in (pair.old, pair.new)]
    closed = [is_nobody_allowed(one.hub) for one in (pair.old, pair.new)]
    if closed == [False, True]:
        message = f"Nobody can sign in any more, because no setting lets anybody in. {SESSIONS}"
        yield _change("nobody", message, old.place, new.place, ())
    elif admitted == [False, True]:
        message = "Everyone who has an account with the login provider comes in, not only those who were named."
        yield _change("everyone", message, old.place, new.place, ())
    elif admitted == [True, False] and _lets_existing_in(pair.new) and pair.same_database:
        message = (
            "Everyone who has ever signed in still may, because the hub lets in whom its database knows."
            " Others can only sign in if a setting lets them in."
        )
        yield _change("existing", message, old.place, new.place, (DELETE,))
    elif admitted == [True, False]:
        message = f"Only those whom a setting lets in can sign in now, not everyone with an account. {SESSIONS}"
        yield _change("only", message, old.place, new.place, ())


def _everyone_fact(one: HubAspects) -> Fact:
    """What decides whether everyone comes in: `allow_all`, or else `allowed_users`."""
    found = one.authenticator("allow_all")
    return found if found.place is not None else one.authenticator("allowed_users")


def _admits_everyone(one: HubAspects) -> bool | None:
    """Whether everyone comes in who can sign in at all; None if that can't be known.

    DummyAuthenticator admits everyone while `allowed_users` is empty, as every authenticator did before JupyterHub 5.
    """
    who = one.hub.authenticator
    found = one.authenticator("allow_all")
    if "allow_all" in who.class_mro.traits and not (found.place is None and _is_dummy(who)):
        return found.python if isinstance(found.python, bool) else None
    names = listed_names(one.authenticator("allowed_users"))
    return None if names is None or is_oauth(who) else not names


def _is_dummy(who: Component) -> bool:
    return who.is_a("DummyAuthenticator")


def _lets_existing_in(one: HubAspects) -> bool | None:
    """Whether the hub lets in whom its database knows, as it does by default once `allowed_users` names somebody.

    None if that can't be known.
    Since OAuthenticator 16 its classes only do so where `allow_existing_users` is set (`OAuthenticator.add_user`).
    """
    existing = one.authenticator("allow_existing_users")
    if existing.place is not None:
        return existing.python is True if existing.known else None
    asks_for_it = is_oauth(one.hub.authenticator) and one.hub.at_least("oauthenticator", "16")
    return bool(listed_names(one.authenticator("allowed_users"))) and not asks_for_it


def _allowed_users(pair: HubPair) -> Iterator[Change]:
    old, new = (one.authenticator("allowed_users") for one in (pair.old, pair.new))
    before, after = _allowed(pair.old), _allowed(pair.new)
    if before is None or after is None or pair.new.authenticator("allow_all").python is True:
        return
    blocked = listed_names(pair.new.authenticator("blocked_users")) or set()
    gone, come = sorted(before - after - blocked), sorted(after - before - blocked)
    stay = pair.same_database and _lets_existing_in(pair.new)
    if gone and after and stay is not None:
        if stay:
            message = (
                f"{_people(gone)} can still sign in if they ever have: the hub lets in whom its database knows,"
                " and taking a name out of `allowed_users` doesn't change that."
            )
            yield _change("stays", message, old.place, new.place, (DELETE,), gone)
        else:
            message = f"{_people(gone)} can't sign in any more. {SESSIONS} Their files stay."
            yield _change("loses", message, old.place, new.place, (), gone)
    if come and (before or is_nobody_allowed(pair.old.hub)):
        yield _change("gains", f"{_people(come)} can sign in now.", old.place, new.place, (), come)
    if still := sorted(
        (listed_names(old) or set()) & after - (listed_names(new) or set()) - blocked
    ):
        message = f"{_people(still)} can still sign in, because `admin_users` names them."
        yield _change("stays", message, old.place, new.place, (), still)


def _allowed(one: HubAspects) -> set[str] | None:
    """Those whom `allowed_users` lets in: if it names somebody, admins too (`JupyterHub.init_users`)."""
    names, admins = listed_names(one.authenticator("allowed_users")), listed_names(_admin_fact(one))
    if names and admins is None:
        return None
    return names | admins if names and admins else names


def _other_rules(pair: HubPair) -> Iterator[Change]:
    """Groups, organizations, domains that let people in."""
    if pair.new.authenticator("allow_all").python is True:
        return
    rules = {**allow_rules(pair.old.hub.authenticator), **allow_rules(pair.new.hub.authenticator)}
    for name in rules:
        if name in NOT_LISTS:
            continue
        old, new = pair.old.authenticator(name), pair.new.authenticator(name)
        before, after = listed_names(old), listed_names(new)
        if before is None or after is None or before == after:
            continue
        if gone := before - after:
            message = f"`{name}` no longer lets in {_people(sorted(gone))}. {SESSIONS}"
            yield _change((name, "loses"), message, old.place, new.place, ())
        if come := after - before:
            message = f"`{name}` lets in {_people(sorted(come))} now."
            yield _change((name, "gains"), message, old.place, new.place, ())


def _admins(pair: HubPair) -> Iterator[Change]:
    old, new = (_admin_fact(one) for one in (pair.old, pair.new))
    before, after = listed_names(old), listed_names(new)
    if before is None or after is None:
        return
    gone, come = sorted(before - after), sorted(after - before)
    if gone and pair.same_database:
        message = (
            f"{_people(gone)} stay{'s' if len(gone) == 1 else ''} admin: the database keeps that right, and taking a"
            " name out of `admin_users` doesn't change it."
        )
        todo = (
            'Take the right away in the admin panel, or with `PATCH /hub/api/users/NAME` and `{"admin": false}`.',
        )
        yield _change("stays-admin", message, old.place, new.place, todo, gone)
    elif gone:
        yield _change(
            "loses-admin",
            f"{_people(gone)} {_is(gone)} no longer admin.",
            old.place,
            new.place,
            (),
            gone,
        )
    if come:
        message = f"{_people(come)} become{'s' if len(come) == 1 else ''} admin, with all rights over all users."
        yield _change("gains-admin", message, old.place, new.place, (), come)


def _admin_fact(one: HubAspects) -> Fact:
    """`admin_users` of the authenticator, or that of the application, its old place."""
    found = one.authenticator("admin_users")
    return found if found.place is not None else one.app("admin_users")


def _blocked(pair: HubPair) -> Iterator[Change]:
    old, new = (one.authenticator("blocked_users") for one in (pair.old, pair.new))
    before, after = listed_names(old), listed_names(new)
    if before is None or after is None:
        return
    known = closed_names(pair.old.hub)
    if come := sorted(name for name in after - before if known is None or name in known):
        modern = pair.new.hub.at_least("jupyterhub", "5")
        stopped = (
            "Their servers are stopped when the hub starts."
            if modern
            else "Their servers and roles go on."
        )
        yield _change(
            "blocked",
            f"{_people(come)} can't sign in any more. {stopped}",
            old.place,
            new.place,
            (),
            come,
        )
    if gone := sorted(before - after):
        yield _change(
            "unblocked", f"{_people(gone)} can sign in again.", old.place, new.place, (), gone
        )


def _refused_names(pair: HubPair) -> Iterator[Change]:
    """Names that `username_pattern` refuses now."""
    hit = []
    known = closed_names(pair.old.hub)
    for user in pair.samples.names:
        if known is not None and user not in known:
            continue
        before, after = pair.pictures(user)
        if not before.refused and after.refused and before.name == after.name:
            hit.append(user)
    if not hit:
        return
    old, new = (one.authenticator("username_pattern") for one in (pair.old, pair.new))
    message = f"Users with names such as `{hit[0]}` can't sign in any more, because `username_pattern` refuses them."
    if pair.new.authenticator("delete_invalid_users").python is True:
        message += " The hub deletes them from its database when it starts."
    yield _change("pattern", message, old.place, new.place, (), hit)


def _change(
    key: object,
    message: str,
    before: Place | None,
    after: Place | None,
    todo: tuple[str, ...],
    users: list[str] | None = None,
) -> Change:
    return Change(
        "access",
        key,
        Severity.WARNING,
        message,
        before,
        after,
        todo,
        tuple(users) if users else "all",
        gravity=5,
    )


def listed_names(fact: Fact) -> set[str] | None:
    """The names in a list or set; None where they can't be known."""
    if fact.python is None:
        return set()
    if not isinstance(fact.python, set | frozenset | list | tuple):
        return None if not fact.known or fact.python else set()
    return {name for name in fact.python if isinstance(name, str) and name}


def _is(names: list[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _people(names: list[str]) -> str:
    shown = [f"`{name}`" for name in names[:5]]
    return listed([*shown, f"{len(names) - 5} more"] if len(names) > 5 else shown)
