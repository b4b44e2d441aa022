"""A play from two texts to what was seen: every scene in a process of its own, one disk for both."""

from __future__ import annotations

import asyncio
import contextvars
import json
import os
import pickle
import traceback
from dataclasses import asdict
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final

import jupyterhub.app
from jupyterhub import auth, objects, orm, proxy, user
from jupyterhub._version import __version__ as jupyterhub_version
from sqlalchemy import event
from sqlalchemy.engine import Engine

from ..play import NEW, OLD, Play, Scene
from .accounts import fake_accounts
from .hub import load, stop_polling_swarm
from .login import let_everybody_prove_themselves
from .people import Memory
from .phase import scene
from .recorder import Recorder
from .shortcuts import make_database
from .world import World

if TYPE_CHECKING:
    from ..play import Deployment

_STATE: Final = ".state"
_KEPT: Final = ("PATH", "HOME", "TMPDIR", "LANG")


def play(data: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Play both scenes in ``folder``; what :class:`oracle.play.Seen` reads."""
    wanted = Play.from_json(data)
    os.chdir(folder)
    seen: dict[str, Any] = {}
    for phase in (OLD, NEW):
        if (ended := _in_a_process(wanted, phase)) != 0:
            end = Path(".output").read_text("utf-8", "replace")[-2000:]
            return {"fault": f"the process of the {phase} hub ended: {ended} {end}"}
        seen[phase] = json.loads(Path(f".{phase}").read_text("utf-8"))
        if seen[phase]["load_error"]:
            break
    return seen


def _in_a_process(wanted: Play, phase: str) -> int:
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            _scene(wanted, phase)
            status = 0
        except BaseException:  # noqa: BLE001 - the fork ends here, whatever a config raises
            traceback.print_exc()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def _scene(wanted: Play, phase: str) -> None:
    deployment = wanted.old if phase == OLD else wanted.new
    _settle(deployment)
    world, memory = World(), Memory()
    if phase == NEW:
        world, memory = pickle.loads(Path(_STATE).read_bytes())
        if not wanted.same_database:
            _forget_databases()
    prepared = phase == OLD or wanted.folders_prepared
    seen = asyncio.run(_run(world, wanted, phase, prepared, memory))
    Path(_STATE).write_bytes(pickle.dumps((world, memory)))
    Path(f".{phase}").write_text(json.dumps(asdict(seen), default=repr), "utf-8")


def _settle(deployment: Deployment) -> None:
    log = os.open(".output", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    os.dup2(log, 2)
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    here = str(Path.cwd())
    os.environ.clear()
    os.environ.update({**kept, "HOME": here, "TMPDIR": here, **deployment.environ})
    Path("jupyterhub_config.py").write_text(deployment.text, "utf-8", newline="")


def _forget_databases() -> None:
    for file in Path().glob("*.sqlite*"):
        file.unlink()


async def _run(world: World, wanted: Play, phase: str, prepared: bool, memory: Memory) -> Scene:
    recorder = Recorder()
    recorder.install()
    world.install(prepared)
    _contain(world)
    fake_accounts()
    let_everybody_prove_themselves()
    app, error = await load("jupyterhub_config.py", recorder)
    if error is not None:
        return Scene(load_error=error)
    return await scene(app, world, wanted, phase, memory)


def _contain(world: World) -> None:
    """Replace what would touch the machine: databases elsewhere, accounts, the proxy, servers' answers."""
    new_session_factory = orm.new_session_factory

    def sessions(url: str, **options: Any) -> Any:
        if not url.startswith("sqlite:///") or ":memory:" in url:
            url = "sqlite:///" + "".join(c if c.isalnum() else "-" for c in url) + ".sqlite"
        make_database(url)
        return new_session_factory(url, **options)

    event.listen(Engine, "connect", _without_waiting_for_the_disk)
    orm.new_session_factory = sessions
    jupyterhub.app.JupyterHub.write_pid_file = lambda _: None
    auth.LocalAuthenticator.add_system_user = lambda *_: None
    stop_polling_swarm()
    _answer_for_servers(world)
    for name in ("add_route", "delete_route"):
        setattr(proxy.ConfigurableHTTPProxy, name, _nothing)


def _without_waiting_for_the_disk(connection: Any, _record: Any) -> None:
    connection.execute("PRAGMA synchronous=OFF")
    connection.execute("PRAGMA journal_mode=MEMORY")


async def _nothing(*_: Any, **__: Any) -> None:
    """The proxy's routes are not looked at."""


def _answer_for_servers(world: World) -> None:
    """Let the hub find a server up exactly if its process lives, and listens where the hub looks for it.

    A published port leads to whichever the server listens on. One that has run since before the hub is looked for
    where the database has it.
    """
    waiting: contextvars.ContextVar[Any] = contextvars.ContextVar("waiting")
    wait = user.User._wait_up

    async def wait_up(self: Any, spawner: Any) -> Any:
        waiting.set(spawner)
        return await wait(self, spawner)

    async def answers(_: Any, **__: Any) -> Any:
        spawner = waiting.get()
        server = world.server(spawner)
        if server is None or not server.lives:
            raise TimeoutError("the server's process has ended")
        told = spawner.pending == "spawn" and getattr(spawner, "use_internal_ip", False)
        if told and server.port not in (None, spawner.port):
            raise TimeoutError(f"the server listens on {server.port}")
        return SimpleNamespace(headers={"X-JupyterHub-Version": jupyterhub_version})

    user.User._wait_up = wait_up
    objects.Server.wait_up = answers
