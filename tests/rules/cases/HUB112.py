#: bad[base=open-docker]: None
c.DockerSpawner.volumes = {"u-{username}": None}

#: fixed[base=open-docker]: None, unchanged
c.DockerSpawner.volumes = {"u-{username}": None}

#: bad[base=open-docker]: two targets
c.DockerSpawner.volumes = {"u-{username}": ["/home/jovyan/work", "/data"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: two targets, unchanged
c.DockerSpawner.volumes = {"u-{username}": ["/home/jovyan/work", "/data"]}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a path
from pathlib import Path

c.DockerSpawner.volumes = {"u-{username}": Path("/home/jovyan") / "work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a path
from pathlib import Path

c.DockerSpawner.volumes = {"u-{username}": str(Path("/home/jovyan") / "work")}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: a path as source
from pathlib import Path

c.DockerSpawner.volumes = {Path("/srv") / "{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a path as source
from pathlib import Path

c.DockerSpawner.volumes = {str(Path("/srv") / "{username}"): "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: bad[base=open-docker]: bind is None
c.DockerSpawner.volumes = {"u-{username}": {"bind": None, "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: bind is None, unchanged
c.DockerSpawner.volumes = {"u-{username}": {"bind": None, "mode": "rw"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: text
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: a dict
c.DockerSpawner.volumes = {"u-{username}": {"bind": "/home/jovyan/work"}}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: good[base=open-docker]: a path made text
from pathlib import Path

c.DockerSpawner.volumes = {str(Path("/srv") / "{username}"): "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker]: a variable without default
import os

c.DockerSpawner.volumes = {'u-{username}': os.environ.get('WORK')}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a variable without default
import os

c.DockerSpawner.volumes = {'u-{username}': os.environ.get('WORK') or '/home/jovyan/work'}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: env[base=open-docker]: a source without default: no fix
import os

c.DockerSpawner.volumes = {os.environ.get("DATA"): {"bind": "/data", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a source without default, unchanged
import os

c.DockerSpawner.volumes = {os.environ.get("DATA"): {"bind": "/data", "mode": "ro"}, "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: dynamic[base=open-docker]: the result of a call
import sites

c.DockerSpawner.volumes = {"u-{username}": sites.target()}

#: dynamic[base=open-docker]: a variable that must be there
import os

c.DockerSpawner.volumes = {"u-{username}": os.environ["WORK"]}

#: bad[base=open-docker]: a number
c.DockerSpawner.volumes = {"u-{username}": 1}

#: fixed[base=open-docker]: a number, unchanged
c.DockerSpawner.volumes = {"u-{username}": 1}

#: env[base=open-docker]: a shared folder without target: no fix
import os

c.DockerSpawner.volumes = {"/srv/shared": os.environ.get("SHARED"), "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True

#: fixed[base=open-docker]: a shared folder without target, unchanged
import os

c.DockerSpawner.volumes = {"/srv/shared": os.environ.get("SHARED"), "u-{username}": "/home/jovyan/work"}
c.DockerSpawner.notebook_dir = "/home/jovyan/work"
c.DockerSpawner.remove = True
