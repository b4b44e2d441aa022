#: bad: a hook that needs no arguments
def announce(spawner=None):
    if spawner is not None:
        spawner.environment["GREETING"] = f"hello {spawner.user.name}"
c.Spawner.pre_spawn_hook = announce()

#: fixed: a hook that needs no arguments
def announce(spawner=None):
    if spawner is not None:
        spawner.environment["GREETING"] = f"hello {spawner.user.name}"
c.Spawner.pre_spawn_hook = announce

#: bad: a coroutine
async def note(authenticator, handler, auth_model):
    return auth_model
c.Authenticator.post_auth_hook = note(None, None, {})

#: bad: a function that should make a hook
def hook_for(course):
    def hook(spawner):
        spawner.environment["COURSE"] = course
c.Spawner.pre_spawn_hook = hook_for("stats")

#: branch: in a branch
import socket
def announce(spawner=None):
    if spawner is not None:
        spawner.environment["GREETING"] = f"hello {spawner.user.name}"
if socket.gethostname() == "hub":
    c.Spawner.pre_spawn_hook = announce()

#: good: functions that make what the setting takes
def hook_for(course):
    def hook(spawner):
        spawner.environment["COURSE"] = course
    return hook
def form():
    return "<p>"
def perhaps():
    return None if form() else hook_for("stats")
c.Spawner.pre_spawn_hook = hook_for("stats")
c.Spawner.options_form = form()
c.Spawner.post_stop_hook = perhaps()
c.Spawner.auth_state_hook = None

#: dynamic: decorated, and of another module
from site_hub import as_hook, hook
@as_hook
def announce(spawner=None):
    if spawner is not None:
        spawner.environment["GREETING"] = f"hello {spawner.user.name}"
c.Spawner.pre_spawn_hook = announce()
c.Spawner.post_stop_hook = hook()
