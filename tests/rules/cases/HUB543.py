#: bad: a hook that is called
def announce(spawner):
    spawner.log.info("starting")
c.Spawner.pre_spawn_hook = announce()

#: fixed: a hook that is called
def announce(spawner):
    spawner.log.info("starting")
c.Spawner.pre_spawn_hook = announce

#: bad: too many arguments
def limit(size):
    return f"{size}G"
c.Spawner.mem_limit = limit(2, 4)

#: bad: an argument of another name
def limit(size, unit="G"):
    return f"{size}{unit}"
c.Spawner.mem_limit = limit(2, units="G")

#: bad: without an argument that must be named
c.Spawner.mem_limit = (lambda *, size: size)()

#: bad: a key that is not there
limits = {"small": "1G"}
c.Spawner.mem_limit = limits["large"]

#: bad: behind the end
names = ["ana"]
c.Authenticator.admin_users = {names[1]}

#: bad: a method of None
names = None
c.Authenticator.admin_users = set(names.split(","))

#: bad: an item of None
limits = None
c.Spawner.mem_limit = limits["large"]

#: bad: an attribute that lists don't have
names = ["ana"]
names.add("bo")

#: bad: a method that strings don't have
c.Authenticator.admin_users = {"Ana".to_lower()}

#: bad: a method that dicts don't have
limits = {"small": "1G"}
if limits.has_key("small"):
    c.Spawner.mem_limit = limits["small"]

#: bad: a name in place of a number
users = ["ana"]
c.Authenticator.admin_users = {users["ana"]}

#: bad: an item of a number
port = 8000
c.JupyterHub.hub_port = port[0]

#: good: an empty text and another one
parts = []
name = "image:1" + "".join(parts) + f""

#: good: a slice as the key of a dict, which Python 3.12 takes
limits = {"small": "1G"}
limits["a":"b"] = "2G"

#: bad: an item of a tuple is set
limits = ("1G", "2G")
limits[0] = "4G"

#: bad: a string and a number
port = "8000" + 1
c.JupyterHub.hub_port = port

#: bad: a string compared with a number
import os
if os.environ["SERVERS"] > 10:
    c.JupyterHub.active_server_limit = 10

#: bad: two dicts added
c.Spawner.environment = {"A": "1"} + {"B": "2"}

#: bad: added in place
names = ["ana"]
names += 5

#: bad: a list in a set
names = ["ana", "bo"]
c.Authenticator.allowed_users = {names}

#: bad: a list is added to a set
names = {"ana"}
names.add(["bo"])

#: bad: a set as a key
limits = {{"ana"}: "1G"}

#: bad: a loop over nothing
for name in None:
    c.Authenticator.admin_users.add(name)

#: bad: what is no number
c.JupyterHub.hub_port = int("80a")

#: bad: what is not JSON
import json
c.Spawner.environment = json.loads("{'A': 1}")

#: bad: another number of parts
user, password = "ana:b:c".split(":")

#: bad: fewer parts than names
user, *others, last = "ana".split(":")

#: bad: a string is called
image = "quay.io/jupyter/base-notebook"
c.DockerSpawner.image = image()

#: bad: a number in the environment
import os
os.environ["JUPYTERHUB_PORT"] = 8000

#: bad: a list unpacked into a call
def limit(*sizes):
    return sizes
c.Spawner.mem_limit = limit(*None)

#: bad: in a hook
def size(spawner):
    spawner.mem_limit = 4 + "G"
c.Spawner.pre_spawn_hook = size

#: bad: in a method
from dockerspawner import DockerSpawner
limits = {"small": "1G"}
class Sized(DockerSpawner):
    async def start(self):
        self.mem_limit = limits["large"]
        return await super().start()
c.JupyterHub.spawner_class = Sized

#: env: in a hook
import os
def token(spawner):
    spawner.environment["TOKEN"] = os.environ.get("TOKEN").strip()
c.Spawner.pre_spawn_hook = token

#: env: part of an address
import os
c.JupyterHub.bind_url = "http://" + os.environ.get("HOST")

#: env: part of a path
import os
c.JupyterHub.db_url = os.path.join(os.environ.get("DATA"), "hub.sqlite")

#: env: a name among others
import os
if "lab" in os.environ.get("FLAVOR"):
    c.Spawner.default_url = "/lab"

