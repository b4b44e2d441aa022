"""HUB703 ignored-blacklist, HUB704 ignored-group-whitelist, HUB705 deprecated-authenticator-trait."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting, rename_setting
from hublint.checks.toolkit.old_name_report import report_old_name
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.traits.old_names import old_names
from hublint.hub.traits.recognition import recognitions
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import is_oauth
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.recognition import Recognition
    from hublint.knowledge import Deprecation

PLAIN = ("Bool", "Unicode", "Int", "Integer", "Float")
"""Types of traits whose default is one value for all, so that setting it again changes nothing."""

BESIDE = frozenset({"password", "blacklist", "group_whitelist"})
"""Old names that rules about their subject report."""


@rule("HUB703", Severity.ERROR, "old-name")
def ignored_blacklist(hub: Hub) -> Iterator[Report]:
    """`blacklist` is no trait any more, and nobody is blocked."""
    for found in _settings(hub, "blacklist"):
        if found.state == "unrecognized":
            message = (
                "`blacklist` blocks nobody: JupyterHub knows it as `blocked_users` since 1.2, and ignores the old"
                f" name; write {quote(_right(found, 'blocked_users'))}"
            )
            cure = _renamed(hub, found, "blocked_users", "unsafe")
            yield Report(found.setting.place("blocks nobody"), message, fix=cure)


@rule("HUB704", Severity.ERROR, "old-name")
def ignored_group_whitelist(hub: Hub) -> Iterator[Report]:
    """`group_whitelist` is still a trait, but nothing reads it."""
    for found in _settings(hub, "group_whitelist"):
        if found.state != "read" or truth_of(hub.authenticator.trait("group_whitelist")) == "no":
            continue
        effect = "lets no group in" if hub.at_least("jupyterhub", "5.0") else "keeps nobody out"
        message = (
            f"`group_whitelist` {effect}: since JupyterHub 1.2 nothing reads it, without a word in the log;"
            f" write {quote(_right(found, 'allowed_groups'))}"
        )
        cure = _renamed(hub, found, "allowed_groups", "unsafe")
        yield Report(found.setting.place("nothing reads this"), message, fix=cure)


@rule("HUB705", Severity.WARNING, "old-name")
def deprecated_authenticator_trait(hub: Hub) -> Iterator[Report]:
    """An old name of an authenticator's trait."""
    for found, old in old_names(hub, "authenticator"):
        if found.trait in BESIDE:
            continue
        if _is_refused(hub, found, old):
            yield _refused(hub, found, old)
        elif _is_default(hub, found, old):
            yield _without_effect(found)
        elif (emptied := _emptied(hub, found, old)) is not None:
            yield emptied
        elif found.trait == "use_ssl" and as_python(found.setting.value) is False:
            yield _encrypted_anyway(found)
        else:
            yield report_old_name(hub, found, old, new_value=_new_value(found))


def _settings(hub: Hub, name: str) -> Iterator[Recognition]:
    """The settings of a name that the authenticator alone looks at."""
    if any((*section, name) in hub.facts.settings for section in hub.sections):
        for found in recognitions(hub):
            if found.trait == name and [one.role for one in found.readers] == ["authenticator"]:
                yield found


def _right(found: Recognition, name: str) -> str:
    return ".".join(("c", *found.setting.path[:-1], name))


def _renamed(hub: Hub, found: Recognition, name: str, applicability: Applicability) -> Fix | None:
    """The new name, where no other setting has it already."""
    if any(path[-1] == name for path in hub.facts.settings):
        return None
    path = (*found.setting.path[:-1], name)
    edit = rename_setting(found.setting.write, *path)
    return fix(f"Rename it to {quote(name)}", edit, applicability=applicability)


def _is_refused(hub: Hub, found: Recognition, old: Deprecation) -> bool:
    """Whether an OAuthenticator refuses the old name, because its successor takes another kind of value."""
    who = hub.authenticator
    if not is_oauth(who) or not old.other_value:
        return False
    return truth_of(who.trait(found.trait)) == "yes" or not _is_plain(hub, found)


