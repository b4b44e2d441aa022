"""Configs to measure with: distinct files as people write them, every other one with mistakes.

    python benchmarks/configs.py FOLDER [NUMBER]

Each has a spawner, an authenticator and other settings in an order of its own, with names and comments of its own. The
mistakes are the examples of the rules' pages. hublint itself says how many problems a file has: those without mistakes
have none, the others 3 to 6, which also ruff, flake8 and pylint then read.
"""

from __future__ import annotations

import random
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from hublint import lint_text  # noqa: E402
from hublint.linter import pages  # noqa: E402

FEWEST, MOST = 3, 6
"""Problems of a file with mistakes."""

_HEADS = {
    "docker": '''"""JupyterHub of {site}: servers in containers on {host}."""

import os

c = get_config()  # noqa: F821

# Every user gets a container from the same image.
c.JupyterHub.spawner_class = "dockerspawner.DockerSpawner"
c.DockerSpawner.image = os.environ.get("{name}_IMAGE", "quay.io/jupyter/base-notebook:2025-03-17")
network_name = "{host}-{number}"
c.DockerSpawner.network_name = network_name
c.DockerSpawner.use_internal_ip = True
c.DockerSpawner.remove = True

# Files lie in a volume for each user.
notebook_dir = "/home/jovyan/work"
c.DockerSpawner.notebook_dir = notebook_dir
c.DockerSpawner.volumes = {{"{site}-user-{{username}}": notebook_dir}}
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "{host}"
''',
    "kube": '''"""JupyterHub of {site} on Kubernetes."""

import os

c = get_config()  # noqa: F821

c.JupyterHub.spawner_class = "kubespawner.KubeSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.JupyterHub.hub_connect_ip = "{host}"
c.KubeSpawner.image = os.environ.get("{name}_IMAGE", "quay.io/jupyter/base-notebook:2025-03-17")
c.KubeSpawner.namespace = "{site}-{number}"

# The home of each user is a claim of its own.
c.KubeSpawner.storage_pvc_ensure = True
c.KubeSpawner.pvc_name_template = "{site}-{{username}}"
c.KubeSpawner.storage_capacity = "10Gi"
c.KubeSpawner.volumes = [
    {{"name": "home", "persistentVolumeClaim": {{"claimName": "{site}-{{username}}"}}}}
]
c.KubeSpawner.volume_mounts = [{{"name": "home", "mountPath": "/home/jovyan"}}]
''',
}
_LOGINS = (
    """
# People sign up by themselves, and an admin lets them in.
c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.NativeAuthenticator.open_signup = False
c.NativeAuthenticator.minimum_password_length = {number}
c.Authenticator.admin_users = {{"{user}"}}
c.Authenticator.allowed_users = {{"{user}", "{other}"}}
""",
    """
# Logins of {site} on GitHub.
from oauthenticator.github import GitHubOAuthenticator

c.JupyterHub.authenticator_class = GitHubOAuthenticator
c.GitHubOAuthenticator.oauth_callback_url = "https://{host}.example.org/hub/oauth_callback"
c.GitHubOAuthenticator.client_id = os.environ["{name}_CLIENT_ID"]
c.GitHubOAuthenticator.client_secret = os.environ["{name}_CLIENT_SECRET"]
c.GitHubOAuthenticator.allowed_organizations = {{"{site}"}}
c.Authenticator.admin_users = {{"{user}", "{other}"}}
""",
    '''
def admins():
    """The names in a variable."""
    return set(os.environ.get("{name}_ADMINS", "{user} {other}").split())


c.JupyterHub.authenticator_class = "nativeauthenticator.NativeAuthenticator"
c.Authenticator.allow_all = True
c.Authenticator.admin_users = admins()
''',
)
_BLOCKS = (
    """
# The hub's own memory outlives its container.
c.JupyterHub.cookie_secret_file = "/data/{site}/jupyterhub_cookie_secret"
c.JupyterHub.db_url = "sqlite:////data/{site}/jupyterhub.sqlite"
""",
    """
# Servers that nobody uses for {number} minutes are stopped.
import sys

c.JupyterHub.load_roles = [
    {{
        "name": "{site}-culler",
        "scopes": ["list:users", "read:users:activity", "read:servers", "delete:servers"],
        "services": ["{site}-culler"],
    }}
]
c.JupyterHub.services = [
    {{
        "name": "{site}-culler",
        "command": [sys.executable, "-m", "jupyterhub_idle_culler", "--timeout={number}00"],
    }}
]
""",
    """
# Limits per server
c.Spawner.mem_limit = os.environ.get("{name}_MEMORY", "{number}G")
c.Spawner.cpu_limit = {number}.0
""",
    """
c.Spawner.environment = {{
    "JUPYTER_ENABLE_LAB": "yes",
    "{name}_SITE": "{site}",
    "{name}_HELP": "https://{host}.example.org/help/{number}",
}}
c.Spawner.default_url = "/lab"
""",
    """
c.Spawner.http_timeout = {number}0
c.Spawner.start_timeout = {number}00
c.JupyterHub.active_server_limit = {number}
c.JupyterHub.concurrent_spawn_limit = {number}
""",
    '''
async def {user}_hook(spawner):
    """Tell the log who starts a server."""
    name = spawner.user.name
    if name.startswith("{other}"):
        spawner.log.info("%s starts a server at {site}", name)


c.Spawner.pre_spawn_hook = {user}_hook
''',
    """
if os.environ.get("{name}_DEBUG"):
    c.JupyterHub.log_level = "DEBUG"
    c.Spawner.debug = True
else:
    c.JupyterHub.log_level = {number}
""",
    """
# Our own pages
c.JupyterHub.template_paths = ["/etc/{site}/templates"]
c.JupyterHub.template_vars = {{
    "announcement": "Maintenance on the {number}th, ask {user} or {other}.",
    "announcement_login": "Log in with your account of {site}.",
}}
c.JupyterHub.logo_file = "/etc/{site}/logo.png"
""",
)
_COMMENTS = (
    "# TODO({user}): ask {other} whether this is still needed\n",
    "#c.JupyterHub.port = {number}000\n# c.Spawner.debug = True\n",
    "# ---------------------------------------------------------------------------\n",
    "# See https://{host}.example.org/docs/{number} for how we run this.\n",
)
_NAMES = (
    "ada",
    "berta",
    "caesar",
    "dora",
    "emil",
    "frieda",
    "gustav",
    "heinrich",
    "ida",
    "julius",
    "konrad",
    "ludwig",
    "martha",
    "nora",
)
_SITES = (
    "physics",
    "maths",
    "geo",
    "bio",
    "statlab",
    "library",
    "campus",
    "institute",
    "school",
    "workshop",
    "summer",
    "atlas",
)