#: env: a size with an empty default
import os
c.JupyterHub.hub_port = int(os.environ.get("HUB_PORT", ""))

#: env: settings as JSON
import json, os
c.Spawner.environment = json.loads(os.environ.get("SETTINGS", ""))

#: env: names from a variable
import os
c.Authenticator.admin_users = set(os.environ.get("ADMINS").split(","))

#: env: a number from a variable
import os
c.JupyterHub.hub_port = int(os.environ.get("HUB_PORT"))

#: branch: in a branch
import socket
limits = {"small": "1G"}
if socket.gethostname() == "hub":
    c.Spawner.mem_limit = limits["large"]

#: good: every way of calling
from functools import lru_cache
def limit(size, unit="G", *others, scale=1, **more):
    return f"{size}{unit}"
def first(a, /, b):
    return a
@lru_cache
def cached():
    return "1G"
c.Spawner.mem_limit = limit(2, "G", 3, 4, scale=2, any=1)
c.Spawner.mem_limit = limit(**{"size": 2})
c.Spawner.mem_limit = limit(*["2", "G"])
c.Spawner.mem_limit = first("2G", b=1)
cached()

#: good: what Python takes
import json, os
from pathlib import Path
names = ["ana"]
names += "bo"
names += ("cy",)
names = names * 2 + ["dee"]
ages = {"ana": 1}
shared = ages.keys() | {"bo"}
both = ages.keys() & shared
port = "8000" * 2
data = Path("/srv") / "data"
data.mkdir
first, *others = "a:b:c".split(":")
pair, = [1]
key = {("a", 1): 2, frozenset("b"): 3}
text = "%s" % 5 + "a"
raw = "abc".encode().decode()
c.JupyterHub.cookie_secret = bytes.fromhex("ab" * 32)
half = 1 / 2.0 > 0.25
inside = "a" in {"a": 1} and 1 in [None] and "a" in "abc"
host = os.uname().nodename
port = int(" 8000 ")
limits = json.loads('{"small": "1G"}')
range(3).start
words = ages.items()
words.isdisjoint({})
most = max(1, 2)
os.environ["PORT"] = "8000"
names[0:1] = ["eve"]
(lambda: None).__name__

#: good: tested before
import os
names = os.environ.get("ADMINS")
c.Authenticator.admin_users = set(names.split(",")) if names else {"ana"}
port = os.environ.get("HUB_PORT")
if port is not None:
    c.JupyterHub.hub_port = int(port)
groups = names and names.split(",")
spare = [part.strip() for part in [None] if part]
try:
    int(os.environ.get("OTHER"))
except TypeError:
    pass

#: good: in hooks, where something else decides, or catches it
import os
def size(spawner):
    if spawner.user.admin:
        spawner.mem_limit = os.environ.get("SIZE").upper()
def note(spawner):
    try:
        spawner.log.info("stopped " + spawner.user.name + 5)
    except TypeError:
        pass
async def state(spawner, auth_state):
    name = auth_state["name"] if auth_state else None
    for part in spawner.user.name.split("-"):
        spawner.environment[part] = spawner.user.name[0]
    spawner.args = spawner.args + ["--debug"]
    spawner.volumes["a"] = {"bind": "/a"}
c.Spawner.pre_spawn_hook = size
c.Spawner.auth_state_hook = state
c.Spawner.post_stop_hook = note

#: good: refused before
import os
names = os.environ.get("ADMINS")
if not names:
    raise SystemExit("ADMINS is not set")
c.Authenticator.admin_users = set(names.split(","))

#: good: added before
limits = {"small": "1G"}
limits["large"] = "4G"
names = []
names.append("ana")
c.Spawner.mem_limit = limits["large"]
c.Authenticator.admin_users = {names[0]}

#: dynamic: bound by a function
names = None
def read():
    global names
    names = "ana,bo"
read()
c.Authenticator.admin_users = set(names.split(","))

#: dynamic: looked up by a function, in data that only the hub has
import yaml
def look_up(key, default=None):
    value = yaml.safe_load("x")
    for level in key.split("."):
        if level not in value:
            return default
        value = value[level]
    return value
name = look_up("hub.name")
release = look_up("hub.release")
if name and release:
    c.JupyterHub.ip = release.replace("+", "-")
c.JupyterHub.hub_ip = look_up("hub.ip").strip()

#: branch: decided in the function itself
import socket
def address():
    limits = {"small": "1G"}
    if socket.gethostname() == "hub":
        return limits["large"]
    return limits["small"]
