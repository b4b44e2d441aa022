"""HUB703 ignored-blacklist, HUB704 ignored-group-whitelist, HUB705 deprecated-authenticator-trait: old names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix, remove_setting, rename_setting
from hublint.checks.toolkit.old_name_report import report_old_name
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.old_names import old_names
from hublint.hub.traits.recognition import recognitions
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import is_oauth
from hublint.interpret.constants import as_python

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.traits.recognition import Recognition
    from hublint.knowledge import Deprecation

SCALARS = ("Bool", "Unicode", "Int", "Integer", "Float")
"""Types of traits whose default is one value for all, so that setting it again changes nothing."""

REPORTED_ELSEWHERE = frozenset({"password", "blacklist", "group_whitelist"})
"""Old names that rules about their subject report."""


@rule("HUB703", Severity.ERROR, "old-name", changes=("login",))
def ignored_blacklist(hub: Hub) -> Iterator[Report]:
    """`blacklist` is not a trait any more, and nobody is blocked."""
    for recognition in _recognitions(hub, "blacklist"):
        if recognition.state == "unrecognized":
            message = (
                "`blacklist` blocks nobody: since JupyterHub 1.2 the setting is called `blocked_users`, and the old"
                f" name is ignored. Write {quote(_new_path(recognition, 'blocked_users'))}."
            )
            cure = _fix_name(hub, recognition, "blocked_users")
            yield Report(recognition.setting.place("blocks nobody"), message, fix=cure)


@rule("HUB704", Severity.ERROR, "old-name", changes=("login",))
def ignored_group_whitelist(hub: Hub) -> Iterator[Report]:
    """`group_whitelist` is still a trait, but nothing reads it."""
    for recognition in _recognitions(hub, "group_whitelist"):
        if recognition.state != "read":
            continue
        if truth_of(hub.authenticator.trait("group_whitelist")) == "no":
            continue
        effect = "lets no group in" if hub.at_least("jupyterhub", "5.0") else "keeps nobody out"
        message = (
            f"`group_whitelist` {effect}: {hub.release_note('jupyterhub')} silently ignores it. Write"
            f" {quote(_new_path(recognition, 'allowed_groups'))}."
        )
        cure = _fix_name(hub, recognition, "allowed_groups")
        yield Report(recognition.setting.place("nothing reads this"), message, fix=cure)


@rule("HUB705", Severity.WARNING, "stops", "old-name", changes=("login", "login-options"))
def deprecated_authenticator_trait(hub: Hub) -> Iterator[Report]:
    """An old name of an authenticator's trait."""
    for recognition, old in old_names(hub, "authenticator"):
        if recognition.trait not in REPORTED_ELSEWHERE:
            yield _report(hub, recognition, old)


def _report(hub: Hub, recognition: Recognition, old: Deprecation) -> Report:
    if _is_rejected(hub, recognition, old):
        return _report_rejection(hub, recognition, old)
    if _is_default(hub, recognition, old):
        return _report_default(recognition)
    if (report := _report_empty(hub, recognition, old)) is not None:
        return report
    if recognition.trait == "use_ssl" and as_python(recognition.setting.value) is False:
        return _report_encryption(recognition)
    return report_old_name(hub, recognition, old, new_value=_new_value(recognition))


def _recognitions(hub: Hub, name: str) -> Iterator[Recognition]:
    """The settings of a name that the authenticator alone looks at."""
    if any((*section, name) in hub.facts.settings for section in hub.sections):
        for recognition in recognitions(hub):
            roles = [reader.role for reader in recognition.readers]
            if recognition.trait == name and roles == ["authenticator"]:
                yield recognition


def _new_path(recognition: Recognition, name: str) -> str:
    return ".".join(("c", *recognition.setting.path[:-1], name))


def _fix_name(hub: Hub, recognition: Recognition, name: str) -> Fix | None:
    """The new name, where no other setting has it already."""
    if name in hub.names:
        return None
    path = (*recognition.setting.path[:-1], name)
    edit = rename_setting(recognition.setting.write, *path)
    return fix(f"Rename it to {quote(name)}", edit, applicability="unsafe")


