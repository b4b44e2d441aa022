#: bad: in a folder of a claim
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "homes"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan", "subPath": "home/{user}"}]

#: fixed: in a folder of a claim
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "homes"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan", "subPath": "home/{username}"}]

#: bad: a name that does not exist
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{user}": "/home/jovyan/work"}

#: fixed: a name that does not exist
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: capitals, in single quotes
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {'jupyterhub-user-{USERNAME}': '/home/jovyan/work'}

#: fixed: capitals, in single quotes
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {'jupyterhub-user-{username}': '/home/jovyan/work'}

#: bad: blanks inside the braces
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{ username }": "/home/jovyan/work"}

#: fixed: blanks inside the braces
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: an attribute
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{user.name}": "/home/jovyan/work"}

#: fixed: an attribute
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: an attribute of a name that exists
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username.lower}": "/home/jovyan/work"}

#: fixed: an attribute of a name that exists
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: in an f-string
c = get_config()
c.JupyterHub.spawner_class = "docker"
base = "/srv"
c.DockerSpawner.volumes = {f"{base}/{{user}}": "/home/jovyan/work"}

#: fixed: in an f-string
c = get_config()
c.JupyterHub.spawner_class = "docker"
base = "/srv"
c.DockerSpawner.volumes = {f"{base}/{{username}}": "/home/jovyan/work"}

#: bad: in a joined path
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.path.join("/srv", "{user}"): "/home/jovyan/work"}

#: fixed: in a joined path
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.path.join("/srv", "{username}"): "/home/jovyan/work"}

#: bad: in the target
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": {"bind": "/home/{user}"}}

#: fixed: in the target
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": {"bind": "/home/{username}"}}

#: bad: in a mount
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mounts = [{"type": "volume", "source": "home-{user}", "target": "/home/jovyan/work"}]

#: fixed: in a mount
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.mounts = [{"type": "volume", "source": "home-{username}", "target": "/home/jovyan/work"}]

#: bad: a number
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{0}": "/home/jovyan/work"}

#: bad: empty braces
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{}": "/home/jovyan/work"}

#: bad: a brace without a partner
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username": "/home/jovyan/work"}

#: bad: the first letter of the name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username[0]}": "/home/jovyan/work"}

#: fixed: the first letter of the name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: the first letters of the name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username:.8}": "/home/jovyan/work"}

#: fixed: the first letters of the name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: quotation marks around the name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username!r}": "/home/jovyan/work"}

#: fixed: quotation marks around the name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: padding
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username:>10}": "/home/jovyan/work"}

#: fixed: padding
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad: a format of numbers
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username:d}": "/home/jovyan/work"}

#: fixed: a format of numbers
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: bad[dockerspawner=0.11.1]: a name that came later
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-{username}-{raw_servername}": "/home/jovyan/work"}

#: bad: left as it is in binds
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"binds": {"/srv/{user}": {"bind": "/home/jovyan/work", "mode": "rw"}}}

#: fixed: left as it is in binds
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.extra_host_config = {"binds": {"/srv/{username}": {"bind": "/home/jovyan/work", "mode": "rw"}}}

#: good: all that there is
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {
    "a-{username}": "/a",
    "b-{raw_username}-{servername}": "/b",
    "{prefix}-{safe_username}-{imagename}": "/c",
    "d-{username!s}": "/d",
}

#: good: doubled braces in an f-string
c = get_config()
c.JupyterHub.spawner_class = "docker"
base = "/srv"
c.DockerSpawner.volumes = {f"{base}/{{username}}": "/home/jovyan/work"}

#: good: a naming function of one's own
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.format_volume_name = lambda template, spawner: template.format(user=spawner.user.name)
c.DockerSpawner.volumes = {"jupyterhub-user-{user}": "/home/jovyan/work"}

#: good: a namespace of one's own
from dockerspawner import DockerSpawner
c = get_config()
class Mine(DockerSpawner):
    def template_namespace(self):
        return dict(super().template_namespace(), user=self.user.name)
c.JupyterHub.spawner_class = Mine
c.Mine.volumes = {"jupyterhub-user-{user}": "/home/jovyan/work"}

#: bad: an attribute that text does not have
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username.first}": "/home/jovyan/work"}

#: fixed: an attribute that text does not have
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"jupyterhub-user-{username}": "/home/jovyan/work"}

#: good: placeholders of KubeSpawner
c = get_config()
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.volumes = [{"name": "home", "persistentVolumeClaim": {"claimName": "claim-{user_server}"}}]
c.KubeSpawner.volume_mounts = [{"name": "home", "mountPath": "/home/jovyan"}]

#: good: another spawner
c = get_config()
c.JupyterHub.spawner_class = "simple"
c.DockerSpawner.volumes = {"jupyterhub-user-{user}": "/home/jovyan/work"}

#: env: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("VOLUME", "jupyterhub-user-{user}"): "/home/jovyan/work"}

#: fixed: a default of the environment
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {os.environ.get("VOLUME", "jupyterhub-user-{username}"): "/home/jovyan/work"}

#: dynamic: a spawner that is not known
from mine import Spawner
c = get_config()
c.JupyterHub.spawner_class = Spawner
c.DockerSpawner.volumes = {"jupyterhub-user-{user}": "/home/jovyan/work"}

#: dynamic: an unknown part may be anything
import os
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"{" + os.environ["FIELD"] + "}": "/home/jovyan/work"}

#: good: a shell variable, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"/srv/${USERNAME}": "/home/jovyan/work"}

#: good: text that is never rendered
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SwarmSpawner"
c.SwarmSpawner.extra_container_spec = {"mounts": ["/srv/{user}:/home/jovyan:rw"]}

#: good: a part of what is no user's name
c = get_config()
c.JupyterHub.spawner_class = "docker"
c.DockerSpawner.volumes = {"{prefix:.3}-{username}": "/home/jovyan/work"}

#: good: home directories, which another rule reports
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.SystemUserSpawner.host_homedir_format_string = "/srv/{user}"
