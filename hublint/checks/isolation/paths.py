"""What becomes of users' names in paths and volumes: escaped, raw, or joined with what changes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from hublint.checks.isolation.placeholders import FOREIGN, spelled
from hublint.checks.toolkit.edits import fix, literal_str, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.substitute import replace_in_string
from hublint.checks.toolkit.wording import quote
from hublint.findings import Report, Severity
from hublint.hub.names.fields import HOLE
from hublint.hub.names.templates import Template, normalised
from hublint.hub.names.uses import sources
from hublint.interpret.values import Function
from hublint.patterns import fits, pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.names.namespaces import Namespace
    from hublint.hub.names.uses import Use

HOMES = pattern(
    r"/(?:(?:export|nfs|net|afs|mnt|media|data)/)?(?:home|homes|Users)/\{(username|safe_username)\}(?=/|$)"
)
"""Folders that hold real home directories, each under the user's real name."""

FREE_NAMES = (
    "DummyAuthenticator", "SharedPasswordAuthenticator", "NativeAuthenticator", "FirstUseAuthenticator",
    "GenericOAuthenticator", "Auth0OAuthenticator", "AzureAdOAuthenticator", "LTI11Authenticator",
    "LTI13Authenticator",
)  # fmt: skip
"""Authenticators that let users have names of any characters."""

USUAL_NAMES = ("anna-maria", "anna.maria", "anna_maria")

STRANGE = ("..", ".", "joe:x", "joe@example.org", "joe x", "joe$")
"""Names that a careful pattern refuses."""


@rule("HUB406", Severity.WARNING)
def escaped_home_path(hub: Hub) -> Iterator[Report]:
    """Existing home directories are looked for under escaped names."""
    if hub.spawner.is_a("KubeSpawner") or hub.namespace is None or not hub.namespace.escapes:
        return
    for use in sources(hub):
        match = HOMES.match(use.template.skeleton)
        if match is None or _only_plain_names(hub):
            continue
        changed = _changed(hub.namespace, match[1])
        if changed is None:
            continue
        folder = match[0].replace("{" + match[1] + "}", changed[1])
        yield Report(
            use.template.place(),
            f"`{{{match[1]}}}` is the escaped name: `{changed[0]}` gets {quote(folder)}, a new and empty folder, not "
            "the home directory; only names of `a-z` and `0-9` stay as they are. If these are "
            "the users' existing homes, use SystemUserSpawner.",
        )


def _changed(namespace: Namespace, field: str) -> tuple[str, str] | None:
    """A usual name that the escaping changes, and what it makes of it."""
    for name in USUAL_NAMES:
        found = namespace.values(name).get(field)
        if found not in (None, name):
            return name, str(found)
    return None


def _only_plain_names(hub: Hub) -> bool:
    """Whether the file lets in only users whose names stay as they are, or may do so."""
    authenticator = hub.authenticator
    trait = authenticator.trait("username_pattern")
    pattern = trait.as_python()
    if not trait.is_default and not isinstance(pattern, str):
        return True
    if isinstance(pattern, str) and pattern:
        return not any(fits(pattern, name) for name in USUAL_NAMES)
    names = authenticator.trait("allowed_users").as_python()
    if authenticator.trait("allow_all").as_python() is True or not isinstance(
        names, set | list | tuple
    ):
        return False
    return bool(names) and all(re.fullmatch("[A-Za-z0-9]+", str(name)) for name in names)


@rule("HUB408", Severity.WARNING)
def raw_user_name(hub: Hub) -> Iterator[Report]:
    """Names that users choose themselves get into host paths and volume names as they are."""
    if hub.spawner.is_a("KubeSpawner"):
        return
    for use in sources(hub):
        field = _raw_user(hub, use)
        if field is not None and _users_choose(hub):
            yield _raw_report(hub, use, field)
        elif _raw_server(hub, use):
            yield _raw_server_report(use)