c.Spawner.mem_limit = address()

#: dynamic: filled by other code
import registry
limits = {"small": "1G"}
registry.fill(limits)
c.Spawner.mem_limit = limits["large"]

#: good: never reached, as these are not None
import os
from dockerspawner import DockerSpawner
def hook(spawner):
    pass
if hook is None or os is None or DockerSpawner is None or c.Spawner is None:
    c.Spawner.mem_limit = int("4G")

#: env: told once, as the hub does not start then
import os
data = os.environ.get("DATA") + "/hub"
def prepare(spawner):
    spawner.environment["DATA"] = os.environ.get("DATA") + "/users"
c.Spawner.pre_spawn_hook = prepare

#: bad: an attribute of a string
c.JupyterHub.authenticator_class = "github"
c.JupyterHub.authenticator_class.client_id = "x"

#: bad: an attribute of a dict
c.DockerSpawner.environment = {}
c.DockerSpawner.environment.EDITOR = "vi"

#: bad: a slice of a dict, where an item was meant
volumes = {"a": "/a"}
volumes["a":"/b"]

#: good: an attribute of an object
from ours import thing
thing.name = "x"

#: bad: the user's name, under names that nothing has
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
def announce(spawner):
    spawner.environment["NAME"] = spawner.username
def label(spawner, auth_state):
    name = spawner.user.user_name
    spawner.environment["LABEL"] = name
c.Spawner.pre_spawn_hook = announce
c.Spawner.auth_state_hook = label

#: fixed: the user's name, under names that nothing has
c.DockerSpawner.volumes = {"home-{username}": "/home/jovyan"}
def announce(spawner):
    spawner.environment["NAME"] = spawner.user.name
def label(spawner, auth_state):
    name = spawner.user.name
    spawner.environment["LABEL"] = name
c.Spawner.pre_spawn_hook = announce
c.Spawner.auth_state_hook = label

#: good: a name that the class has, one that the hook sets, and one that may not be read
from dockerspawner import DockerSpawner
class OurSpawner(DockerSpawner):
    servername = "lab"
def announce(spawner):
    spawner.username = spawner.user.name
    spawner.environment["NAME"] = spawner.username
    spawner.environment["SERVER"] = spawner.servername
def label(spawner, auth_state):
    if hasattr(spawner.user, "user_name"):
        spawner.environment["LABEL"] = spawner.user.user_name
c.Spawner.pre_spawn_hook = announce
c.Spawner.auth_state_hook = label
c.JupyterHub.spawner_class = OurSpawner

#: bad: what the form does not ask for
c.Spawner.options_form = '<input name="size"><select name="course"></select>'
def read(data):
    return {"size": data["sizes"][0]}
c.Spawner.options_from_form = read

#: bad: what the form does not ask for, in a hook
c.Spawner.options_form = '<input name="size">'
def apply(spawner):
    spawner.mem_limit = spawner.user_options["sise"][0]
c.Spawner.pre_spawn_hook = apply

#: good: what the form asks for, or options of the file's own
c.Spawner.options_form = '<input name="size"><input name="data" type="file">'
def read(data):
    size = data["size"][0]
    if "course" in data:
        size = data["course"][0]
    return {"memory": size, "file": data["data_file"]}
def apply(spawner):
    spawner.mem_limit = spawner.user_options["memory"]
c.Spawner.options_from_form = read
c.Spawner.pre_spawn_hook = apply

#: good: a form that is made elsewhere
c.Spawner.options_form = open("form.html").read()
def read(data):
    return {"size": data["sizes"][0]}
c.Spawner.options_from_form = read

#: bad: what DockerSpawner does not keep of a form
c.JupyterHub.spawner_class = "docker"
c.Spawner.options_form = '<input name="size">'
def apply(spawner):
    spawner.mem_limit = spawner.user_options["size"][0]
c.Spawner.pre_spawn_hook = apply

#: bad: a part of a path that is none
import os
c.JupyterHub.cookie_secret_file = os.path.join("/srv", None)

#: bad[base=local-database]: a method that the list of a setting lacks
c.Spawner.args = ["--debug"]
c.Spawner.args.push("--allow-root")

#: good[base=local-database]: HUB507 tells of a change that the value of a setting does not know
c.Spawner.args = {}
c.Spawner.args.append("--debug")
