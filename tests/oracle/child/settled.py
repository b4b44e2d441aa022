"""What the started hub made of its settings: addresses, services, roles, names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jupyterhub import orm, scopes
from traitlets.config.loader import Config, LazyConfigValue

if TYPE_CHECKING:
    from collections.abc import Iterator

_KINDS = ("users", "services", "groups")


def settled(app: Any) -> dict[str, Any]:
    """Plain data.

    ``listeners``: names to URLs of what the hub, its proxy and its services listen on;
    ``told``: the hub's address as servers get it by default;
    ``services``: names of the services that exist; ``written_services``: how many the config
    lists; ``idle_roles``: configured roles that nobody holds or that permit nothing; ``users``:
    names in the database before anybody logs in; ``blocked``: names as the config blocks them;
    ``allow_config``: whether the authenticator sees a setting of who is allowed; ``own_scopes``: what the
    role of all users permits; ``robbed``: services whose token became another one's; ``void_scopes``:
    what roles permit with a service or group that is not there, and what services may be permitted
    although the hub has no such right.
    """
    names = [role["name"] for role in app.load_roles]
    return {
        "listeners": _listeners(app),
        "told": str(app.hub.api_url),
        "services": sorted(app._service_map),
        "written_services": len(app.services),
        "idle_roles": sorted(name for name in names if _idle(app.db, name)),
        "users": sorted(user.name for user in app.db.query(orm.User)),
        "blocked": sorted(app.authenticator.blocked_users),
        "allow_config": bool(app.authenticator.any_allow_config),
        "own_scopes": sorted(orm.Role.find(app.db, "user").scopes),
        "void_scopes": sorted({*_of_nothing(app), *_unknown(app)}),
        "robbed": sorted(name for name, one in app._service_map.items() if _is_robbed(app, one)),
    }


def written_settings(config: Any) -> dict[str, Any]:
    """What sections hold now; additions to defaults are worked out as they are read."""
    found = {
        section: {n: _copied(v) for n, v in given.items() if not isinstance(v, LazyConfigValue)}
        for section, given in config.items()
        if isinstance(given, Config)
    }
    return {section: given for section, given in found.items() if given}


def _copied(value: Any) -> Any:
    """Containers anew, and in them the same objects: the copy of a partial or of another object is not equal to it."""
    if isinstance(value, dict):
        return {name: _copied(each) for name, each in value.items()}
    if isinstance(value, set):
        return frozenset(value)
    if isinstance(value, (list, tuple)):
        return [_copied(each) for each in value]
    return value


def _listeners(app: Any) -> dict[str, str]:
    found = {"hub": app.hub.bind_url, "proxy": app.bind_url}
    if getattr(app.proxy, "should_start", False):
        found["proxy_api"] = app.proxy.api_url
    for name, service in app._service_map.items():
        if service.url:
            found[f"service {name}"] = service.url
    return {name: str(url) for name, url in found.items()}


def _idle(db: Any, name: str) -> bool:
    role = orm.Role.find(db, name)
    held = role is not None and any(getattr(role, kind) for kind in _KINDS)
    return not (held and role.scopes)


def _of_nothing(app: Any) -> Iterator[str]:
    """Scopes of roles with a filter that names what is not there; users may come later."""
    known = {
        "service": set(app._service_map),
        "group": {group.name for group in app.db.query(orm.Group)},
    }
    for role in app.db.query(orm.Role):
        for scope in role.scopes:
            kind, _, name = scope.partition("!")[2].partition("=")
            if name and name not in known.get(kind, {name}):
                yield scope


def _unknown(app: Any) -> Iterator[str]:
    """Scopes in what services may be permitted that the hub doesn't have."""
    for service in app._service_map.values():
        for scope in service.oauth_client_allowed_scopes:
            try:
                scopes._check_scopes_exist([scope])
            except KeyError:
                yield scope


def _is_robbed(app: Any, service: Any) -> bool:
    found = orm.APIToken.find(app.db, service.api_token) if service.api_token else None
    owner = found and found.service
    return owner is not None and owner.name != service.name
