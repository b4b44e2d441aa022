"""HUB807 and HUB817: the address under which people reach JupyterHub."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlunsplit

from hublint.checks.toolkit.edits import fix, literal_str, remove_setting, replace_string
from hublint.checks.toolkit.rule import rule
from hublint.checks.toolkit.wording import all_of, quote
from hublint.findings import Report, Severity
from hublint.hub.network.hosts import EVERYWHERE, split
from hublint.interpret.constants import as_str

if TYPE_CHECKING:
    from collections.abc import Iterator
    from urllib.parse import SplitResult

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting

_DEFAULTS = {"ip": "", "port": 8000, "base_url": "/"}


@rule("HUB807", Severity.WARNING)
def bind_url_overridden(hub: Hub) -> Iterator[Report]:
    """`ip`, `port` or `base_url` throw away what `bind_url` says."""
    if hub.setting("JupyterHub", "bind_url") is None:
        return
    bound = hub.app.trait("bind_url")
    url = as_str(bound.given)
    parts = split(url or "")
    given = _given(hub)
    if parts is None or url is None or bound.value is None or not given or "unix" in parts.scheme:
        return
    result = _result(parts, given)
    if result == _parts(parts) or all(given[name] == _DEFAULTS[name] for name in given):
        return
    ip, port, path = result
    scheme = "https" if _is_encrypted(hub) else parts.scheme
    address = f"{scheme}://{ip}:{port}{path}"
    verb = "undo" if len(given) > 1 else "undoes"
    message = (
        f"{all_of(given)} {verb} `bind_url`: JupyterHub listens on {quote(address)} instead of {quote(url)}, with the"
        " defaults of the parts that are not set beside it. Put everything into `bind_url` and remove the others."
    )
    related = [_setting(hub, name).place("this one counts") for name in given]
    place = bound.value.place("not used as it stands")
    yield Report(place, message, related, fix=_merged(hub, bound.setting, parts, given))


def _is_encrypted(hub: Hub) -> bool:
    """Whether the file names a certificate, with which JupyterHub makes `https` of the URL."""
    certificate = hub.app.trait("ssl_cert")
    return certificate.given is not None and certificate.as_python() not in ("", None)


def _given(hub: Hub) -> dict[str, object]:
    """The parts that the file sets, with their values; empty where one of them is not known."""
    found: dict[str, object] = {}
    for name in _DEFAULTS:
        trait = hub.app.trait(name)
        if trait.is_default:
            continue
        value = trait.as_python()
        if not isinstance(value, str | int):
            return {}
        found[name] = _prefix(str(value)) if name == "base_url" else value
    return found


def _prefix(path: str) -> str:
    """A path as JupyterHub writes it, with slashes at both ends."""
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


def _parts(parts: SplitResult) -> tuple[object, object, str]:
    host = parts.hostname or ""
    default = 443 if parts.scheme == "https" else 80
    return ("" if host in EVERYWHERE else host, parts.port or default, _prefix(parts.path))


def _result(parts: SplitResult, given: dict[str, object]) -> tuple[object, object, str]:
    """What remains: of the URL only its path, and that only where `base_url` is not set."""
    ip = given.get("ip", "")
    path = str(given.get("base_url", _prefix(parts.path)))
    return ("" if ip in EVERYWHERE else ip, given.get("port", 8000), path)


def _setting(hub: Hub, name: str) -> Setting:
    setting = hub.app.trait(name).setting
    if setting is None:
        raise LookupError(f"nothing sets {name}")
    return setting


def _merged(
    hub: Hub, bound: Setting | None, parts: SplitResult, given: dict[str, object]
) -> Fix | None:
    """One URL of both, where they do not contradict each other."""
    if bound is None or literal_str(bound.value) is None or parts.port is None:
        return None
    ip, port, path = _parts(parts)
    wanted = (given.get("ip", ip), given.get("port", port), given.get("base_url", path))
    clash = (ip and ip != wanted[0]) or port != wanted[1] or (path not in ("/", wanted[2]))
    if clash:
        return None
    host = str(wanted[0]) if "ip" in given else parts.netloc.rpartition(":")[0]
    url = urlunsplit((parts.scheme, f"{host}:{port}", str(wanted[2]), "", ""))
    edits = [remove_setting(_setting(hub, name)) for name in given]
    return fix(
        "Merge them into `bind_url`",
        replace_string(bound.value, url),
        *edits,
        applicability="unsafe",
    )


@rule("HUB817", Severity.ERROR)
def inconsistent_public_url(hub: Hub) -> Iterator[Report]:
    """A public URL that contradicts `base_url`, or lacks its scheme."""
    if hub.setting("JupyterHub", "public_url") is not None:
        yield from _contradiction(hub)
        yield from _without_scheme(hub, "public_url")
    if hub.setting("JupyterHub", "subdomain_host") is not None:
        yield from _without_scheme(hub, "subdomain_host")


def _contradiction(hub: Hub) -> Iterator[Report]:
    trait, base = hub.app.trait("public_url"), _base_url(hub)
    url = as_str(trait.given)
    parts = split(url or "")
    if not url or parts is None or base is None or trait.value is None or trait.exists is False:
        return
    if f"{url.rstrip('/')}/".endswith(base) or not parts.path.strip("/"):
        return
    message = (
        f"`public_url` is {quote(url)}, but JupyterHub is served under {quote(base)} (`base_url`): it does not start,"
        f" “public_url must include base_url”. End the URL with {quote(base)}, or change `base_url`."
    )
    related = [
        setting.value_place("the prefix")
        for setting in (hub.app.trait("base_url").setting, hub.app.trait("bind_url").setting)
        if setting is not None
    ]
    yield Report(trait.value.place("other prefix"), message, related[:1])


def _base_url(hub: Hub) -> str | None:
    """The prefix of all of JupyterHub's addresses; by default it is the path of `bind_url`."""
    trait = hub.app.trait("base_url")
    if trait.given is not None:
        found = as_str(trait.value)
        return _prefix(found) if found is not None else None
    bound = hub.app.trait("bind_url")
    if trait.is_unknown or bound.is_unknown:
        return None
    if bound.is_default:
        return "/"
    parts = split(as_str(bound.value) or "")
    return _prefix(parts.path) if parts else None


def _without_scheme(hub: Hub, name: str) -> Iterator[Report]:
    trait = hub.app.trait(name)
    url = as_str(trait.given)
    if not url or trait.value is None or "://" in url or trait.exists is False:
        return
    right = f"https://{url.lstrip('/')}"
    message = (
        f"`{name}` is {quote(url)}, without a scheme: JupyterHub takes it for {quote(right)} and logs a warning at"
        " every start. Write the whole URL, with `http://` if there is no HTTPS."
    )
    remedy = (
        fix("Add `https://`", replace_string(trait.value, right))
        if literal_str(trait.value)
        else None
    )
    severity = Severity.WARNING
    if url.startswith("/"):
        message = f"`{name}` is {quote(url)}, which names no host: JupyterHub does not start. Write {quote(right)}."
        severity = Severity.ERROR
    yield Report(trait.value.place("no scheme"), message, fix=remedy, severity=severity)
