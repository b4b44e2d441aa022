"""Where the packages document their classes and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hublint.knowledge import TraitClass

_JUPYTERHUB = "https://jupyterhub.readthedocs.io/en/stable/reference/api"
_PAGES = {
    "dockerspawner": "https://jupyterhub-dockerspawner.readthedocs.io/en/latest/api/index.html",
    "jupyterhub-kubespawner": "https://jupyterhub-kubespawner.readthedocs.io/en/latest/spawner.html",
}
"""Pages with all classes of a distribution, which names them by its first module."""
_OAUTH = "https://oauthenticator.readthedocs.io/en/latest/reference/api/gen"
_HUB_PAGES = {
    "app": "app",
    "auth": "auth",
    "authenticators": "auth",
    "proxy": "proxy",
    "spawner": "spawner",
}
"""The page of each module of JupyterHub."""
_SITES = {
    "batchspawner": "https://github.com/jupyterhub/batchspawner",
    "jupyterhub-firstuseauthenticator": "https://github.com/jupyterhub/firstuseauthenticator",
    "jupyterhub-idle-culler": "https://github.com/jupyterhub/jupyterhub-idle-culler",
    "jupyterhub-ldapauthenticator": "https://github.com/jupyterhub/ldapauthenticator",
    "jupyterhub-ltiauthenticator": "https://ltiauthenticator.readthedocs.io",
    "jupyterhub-nativeauthenticator": "https://native-authenticator.readthedocs.io",
    "jupyterhub-simplespawner": "https://github.com/yuvipanda/jupyterhub-simplespawner",
    "jupyterhub-systemdspawner": "https://github.com/jupyterhub/systemdspawner",
    "jupyterhub-tmpauthenticator": "https://github.com/jupyterhub/tmpauthenticator",
    "jupyterhub-traefik-proxy": "https://jupyterhub-traefik-proxy.readthedocs.io",
    "jupyterhub-yarnspawner": "https://jupyterhub-yarnspawner.readthedocs.io",
    "sudospawner": "https://github.com/jupyterhub/sudospawner",
    "wrapspawner": "https://github.com/jupyterhub/wrapspawner",
}


def documentation(cls: TraitClass, setting: str = "") -> str | None:
    """The address of what a package says about one of its classes, or about a setting that the class defines."""
    package, *modules = cls.module.split(".")
    name = f"{cls.name}.{setting}" if setting else cls.name
    if cls.distribution == "jupyterhub" and modules and modules[0] in _HUB_PAGES:
        return f"{_JUPYTERHUB}/{_HUB_PAGES[modules[0]]}.html#{cls.module}.{name}"
    if cls.distribution == "oauthenticator":
        return f"{_OAUTH}/{cls.module}.html#{cls.module}.{name}"
    if cls.distribution in _PAGES:
        return f"{_PAGES[cls.distribution]}#{package}.{name}"
    return _SITES.get(cls.distribution)
