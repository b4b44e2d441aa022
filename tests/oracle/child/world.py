"""Everything outside of the hub that outlives it: engine, cluster, processes, and one disk for all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..standin.adapter import install as install_engine
from ..standin.disk import ANYONE, ROOT
from ..standin.engine import Engine
from .pod_api import Cluster
from .processes import Processes

if TYPE_CHECKING:
    from ..standin.disk import Disk
    from ..standin.process import Server


class World:
    """The machines that servers run on."""

    def __init__(self) -> None:
        self.engine = Engine()
        self.cluster = Cluster(self.disk)
        self.processes = Processes(self.disk)
        for folder in ("home", "opt", "srv"):
            self.disk.make_folder(("host", folder), ROOT)
        self.disk.make_folder(("host", "tmp"), ANYONE)

    @property
    def disk(self) -> Disk:
        """The disk that all of them use."""
        return self.engine.storage.disk

    def install(self, folders_prepared: bool) -> None:
        """Put this world behind the spawners of this process."""
        self.engine.host_folders_exist = self.cluster.claims_exist = folders_prepared
        install_engine(self.engine)
        self.cluster.install()
        self.processes.install()

    def server(self, spawner: Any) -> Server | None:
        """The running server that a spawner takes for its own."""
        if hasattr(spawner, "object_id"):
            thing = self.engine.thing(spawner.object_id)
            return thing.server if thing and thing.running else None
        if hasattr(spawner, "pod_name"):
            return self.cluster.servers.get(f"{spawner.namespace}/{spawner.pod_name}")
        return self.processes.servers.get(getattr(spawner, "pid", 0))
