"""Processes for LocalProcessSpawner and its subclasses: they run nothing, and their files are the host's."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from jupyterhub import spawner

from ..standin.process import Server, boot
from ..standin.storage import Layer, View, host_place

if TYPE_CHECKING:
    from ..standin.disk import Disk

_FIRST_PID: Final = 100_000
_PORT: Final = 8888


@dataclass(frozen=True)
class _Command:
    """A process as it was started, in the form of a container's request."""

    body: dict[str, Any]
    kind: str = "process"


@dataclass
class Processes:
    """The processes of a machine: process ids to servers."""

    disk: Disk
    servers: dict[int, Server] = field(default_factory=dict)
    started: int = 0

    def install(self) -> None:
        """Let LocalProcessSpawner start, poll and stop these processes."""
        processes = self

        async def start(self: Any) -> tuple[str, int]:
            self.pid = processes.run(self)
            return "127.0.0.1", _PORT

        async def poll(self: Any) -> int | None:
            if self.pid in processes.servers:
                return None
            self.clear_state()
            return 0

        async def stop(self: Any, now: bool = False) -> None:
            processes.servers.pop(self.pid, None)
            self.clear_state()

        for name, method in (("start", start), ("poll", poll), ("stop", stop)):
            setattr(spawner.LocalProcessSpawner, name, method)

    def run(self, local: Any) -> int:
        """Start the server of a spawner in its user's home; the process id."""
        environ = {str(name): str(value) for name, value in local.get_env().items()}
        home = environ.get("HOME", "/root")
        command = _Command(
            {
                "Env": [f"{name}={value}" for name, value in environ.items()],
                "Cmd": [*(local.cmd or []), *local.get_args()],
                "WorkingDir": home,
                "User": str(_user(local)),
            }
        )
        self.disk.make_folder(host_place(home), _user(local))
        self.started += 1
        pid = _FIRST_PID + self.started
        self.servers[pid] = boot(command, View(self.disk, _MACHINE))
        return pid


_MACHINE: Final = (
    Layer("/", ("host",), writable=True),
    Layer("/var/lib/docker", ("closed",), writable=False),
)
"""What a process sees; the engine's own folder is closed to all but root."""
_HUB_USER: Final = 500


def _user(local: Any) -> int:
    """SimpleLocalProcessSpawner's servers run as the hub does, the others as an account."""
    if isinstance(local, spawner.SimpleLocalProcessSpawner):
        return _HUB_USER
    import pwd  # noqa: PLC0415 - replaced by fake accounts

    return pwd.getpwnam(local.user.name).pw_uid