def _raw_user(hub: Hub, use: Use) -> str | None:
    """The placeholder that gives the name unchanged, if there is one."""
    if use.template.mentions("raw_username") is True:
        return "raw_username"
    escape = hub.spawner.trait("escape").value
    if (
        isinstance(escape, Function)
        and _returns_its_argument(escape)
        and use.template.mentions("username")
    ):
        return "username"
    return None


def _returns_its_argument(function: Function) -> bool:
    definition = function.definition
    match definition:
        case cst.Lambda(params=cst.Parameters(params=[cst.Param(name=name)]), body=cst.Name(body)):
            return name.value == body
    return False


def _users_choose(hub: Hub) -> bool:
    """Whether the authenticator surely admits strange names."""
    authenticator = hub.authenticator
    if not authenticator.known or not authenticator.is_a(*FREE_NAMES):
        return False
    if authenticator.overrides(
        "validate_username", "normalize_username", "authenticate", "check_allowed"
    ):
        return False
    pattern = authenticator.trait("username_pattern")
    if not pattern.is_default:
        known = pattern.as_python()
        return isinstance(known, str) and any(fits(known, name) for name in STRANGE)
    if authenticator.trait("allow_all").as_python() is True:
        return True
    return authenticator.trait("allowed_users").is_default


def _raw_report(hub: Hub, use: Use, field: str) -> Report:
    source, kind = quote(use.template.text or use.template.skeleton), use.mount.kind
    climbs = (
        kind == "bind"
        and _is_last(use.template.skeleton, field)
        and not hub.at_least("jupyterhub", "6.1")
    )
    if climbs:
        outcome = "Before JupyterHub 6.1 a user can be called `..`, and gets the folder above, with everybody's files"
    elif kind == "bind":
        outcome = "A name with `:` breaks the mount, and that user's spawn fails"
    else:
        outcome = "Docker refuses characters such as `@` or a blank, so spawns fail for users like `joe@example.org`"
    cure = (
        "Use `{username}`, which is escaped." if field == "raw_username" else "Take `escape` away."
    )
    message = f"{source} has users' names as they chose them. {outcome}. {cure}"
    edit = (
        replace_in_string(use.template.value, "{raw_username}", "{username}")
        if field == "raw_username"
        else None
    )
    cured = (
        fix("Use the escaped name, `{username}`", edit, applicability="unsafe") if edit else None
    )
    return Report(
        use.template.place(), message, fix=cured, severity=Severity.ERROR if climbs else None
    )


def _is_last(text: str, field: str) -> bool:
    """Whether a folder of a path is just the placeholder, so that `..` climbs."""
    return "{" + field + "}" in text.split("/")


def _raw_server(hub: Hub, use: Use) -> bool:
    """Whether users climb out of a folder by the name of a server; JupyterHub 6.0 checks these names."""
    if use.mount.kind != "bind" or hub.at_least("jupyterhub", "6.0"):
        return False
    named = hub.app.trait("allow_named_servers").as_python() is True
    return named and _is_last(use.template.skeleton, "raw_servername")


def _raw_server_report(use: Use) -> Report:
    message = (
        f"{quote(use.template.text or use.template.skeleton)} has the names of servers as users chose them. Before "
        "JupyterHub 6.0 a server can be called `..`, and its user gets the folder above. Use `{servername}`, which is "
        "escaped."
    )
    edit = replace_in_string(use.template.value, "{raw_servername}", "{servername}")
    cured = fix("Use the escaped name, `{servername}`", edit, applicability="unsafe")
    return Report(use.template.place(), message, fix=cured, severity=Severity.ERROR)


@rule("HUB409", Severity.ERROR)
def bad_home_template(hub: Hub) -> Iterator[Report]:
    """SystemUserSpawner's home directories: everybody's the same, or not rendered at all."""
    spawner = hub.spawner
    if not spawner.is_a("SystemUserSpawner") or spawner.overrides(
        "host_homedir", "homedir", "volume_binds"
    ):
        return
    for name in ("host_homedir_format_string", "image_homedir_format_string"):
        trait = spawner.trait(name)
        if trait.given is not None:
            yield from _home(
                Template(trait.given, frozenset({"username"})), is_host=name.startswith("host")
            )


