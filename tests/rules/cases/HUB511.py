#: bad: a number in quotes
c.JupyterHub.port = "8000"

#: fixed: a number in quotes
c.JupyterHub.port = 8000

#: bad: a truth value in quotes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = 'False'

#: fixed: a truth value in quotes
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = False

#: bad: a dict for a set
c.Authenticator.allowed_users = {}

#: fixed: a dict for a set
c.Authenticator.allowed_users = set()

#: bad: a path
from pathlib import Path
c.JupyterHub.cookie_secret_file = Path("/srv/jupyterhub/cookie_secret")

#: fixed: a path
from pathlib import Path
c.JupyterHub.cookie_secret_file = str(Path("/srv/jupyterhub/cookie_secret"))

#: bad: a function for the volumes of a user
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = lambda spawner: {spawner.user.name: "/home/jovyan/work"}

#: bad: a duration of Python
from datetime import timedelta
c.JupyterHub.cookie_max_age_days = timedelta(days=7)

#: good: a number of seconds
from datetime import timedelta
c.Spawner.start_timeout = int(timedelta(minutes=5).total_seconds())
c.Spawner.http_timeout = timedelta(minutes=2).seconds

#: bad: a function for mounts
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
def mounts(spawner):
    return []
c.DockerSpawner.mounts = mounts

#: good: functions that the spawner calls
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = lambda spawner: {}
c.DockerSpawner.allowed_images = lambda spawner: ["quay.io/jupyter/base-notebook:lab-4.3.5"]

#: bad: a set for a list
c.Spawner.args = {"--debug"}

#: fixed: a set for a list
c.Spawner.args = ["--debug"]

#: bad: a set for a list of dicts, which a list of texts is no cure for
c.JupyterHub.services = {"announcement"}

#: fixed: a set for a list of dicts, which a list of texts is no cure for
c.JupyterHub.services = {"announcement"}

#: bad: a fraction
c.Spawner.http_timeout = 0.5

#: bad: a list for a text
c.Spawner.default_url = ["/lab"]

#: fixed: a list for a text
c.Spawner.default_url = "/lab"

#: bad: None
c.JupyterHub.base_url = None

#: bad: a function where none is called
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.network_name = lambda spawner: "net"

#: bad: a list of pairs for a dict
c.Spawner.environment = [("A", "1")]

#: bad: two values
c.JupyterHub.hub_ip = "a", "b"

#: bad: numbers among texts
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.trusted_downstream_ips = [1, "10.0.0.1"]

#: fixed: numbers among texts
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.trusted_downstream_ips = ["1", "10.0.0.1"]

#: env: in one case of two
import os
c.JupyterHub.port = "8000" if os.environ.get("DEV") else 443

#: fixed: in one case of two
import os
c.JupyterHub.port = 8000 if os.environ.get("DEV") else 443

#: branch: in a branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.cleanup_servers = "no"

#: fixed: in a branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.cleanup_servers = False

#: bad: a text for a list of dicts
c.JupyterHub.services = "cull"

#: bad: a text for a list within a union
c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.KubeSpawner.init_containers = "init"

#: good: right types
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.JupyterHub.port = 8000
c.DockerSpawner.remove = True
c.DockerSpawner.debug = 1
c.Authenticator.allowed_users = ["alice"]
c.Spawner.args = ("--debug",)
c.Spawner.poll_interval = 30
c.JupyterHub.cookie_max_age_days = 0.5
c.Spawner.environment = {"A": 1}

#: good: other rules judge these
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.volumes = ["a:/b"]
c.DockerSpawner.mem_limit = "2g"
c.DockerSpawner.cpu_limit = "2"
c.DockerSpawner.pull_policy = "missing"
c.JupyterHub.log_level = "debug"
c.JupyterHub.load_groups = {"g": "alice"}

#: good: overridden in the section of the class
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.Spawner.start_timeout = "60"
c.DockerSpawner.start_timeout = 60

#: good: functions that are called
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = lambda spawner: {}
c.Spawner.pre_spawn_hook = lambda spawner: None

#: good: a class of the file redefines it
from jupyterhub.spawner import LocalProcessSpawner
from traitlets import Unicode
class Mine(LocalProcessSpawner):
    start_timeout = Unicode(config=True)
c.JupyterHub.spawner_class = Mine
c.Mine.start_timeout = "60"

#: dynamic: values that are not known
from site_settings import port, users
c.JupyterHub.port = port
c.Authenticator.allowed_users = users
c.JupyterHub.base_url = f"/{port}/"

#: dynamic: a helper function makes the value
def setting(name):
    try:
        return open(name).read()
    except OSError:
        return None
c.JupyterHub.base_url = setting("base")

#: dynamic: an unknown spawner
c.JupyterHub.spawner_class = "site_spawner.SiteSpawner"
c.SiteSpawner.port = "8000"

#: bad[base=local-database]: a hook that is a text
c.Spawner.pre_spawn_hook = "mount"

#: bad[base=local-database]: a hook of the authenticator that is a text
c.Authenticator.post_auth_hook = "hook"

#: bad[base=local-database]: users by numbers
c.Authenticator.admin_users = {1, 2}

#: good[base=local-database]: a hook that is a function
c.Spawner.pre_spawn_hook = lambda spawner: None