def _is_rejected(hub: Hub, recognition: Recognition, old: Deprecation) -> bool:
    """Whether an OAuthenticator rejects the old name, because its successor takes another kind of value."""
    authenticator = hub.authenticator
    if not is_oauth(authenticator) or not old.other_value:
        return False
    is_true = truth_of(authenticator.trait(recognition.trait)) == "yes"
    return is_true or not _is_scalar(hub, recognition)


def _is_default(hub: Hub, recognition: Recognition, old: Deprecation) -> bool:
    """Whether the value is the one that the old name has anyway: traitlets sees no change to pass on.

    It always sees one where the default is a container, even one that is equal.
    """
    info = hub.authenticator.class_mro.traits.get(recognition.trait)
    return bool(
        (old.forwarded or old.other_value)
        and info is not None
        and info.has_default
        and _is_scalar(hub, recognition)
        and as_python(recognition.setting.value) == info.default
    )


def _is_scalar(hub: Hub, recognition: Recognition) -> bool:
    """Whether the trait of an old name holds one string, number or truth value."""
    info = hub.authenticator.class_mro.traits.get(recognition.trait)
    return info is not None and info.type_signature in SCALARS


def _report_empty(hub: Hub, recognition: Recognition, old: Deprecation) -> Report | None:
    """An empty container under an old name, which replaces what the new one holds."""
    new = old.successor or ""
    if not old.forwarded or as_python(recognition.setting.value) not in ({}, [], set(), ()):
        return None
    is_new_set = truth_of(hub.authenticator.trait(new)) != "no"
    if new == "idps":
        return _report_no_providers(hub, recognition, is_new_set=is_new_set)
    if not is_new_set:
        return None
    message = (
        f"{quote(recognition.trait)} is an old name of {quote(new)}, and is empty: it replaces what the file sets as"
        f" {quote(new)}. Remove this line if {quote(new)} says what is meant."
    )
    return Report(recognition.setting.place("replaces the other"), message)


def _report_no_providers(hub: Hub, recognition: Recognition, *, is_new_set: bool) -> Report:
    """CILogon without identity providers: where the new name has some, the hub refuses to lose them."""
    old_name = f"`allowed_idps`, an old name of `idps` in {hub.release_note('oauthenticator')},"
    if is_new_set:
        message = (
            f"The hub does not start: {old_name} is empty and replaces it (`ValueError: One or more idps must be"
            " configured`). Set `idps` only."
        )
        return Report(recognition.setting.place("empty"), message, severity=Severity.ERROR)
    message = (
        f"Nobody can log in: {old_name} lists no identity provider. List the providers in"
        f" {quote(_new_path(recognition, 'idps'))}."
    )
    return Report(recognition.setting.place("empty"), message)


def _report_default(recognition: Recognition) -> Report:
    message = (
        f"{quote(recognition.trait)} is an old name, and has no effect with this value: it is the default, so nothing"
        " is passed on to the new name. Remove this line."
    )
    cure = fix("Remove the line", remove_setting(recognition.setting))
    return Report(recognition.setting.place("has no effect"), message, fix=cure, outcome="ignored")


def _report_encryption(recognition: Recognition) -> Report:
    message = (
        "`use_ssl = False` has no effect: since ldapauthenticator 2.0, the connection is encrypted before any password"
        " goes over it. Remove this line, or, if the server can't encrypt, write"
        f' `{_new_path(recognition, "tls_strategy")} = "insecure"`.'
    )
    cure = fix("Remove the line", remove_setting(recognition.setting))
    return Report(recognition.setting.place("has no effect"), message, fix=cure, outcome="ignored")


def _new_value(recognition: Recognition) -> str:
    """The code of the value for the new name, where that takes another kind of value; else empty."""
    value = as_python(recognition.setting.value)
    if recognition.trait == "use_ssl" and value is True:
        return '"on_connect"'
    if recognition.trait == "claim_groups_key" and isinstance(value, str):
        return f'"oauth_user.{value}"'
    return ""


def _report_rejection(hub: Hub, recognition: Recognition, old: Deprecation) -> Report:
    message = (
        f"The hub does not start: {hub.release_note('oauthenticator')} rejects the old name {quote(recognition.trait)}."
        f" Set {quote(old.successor)} instead, which takes another kind of value."
    )
    return Report(recognition.setting.place("refused"), message, severity=Severity.ERROR)