def _home(template: Template, *, is_host: bool) -> Iterator[Report]:
    wrong = next((field for field in template.fields() if field.name != "username"), None)
    if template.error:
        message = f"{quote(template.text)} has a brace without a partner: every spawn fails with `ValueError`."
        yield Report(template.place(), message)
    elif wrong is not None:
        error = "IndexError" if wrong.positional else f"KeyError: {wrong.name!r}"
        code = spelled(wrong)
        cure = fix(
            f"Replace `{code}` by `{{username}}`",
            replace_in_string(template.value, code, "{username}"),
        )
        yield Report(
            template.place(),
            f"Home directories know one placeholder only, `{{username}}`, which is the raw name here: with `{code}` "
            f"every spawn fails with `{error}`.",
            fix=cure,
        )
    elif not is_host and template.skeleton[:1] not in ("/", HOLE):
        yield Report(
            template.place("no folder"),
            f"The home is mounted at {quote(template.text or '')}, which is no absolute path: Docker refuses every "
            "container, and no server starts. Write the whole path, such as `/home/{username}`.",
            fix=_absolute(template),
        )
    elif not is_host and template.text and normalised(template.text) == "/":
        yield Report(
            template.place("the root"),
            "The home would be mounted over the root of the container: Docker refuses that, and no server starts. "
            "Write a folder of the user's own, such as `/home/{username}`.",
        )
    elif is_host and template.text and template.per_user() is False:
        yield Report(
            template.place(),
            f"All users get the same home directory, {quote(template.text)} of the host: they see, change and delete "
            "each other's files. Put `{username}` into it.",
            fix=_own_home(template),
        )


def _absolute(template: Template) -> Fix | None:
    text = literal_str(template.value)
    if not text or text[0] in "~.{":
        return None
    return fix(f"Write `/{text}`", replace_string(template.value, f"/{text}"))


def _own_home(template: Template) -> Fix | None:
    text = literal_str(template.value)
    if text is None:
        return None
    match = FOREIGN.search(text)
    new = text.replace(match[0], "{username}") if match else f"{text.rstrip('/')}/{{username}}"
    edit = (
        replace_in_string(template.value, match[0], "{username}")
        if match
        else replace_string(template.value, new)
    )
    return fix(f"Give each user a home of their own: `{new}`", edit, applicability="unsafe")


@rule("HUB415", Severity.WARNING)
def image_in_volume_name(hub: Hub) -> Iterator[Report]:
    """Another image, or another tag of it, means another, empty volume."""
    if hub.spawner.is_a("KubeSpawner"):
        return
    for use in sources(hub):
        if use.template.mentions("imagename") is not True or use.mount.read_only is True:
            continue
        source = quote(use.template.text or use.template.skeleton)
        old = not hub.at_least("dockerspawner", "13")
        outcome = (
            "Before dockerspawner 13.0 it also holds the `:` of the tag, which Docker refuses in a source. "
            if old
            else ""
        )
        yield Report(
            use.template.place(),
            f"{source} has the image and its tag in it: with the next version of the image all users start with an "
            f"empty volume, and their files stay behind in the old one. {outcome}Take `{{imagename}}` out.",
            fix=_without_image(use),
        )


def _without_image(use: Use) -> Fix | None:
    match = re.search(
        r"[-_.]\{imagename\}|\{imagename\}[-_.]|/\{imagename\}(?=/|$)", use.template.skeleton
    )
    if match is None:
        return None
    first = match[0].startswith("{") and use.template.skeleton[match.end() :].startswith("{")
    instead = "{prefix}" + match[0][-1] if first and match.start() == 0 else ""
    edit = replace_in_string(use.template.value, match[0], instead)
    return fix("Take `{imagename}` out of the source", edit, applicability="unsafe")
