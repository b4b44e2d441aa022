"""Small hubs for the tests of the judge, and what an edit of them does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from ..play import Deployment, Play
from .conclusion import conclude

if TYPE_CHECKING:
    from ..judge import Judge
    from .outcome import Outcomes

HEAD: Final = """\
c = get_config()
c.JupyterHub.spawner_class = 'docker'
c.JupyterHub.authenticator_class = 'dummy'
c.DummyAuthenticator.password = 'kept-for-tests'
c.Authenticator.allow_all = True
"""
HOME: Final = "/home/jovyan"


def docker(remove: bool | None = True, **settings: Any) -> str:
    """Lines for DockerSpawner: plain values by the names of settings."""
    if remove is not None:
        settings["remove"] = remove
    return "".join(f"c.DockerSpawner.{name} = {value!r}\n" for name, value in settings.items())


def home(
    source: str, target: str | dict[str, str] = HOME, remove: bool | None = True, **more: Any
) -> str:
    """Lines for a home in one volume or folder."""
    return docker(remove, volumes={source: target}, **more)


def outcomes(
    judge: Judge,
    old: str,
    new: str,
    *,
    head: str = HEAD,
    environ: dict[str, str] | None = None,
    **bits: Any,
) -> Outcomes:
    """What the edit from one text to the other does."""
    play = Play(
        Deployment(head + old, environ or {}), Deployment(head + new, environ or {}), **bits
    )
    return conclude(play, judge.play([play])[0])
