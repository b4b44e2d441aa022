#: bad[base=docker]: a spawner beside the one in use
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    def start(self):
        self.log.info("starting")
        return super(Mine, self).start()

#: bad: an authenticator, with a section
from jupyterhub.auth import PAMAuthenticator
class Mine(PAMAuthenticator):
    pass
c.JupyterHub.spawner_class = "simple"
c.Mine.open_sessions = False

#: good: chosen, by name, by text, and as a base
from dockerspawner import DockerSpawner
from jupyterhub.auth import PAMAuthenticator
class Base(DockerSpawner):
    pass
class Mine(Base):
    pass
class Ours(PAMAuthenticator):
    pass
c.JupyterHub.spawner_class = Mine
c.JupyterHub.authenticator_class = globals()["Ours"]

#: good[base=docker]: classes of other kinds
import threading
class Mine(threading.Thread):
    pass
class Mixin:
    pass

#: good: a part of a larger config
from dockerspawner import DockerSpawner
class Mine(DockerSpawner):
    pass

#: branch[base=docker]: defined on one way only
import os
from dockerspawner import DockerSpawner
if os.path.exists("/srv/homes"):
    class Mine(DockerSpawner):
        pass

#: dynamic[base=docker]: a base that nothing is known of
from ours import LabSpawner
class Mine(LabSpawner):
    pass