def _is_default(hub: Hub, found: Recognition, old: Deprecation) -> bool:
    """Whether the value is the one that the old name has anyway: traitlets sees no change to pass on.

    It always sees one where the default is a container, even one that is equal.
    """
    info = hub.authenticator.class_mro.traits.get(found.trait)
    return bool(
        (old.forwarded or old.other_value)
        and info is not None
        and info.has_default
        and _is_plain(hub, found)
        and as_python(found.setting.value) == info.default
    )


def _is_plain(hub: Hub, found: Recognition) -> bool:
    """Whether the trait of an old name holds one text, number or truth value."""
    info = hub.authenticator.class_mro.traits.get(found.trait)
    return info is not None and info.type_signature in PLAIN


def _emptied(hub: Hub, found: Recognition, old: Deprecation) -> Report | None:
    """An empty container under an old name, which replaces what the new one holds."""
    new = old.successor or ""
    if not old.forwarded or as_python(found.setting.value) not in ({}, [], set(), ()):
        return None
    beside = truth_of(hub.authenticator.trait(new)) != "no"
    if new == "idps":
        return _no_providers(found, beside=beside)
    if not beside:
        return None
    message = (
        f"{quote(found.trait)} is an old name of {quote(new)}, and is empty: it replaces what the file gives to"
        f" {quote(new)}. Remove the line, if {quote(new)} says what is meant."
    )
    return Report(found.setting.place("replaces the other"), message)


def _no_providers(found: Recognition, *, beside: bool) -> Report:
    """CILogon without identity providers: where the new name has some, the hub refuses to lose them."""
    if beside:
        message = (
            "The hub does not start: `allowed_idps`, an old name of `idps`, is empty and replaces it (`ValueError: One"
            " or more idps must be configured`). Leave the providers to `idps` alone."
        )
        return Report(found.setting.place("empty"), message, severity=Severity.ERROR)
    message = (
        "`allowed_idps` is an old name of `idps`, and names no identity provider, so nobody can log in. Name the"
        f" providers in {quote(_right(found, 'idps'))}."
    )
    return Report(found.setting.place("empty"), message)


def _without_effect(found: Recognition) -> Report:
    message = (
        f"{quote(found.trait)} is an old name, and does nothing with this value: it is what the old name holds anyway,"
        " so nothing is passed on to the new one; remove the line"
    )
    remedy = fix("Remove the line", remove_setting(found.setting))
    return Report(found.setting.place("has no effect"), message, fix=remedy)


def _encrypted_anyway(found: Recognition) -> Report:
    message = (
        "`use_ssl = False` has no effect since ldapauthenticator 2.0, which encrypts the connection before anybody's"
        f" password goes over it; remove the line, or, if the server cannot do that, write"
        f' `{_right(found, "tls_strategy")} = "insecure"`'
    )
    remedy = fix("Remove the line", remove_setting(found.setting))
    return Report(found.setting.place("has no effect"), message, fix=remedy)


def _new_value(found: Recognition) -> str:
    """The code of the value for the new name, where that takes another kind of value; else empty."""
    value = as_python(found.setting.value)
    if found.trait == "use_ssl" and value is True:
        return '"on_connect"'
    if found.trait == "claim_groups_key" and isinstance(value, str):
        return f'"oauth_user.{value}"'
    return ""


def _refused(hub: Hub, found: Recognition, old: Deprecation) -> Report:
    since = f" since oauthenticator {old.since}" if old.since else ""
    message = (
        f"The hub does not start: {quote(hub.authenticator.name)} refuses the old name {quote(found.trait)}{since};"
        f" say it in {quote(old.successor)} instead, which takes another kind of value"
    )
    return Report(found.setting.place("refused"), message, severity=Severity.ERROR)