def main() -> int:
    """Write so many files, each into a folder of its own: even ones without mistakes, and odd ones with some."""
    folder = Path(sys.argv[1])
    chance = random.Random(1)
    for number in range(int(sys.argv[2]) if len(sys.argv) > 2 else 500):
        text = None
        while text is None:
            text = _text(chance, with_mistakes=bool(number % 2))
        file = folder / f"hub{number}" / "jupyterhub_config.py"
        file.parent.mkdir(parents=True)
        file.write_text(text)
    return 0


def _text(chance: random.Random, *, with_mistakes: bool) -> str | None:
    base = chance.choice(sorted(_HEADS))
    text = _plain(chance, base)
    if not with_mistakes:
        return None if _problems(text) else text
    mistakes = _mistakes(base)
    for mistake in chance.sample(mistakes, len(mistakes)):
        more = f"{text}\n{mistake}"
        if _problems(more) <= MOST:
            text = more
        if _problems(text) >= FEWEST:
            return text
    return None


def _plain(chance: random.Random, base: str) -> str:
    words = {
        "site": chance.choice(_SITES) + str(chance.randrange(100)),
        "host": chance.choice(_NAMES) + str(chance.randrange(1000)),
        "user": chance.choice(_NAMES),
        "other": chance.choice(_NAMES) + "2",
        "name": chance.choice(_SITES).upper(),
        "number": chance.randrange(8, 40),
    }
    blocks = chance.sample(_BLOCKS, chance.randrange(2, 6))
    comments = chance.sample(_COMMENTS, 2)
    parts = [_HEADS[base], chance.choice(_LOGINS), *blocks, *comments]
    return parts[0].format(**words) + "".join(
        part.format(**words) for part in chance.sample(parts[1:], len(parts) - 1)
    )


@cache
def _pages() -> dict[str, pages.Page]:
    return pages.pages()


def _mistakes(base: str) -> list[str]:
    """The short examples of mistakes that the pages show for a spawner."""
    examples = [
        example
        for page in _pages().values()
        for example in page.examples("Bad")
        if example.base == base and not example.beside and not example.targets
    ]
    return [example.shown for example in examples if example.shown.count("\n") < 8]


def _problems(text: str) -> int:
    return len(lint_text(text).findings)


if __name__ == "__main__":
    sys.exit(main())
