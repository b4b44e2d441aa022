"""Hubs as people have them, before any edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .sketch import Mounted, Sketch

if TYPE_CHECKING:
    import random

HOME: Final = "/home/jovyan"
WORK: Final = "/home/jovyan/work"
NAMED: Final = ("alice", "bob", "bob-x", "a_b")
_SOURCES: Final = (
    "jupyterhub-user-{username}",
    "home-{username}",
    "/srv/homes/{username}",
    "/data/{username}/home",
    "nb-{raw_username}",
    "/srv/people/{raw_username}",
    "{imagename}-{username}",
    "jupyter-{username}-{servername}",
    "{prefix}-{username}",
)
_CLASSES: Final = {
    "docker": ("docker", "dockerspawner.DockerSpawner"),
    "system": ("docker-system-user", "dockerspawner.SystemUserSpawner"),
    "swarm": ("docker-swarm", "dockerspawner.SwarmSpawner"),
    "process": ("simple", "jupyterhub.spawner.SimpleLocalProcessSpawner"),
    "kube": ("kubespawner.KubeSpawner",),
}
SECTIONS: Final = {
    "docker": "DockerSpawner",
    "system": "SystemUserSpawner",
    "swarm": "SwarmSpawner",
    "process": "SimpleLocalProcessSpawner",
    "kube": "KubeSpawner",
}
_KINDS: Final = (*("docker",) * 12, *("system",) * 2, "swarm", *("process",) * 2, *("kube",) * 4)


def names(*users: str) -> str:
    """Code of a set of names."""
    return "{" + ", ".join(map(repr, users)) + "}" if users else "set()"


def base(source: random.Random) -> Sketch:
    """A hub that works and keeps files."""
    kind = source.choice(_KINDS)
    found = Sketch(kind, SECTIONS[kind])
    found.head.append("c = get_config()")
    found.set("JupyterHub.spawner_class", source.choice(_CLASSES[kind]))
    _login(found, source)
    if source.random() < 0.3:
        found.set("JupyterHub.db_url", "sqlite:///jupyterhub.sqlite")
    if source.random() < 0.3:
        found.set("JupyterHub.cookie_secret_file", "jupyterhub_cookie_secret")
    _WRITERS[kind](found, source)
    return found


def _login(found: Sketch, source: random.Random) -> None:
    way = source.choice(("all", "all", "names", "names", "pam", "generic", "google"))
    _AUTHENTICATORS[way](found, source)
    if way in ("names", "pam"):
        found.code("Authenticator.allowed_users", names(*NAMED))
    else:
        found.set("Authenticator.allow_all", True)
    if source.random() < 0.3:
        found.code("Authenticator.admin_users", names("bob"))


def _dummy(found: Sketch, _source: random.Random) -> None:
    found.set("JupyterHub.authenticator_class", "dummy")
    found.set("DummyAuthenticator.password", "kept-for-tests")


def _pam(found: Sketch, _source: random.Random) -> None:
    found.set("JupyterHub.authenticator_class", "pam")


def _generic(found: Sketch, _source: random.Random) -> None:
    found.set("JupyterHub.authenticator_class", "generic-oauth")
    found.set("GenericOAuthenticator.username_claim", "preferred_username")
    for name in ("authorize", "token", "userdata"):
        found.set(f"GenericOAuthenticator.{name}_url", f"https://login.example.org/{name}")
    _application(found)


def _google(found: Sketch, source: random.Random) -> None:
    found.set("JupyterHub.authenticator_class", "google")
    found.set("GoogleOAuthenticator.hosted_domain", source.choice((["b.org"], ["b.org", "x.org"])))
    _application(found)


def _application(found: Sketch) -> None:
    """What the hub is registered as with the provider."""
    found.set("OAuthenticator.client_id", "hub")
    found.set("OAuthenticator.client_secret", "kept-for-tests")
    found.set("OAuthenticator.oauth_callback_url", "https://hub.example.org/hub/oauth_callback")


_AUTHENTICATORS: Final = {
    "all": _dummy,
    "names": _dummy,
    "pam": _pam,
    "generic": _generic,
    "google": _google,
}


def _docker(found: Sketch, source: random.Random) -> None:
    found.set("image", source.choice(("quay.io/jupyter/base-notebook:2025-01-06", "lab:1")))
    template = source.choice(_SOURCES)
    if _names_are_addresses(found) and not template.startswith("/"):
        template = template.replace("{raw_username}", "{username}")
    target = source.choice((HOME, HOME, WORK))
    if source.random() < 0.85:
        found.mounts.append(Mounted(template, target))
    if target == WORK and (found.mounts or source.random() < 0.5):
        found.set("notebook_dir", source.choice((WORK, WORK, "~/work", WORK + "/")))
    elif source.random() < 0.4:
        found.set("notebook_dir", source.choice((HOME, "~", HOME)))
    if found.mounts and source.random() < 0.2:
        found.mounts.append(Mounted("/srv/course", "/srv/course", "ro"))
    if found.mounts and source.random() < 0.15:
        found.mounts.append(Mounted("data-{username}", "/data"))
    if source.random() < 0.65:
        found.set("remove", source.random() < 0.8)
    _containers(found, source)


def _names_are_addresses(found: Sketch) -> bool:
    """Whether users are called by their mail addresses, which no volume can be called."""
    domains = found.get("GoogleOAuthenticator.hosted_domain")
    return domains is not None and "," in domains


def _containers(found: Sketch, source: random.Random) -> None:
    if source.random() < 0.25:
        found.set(
            "name_template",
            source.choice(("lab-{username}--{servername}", "{prefix}-{username}--{servername}")),
        )
    if source.random() < 0.3:
        found.set("network_name", "hubnet")
        found.set("use_internal_ip", True)
    if source.random() < 0.15:
        found.set("escape", "legacy")
    if source.random() < 0.2:
        found.set("JupyterHub.allow_named_servers", True)
        found.servers = ("", "srv")
        if found.get("name_template") is None:
            found.set("name_template", "{prefix}-{username}--{servername}")
    if source.random() < 0.3:
        found.set("mem_limit", "2G")


def _system(found: Sketch, source: random.Random) -> None:
    found.set("image", "lab:1")
    if source.random() < 0.4:
        found.set("host_homedir_format_string", "/srv/people/{username}")
    if source.random() < 0.3:
        found.set(
            "image_homedir_format_string", source.choice(("/people/{username}", "/home/{username}"))
        )
    if source.random() < 0.3:
        found.set(
            "notebook_dir",
            "/home/{username}" if found.get("image_homedir_format_string") is None else "~",
        )
    if source.random() < 0.7:
        found.set("remove", source.random() < 0.8)


def _swarm(found: Sketch, source: random.Random) -> None:
    found.set("network_name", "hubnet")
    found.mounts.append(
        Mounted(source.choice(("/nfs/homes/{username}", "/srv/homes/{username}")), HOME)
    )
    if source.random() < 0.4:
        found.set("notebook_dir", HOME)


def _process(found: Sketch, source: random.Random) -> None:
    if source.random() < 0.5:
        found.set("home_dir_template", source.choice(("/srv/people/{username}", "/tmp/{username}")))
    if source.random() < 0.4:
        found.set("notebook_dir", "~")


def _kube(found: Sketch, source: random.Random) -> None:
    found.set("image", "quay.io/jupyter/base-notebook:2025-01-06")
    way = source.choice(("name", "name", "text", "shared"))
    if way == "shared":
        claim, mount = "homes", {"name": "home", "mountPath": HOME, "subPath": "home/{username}"}
    else:
        found.set("storage_pvc_ensure", True)
        found.set("storage_capacity", "1Gi")
        found.set("pvc_name_template", "claim-{username}")
        claim = "{pvc_name}" if way == "name" else "claim-{username}"
        mount = {"name": "home", "mountPath": source.choice((HOME, WORK))}
    found.set("volumes", [{"name": "home", "persistentVolumeClaim": {"claimName": claim}}])
    found.set("volume_mounts", [mount])
    if mount["mountPath"] == WORK:
        found.set("notebook_dir", WORK)


_WRITERS: Final = {
    "docker": _docker,
    "system": _system,
    "swarm": _swarm,
    "process": _process,
    "kube": _kube,
}
