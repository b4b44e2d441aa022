#: bad: the argument of the hook
def hand_over(spawner, auth_state):
    spawner.environment["TOKEN"] = auth_state["access_token"]
c.Spawner.auth_state_hook = hand_over

#: bad: asked for in a hook
async def hand_over(spawner):
    state = await spawner.user.get_auth_state()
    spawner.environment["TOKEN"] = state.get("access_token", "")
c.Spawner.pre_spawn_hook = hand_over

#: bad: in a class of the file
from oauthenticator.github import GitHubOAuthenticator
class Guard(GitHubOAuthenticator):
    async def pre_spawn_start(self, user, spawner):
        state = await user.get_auth_state()
        spawner.environment["TOKEN"] = state["access_token"]
c.JupyterHub.authenticator_class = Guard

#: env: without the variable
import os
def hand_over(spawner, auth_state):
    spawner.environment["TOKEN"] = auth_state["access_token"]
c.Spawner.auth_state_hook = hand_over
if os.environ.get("STORE"):
    c.Authenticator.enable_auth_state = True

#: good: stored
def hand_over(spawner, auth_state):
    spawner.environment["TOKEN"] = auth_state["access_token"]
c.Spawner.auth_state_hook = hand_over
c.Authenticator.enable_auth_state = True

#: good: tested in every way
async def first(spawner):
    state = await spawner.user.get_auth_state()
    if not state:
        return
    spawner.environment["TOKEN"] = state["access_token"]
def second(spawner, auth_state):
    try:
        spawner.environment["TOKEN"] = auth_state["access_token"]
    except TypeError:
        pass
async def third(spawner):
    state = await spawner.user.get_auth_state() or {}
    return "<p>" + state.get("name", "")
async def fourth(spawner):
    state = await spawner.user.get_auth_state()
    token = state["access_token"] if state else ""
c.Spawner.pre_spawn_hook = first
c.Spawner.auth_state_hook = second
c.Spawner.options_form = third
c.Spawner.post_stop_hook = fourth

#: good: only in some hubs or for some users
async def first(spawner):
    state = await spawner.user.get_auth_state()
    if spawner.authenticator.enable_auth_state:
        spawner.environment["TOKEN"] = state["access_token"]
async def second(spawner):
    state = await spawner.user.get_auth_state()
    if not spawner.authenticator.enable_auth_state:
        return
    spawner.environment["TOKEN"] = state["access_token"]
c.Spawner.pre_spawn_hook = first
c.Spawner.post_stop_hook = second

#: dynamic: perhaps stored
def hand_over(spawner, auth_state):
    spawner.environment["TOKEN"] = auth_state["access_token"]
c.Spawner.auth_state_hook = hand_over
c.Authenticator.enable_auth_state = stores_state()

#: dynamic: an authenticator that is not known
from site_hub import SiteAuthenticator
def hand_over(spawner, auth_state):
    spawner.environment["TOKEN"] = auth_state["access_token"]
c.Spawner.auth_state_hook = hand_over
c.JupyterHub.authenticator_class = SiteAuthenticator
