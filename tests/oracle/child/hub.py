"""Starts the real hub up to the point where it would listen, with nothing written outside."""

from __future__ import annotations

import asyncio
import functools
import subprocess
from typing import TYPE_CHECKING, Any, Final

import jupyterhub.app
from dockerspawner import swarmspawner
from jupyterhub import auth, dbutil, orm, spawner, user
from jupyterhub.services import service as services
from jupyterhub.utils import maybe_future

if TYPE_CHECKING:
    from .recorder import Recorder


_PORT: Final = 8888


@functools.cache
def database() -> Any:
    """Sessions of an empty database in memory; every process that is forked has a copy of its own."""
    return orm.new_session_factory("sqlite:///:memory:")


def contain() -> None:
    """Replace what would touch the machine: database, files, accounts, waiting for servers.

    What a provider tells of people is there for whoever asks, if it is to be kept.
    """
    init_secrets = jupyterhub.app.JupyterHub.init_secrets

    def secrets_here(app: Any) -> None:
        app.cookie_secret_file = "cookie_secret"
        init_secrets(app)

    async def told_by_provider(user: Any) -> dict[str, str] | None:
        return {"access_token": "token"} if user.authenticator.enable_auth_state else None

    async def started(_user: Any, started: Any) -> Any:
        if not started.server.ip:
            raise TimeoutError("the hub does not know where the server is")
        if "JUPYTERHUB_API_TOKEN" not in started.get_env():
            raise TimeoutError("the server doesn't know the hub")
        started._waiting_for_response = started._start_pending = False
        return started

    sessions = database()
    orm.new_session_factory = lambda _url, **_options: sessions
    dbutil.upgrade_if_needed = lambda *_, **__: None
    jupyterhub.app.JupyterHub.init_secrets = secrets_here
    jupyterhub.app.JupyterHub.write_pid_file = lambda _: None
    auth.LocalAuthenticator.add_system_user = lambda *_: None
    user.User._wait_up = started
    user.User.get_auth_state = told_by_provider
    spawner.LocalProcessSpawner.start = _start_nothing
    services.Popen = _nothing
    stop_polling_swarm()


async def _start_nothing(local: Any) -> tuple[str, int]:
    """Give a process that does nothing what LocalProcessSpawner gives to a server."""
    arguments, environ = local.get_args(), local.get_env()
    subprocess.run(["true", *arguments], env=environ, check=False)
    return "127.0.0.1", _PORT


def _nothing(command: list[str], env: dict[str, str], **_: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen(["true", *command], env=env)


class _Impatient:
    """asyncio for SwarmSpawner: the stand-in's tasks never change, so waiting is failing."""

    async def sleep(self, _seconds: float) -> None:
        raise TimeoutError("the task never runs; SwarmSpawner polls until start_timeout")

    def __getattr__(self, name: str) -> Any:
        return getattr(asyncio, name)


def stop_polling_swarm() -> None:
    """Let SwarmSpawner give up where it would wait for a task."""
    swarmspawner.asyncio = _Impatient()


async def load(config: str, recorder: Recorder) -> tuple[Any, str | None]:
    """The initialised application, or why the hub does not start."""
    app = jupyterhub.app.JupyterHub.instance()
    try:
        await app.initialize(["-f", config])
    except SystemExit as end:
        reason = recorder.errors[-1] if recorder.errors else ""
        return app, f"exit {end.code}: {reason}"
    except Exception as error:  # noqa: BLE001 - whatever a config raises
        return app, f"{type(error).__name__}: {error}"
    return app, await _start_services(app)


async def _start_services(app: Any) -> str | None:
    """Start what services the hub starts, each as a process that does nothing; why one doesn't."""
    for name, service in app._service_map.items():
        try:
            if service.managed:
                await maybe_future(service.start())
        except Exception as error:  # noqa: BLE001 - whatever a config gives
            return f"Failed to start service {name} [{type(error).__name__}: {error}]"
    return None


def unused_sections(app: Any) -> list[str]:
    """Names behind ``c.`` of no class of the hub, its spawner, authenticator or proxy."""
    active = [type(app), app.spawner_class, app.authenticator_class, app.proxy_class, *app.classes]
    read = {name for cls in active for name in cls.section_names()}
    return sorted(name for name in app.config if name not in read)


def class_names(app: Any) -> dict[str, str]:
    """The dotted names of the active classes."""
    active = {
        "spawner": app.spawner_class,
        "authenticator": app.authenticator_class,
        "proxy": app.proxy_class,
    }
    return {role: f"{cls.__module__}.{cls.__name__}" for role, cls in active.items()}