#: good[base=local-database]: no hook
c.Spawner.pre_spawn_hook = None

#: dynamic[base=local-database]: a hook out of a module
from hooks import mount
c.Spawner.pre_spawn_hook = mount

#: bad[base=local-database]: a port that no machine has
c.JupyterHub.hub_port = 99999

#: good[base=local-database]: errors of a hook that the hub catches
c.Spawner.post_stop_hook = "tidy"

#: good[base=local-database]: a user without a name, of which another rule tells
c.Authenticator.admin_users = {"alice", ""}

#: bad[base=local-database]: a user whom the pattern excludes
c.Authenticator.username_pattern = r"[b-z]+\Z"

#: good[base=local-database]: users that fit the pattern
c.Authenticator.username_pattern = r"[a-z]+\Z"

#: bad[base=local-database]: an escape that is no function
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.DockerSpawner.escape = "safe"

#: good[base=local-database]: the old escape
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.DockerSpawner.escape = "legacy"

#: bad[base=local-database]: a word that is no way to make domains
c.JupyterHub.subdomain_hook = "punycode"

#: good[base=local-database]: a way to make domains
c.JupyterHub.subdomain_hook = "legacy"

#: bad[base=local-database]: admins by numbers in the section of the hub
c.JupyterHub.admin_users = [1]

#: bad[base=local-database]: no image
c.JupyterHub.spawner_class = "docker"
c.JupyterHub.hub_ip = "0.0.0.0"
c.DockerSpawner.volumes = {"u-{username}": "/home/jovyan"}
c.DockerSpawner.image = ""

#: good[base=local-database]: a hook that the hub takes for none
c.Spawner.pre_spawn_hook = ""

#: bad[base=local-database]: one admin with a slash
c.Authenticator.admin_users = "a/b"

#: bad[base=local-database]: a member of a group who does not fit the pattern
c.Authenticator.username_pattern = r"a[a-z]+\Z"
c.JupyterHub.load_groups = {"course": {"users": ["bob"]}}

#: bad[base=local-database]: a holder of a role who does not fit the pattern
c.Authenticator.username_pattern = r"a[a-z]+\Z"
c.JupyterHub.load_roles = [{"name": "helper", "scopes": ["list:users"], "users": ["alice", "bob"]}]

#: good[base=local-database]: members and holders who fit the pattern
c.Authenticator.username_pattern = r"a[a-z]+\Z"
c.JupyterHub.load_groups = {"course": {"users": ["alice"]}, "old": ["anna"]}
c.JupyterHub.load_roles = [{"name": "helper", "scopes": ["list:users"], "users": ["alice"]}]

#: bad: what a function returns
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = lambda spawner: ["--privileged"]

#: good: what a function returns
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.extra_host_config = lambda spawner: {"shm_size": "1g"}
c.Spawner.options_from_form = lambda form_data: {"image": "a"}
c.Spawner.options_form = lambda spawner: None

#: bad: names that are gone through once
import os
c.Authenticator.admin_users = map(str.strip, os.environ["ADMINS"].split(","))

#: fixed: names that are gone through once
import os
c.Authenticator.admin_users = set(map(str.strip, os.environ["ADMINS"].split(",")))

#: bad: a generator
c.Spawner.args = (f"--{name}" for name in ["debug", "no-browser"])

#: fixed: a generator
c.Spawner.args = list(f"--{name}" for name in ["debug", "no-browser"])

#: bad: keys
roles = {"ana": "teacher"}
c.Authenticator.allowed_users = roles.keys()

#: bad: the whole environment
import os
c.Spawner.environment = os.environ

#: bad: a number with decimals
import time
c.Spawner.start_timeout = time.time()

#: bad: a pattern
import re
c.Authenticator.username_pattern = re.compile("[a-z]+")

#: bad: an open file
c.ConfigurableHTTPProxy.auth_token = open("token")

#: bad: an identifier
import uuid
c.ConfigurableHTTPProxy.auth_token = uuid.uuid4()

#: fixed: an identifier
import uuid
c.ConfigurableHTTPProxy.auth_token = str(uuid.uuid4())

#: good: what is made of them
import os, re, time, uuid
c.Authenticator.admin_users = set(map(str.strip, os.environ["ADMINS"].split(",")))
c.Authenticator.allowed_users = list({"ana": 1}.keys())
c.Spawner.environment = dict(os.environ)
c.Spawner.cpu_limit = time.time()
c.Authenticator.username_pattern = re.compile("[a-z]+").pattern
c.ConfigurableHTTPProxy.auth_token = open("token").read()

#: bad: values that a hook gives
def prepare(spawner):
    spawner.environment = None
    spawner.notebook_dir = 5
c.Spawner.pre_spawn_hook = prepare

#: good: values that a hook may give
def prepare(spawner):
    spawner.environment = {"COURSE": "algebra"}
    spawner.notebook_dir = "/home/jovyan/work"
    spawner.course = None
    spawner.http_timeout = timeout_of(spawner)
c.Spawner.pre_spawn_hook = prepare

#: dynamic: what a method of an unknown text answers
import os
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.remove = site_setting().startswith("dev")
c.DockerSpawner.debug = os.environ["STAGE"].endswith("dev")
