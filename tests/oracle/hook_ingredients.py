"""Functions and classes as they stand in configs, by the setting that they serve: good and bad ones."""

from __future__ import annotations

from typing import Final

Lines = tuple[str, ...]

_PRE: Final = "c.Spawner.pre_spawn_hook = hook"
_CLASS: Final = "from dockerspawner import DockerSpawner"
_OURS: Final = "c.JupyterHub.spawner_class = Ours"
_AUTH: Final = "c.Spawner.auth_state_hook = hook"
_FORM: Final = "c.Spawner.options_form = form"
_READ: Final = "c.Spawner.options_from_form = read"
_SIZES: Final = "<select name=size><option value=1G>1</option><option value=2G>2</option></select>"
_SHOWN: Final = f"c.Spawner.options_form = '{_SIZES}'"
_LOGIN: Final = "c.JupyterHub.authenticator_class = Login"
_POST: Final = "c.Authenticator.post_auth_hook = after"
_OWN: Final = "f'own-{spawner.user.name}'"


def _hook(*lines: str, given: str = "spawner", setting: str = _PRE, word: str = "def") -> Lines:
    return (f"{word} hook({given}):", *(f"    {line}" for line in lines), setting)


def _ours(*lines: str) -> Lines:
    return (_CLASS, "class Ours(DockerSpawner):", *(f"    {line}" for line in lines), _OURS)


def _login(*lines: str) -> Lines:
    head = ("from jupyterhub.auth import DummyAuthenticator", "class Login(DummyAuthenticator):")
    return (*head, *(f"    {line}" for line in lines), _LOGIN)


def _after(*lines: str, given: str = "authenticator, handler, model") -> Lines:
    return (f"def after({given}):", *(f"    {line}" for line in lines), _POST)


GOOD_HOOKS: Final[tuple[Lines, ...]] = (
    _hook("spawner.environment['COURSE'] = spawner.user.name"),
    _hook("spawner.environment.update({'COURSE': 'algebra'})", word="async def"),
    _hook("spawner.volumes = {" + _OWN + ": '/home/jovyan/work'}"),
    _hook("spawner.volumes = {**spawner.volumes, 'm-{username}': '/data'}"),
    _hook("name = spawner.user.name", "spawner.volumes[f'/srv/own/{name}'] = '/extra'"),
    _hook("spawner.mem_limit = '2G'", "spawner.cpu_limit = 1.5"),
    _hook("if spawner.user.admin:", "    spawner.mem_limit = '8G'"),
    _hook("spawner.notebook_dir = '/home/jovyan/work/course'"),
    _hook("volume_path = 'the storage'", "spawner.log.info(volume_path)"),
    _hook("spawner.log.info('%s', extra)", given="spawner, extra='x'"),
    _hook("spawner = given[0]", "spawner.log.info('%s', spawner.user.name)", given="*given"),
    _hook("import json", "spawner.environment['SETTINGS'] = json.dumps({'a': 1})"),
    _hook("spawner.environment['AT'] = os.environ.get('SITE', 'here')"),
    ("c.Spawner.pre_spawn_hook = lambda spawner: spawner.log.info('starts')",),
    (
        "from functools import partial",
        "def hook(course, spawner):",
        "    spawner.environment['COURSE'] = course",
        "c.Spawner.pre_spawn_hook = partial(hook, 'algebra')",
    ),
    _hook("spawner.log.info('ended')", setting="c.Spawner.post_stop_hook = hook"),
    _hook(
        "if auth_state:",
        "    spawner.environment['TOKEN'] = auth_state['access_token']",
        given="spawner, auth_state",
        setting=_AUTH,
    ),
    ("def limit(spawner):", "    return '2G'", "c.DockerSpawner.mem_limit = limit"),
)
BAD_HOOKS: Final[tuple[Lines, ...]] = (
    _hook("print('starting')", given=""),
    _hook("print('starting')", given="spawner, user"),
    _hook("print('starting')", setting="c.Spawner.pre_spawn_hook = hook()"),
    _hook("print('starting')", given="spawner=None", setting="c.Spawner.pre_spawn_hook = hook()"),
    _hook(
        "print('starting')",
        given="spawner=None",
        setting="c.Spawner.pre_spawn_hook = hook()",
        word="async def",
    ),
    _hook("print('starting')", setting="c.Spawner.pre_spawn_hook = 'hook'"),
    _hook("print('starting')", setting="c.Spawner.pre_spawn_hook = hok"),
    _hook("print('starting')", setting="c.Spawner.pre_spawn_hok = hook"),
    _hook("print('starting')", setting="c.DockerSpawner.volumes = hook"),
    _hook("spawner.environment['S'] = json.dumps({'a': 1})"),
    _hook("subprocess.run(['true'])"),
    _hook("spawner.environment['NAME'] = user.name"),
    _hook("spawner.environment['NAME'] = f'{username}'"),
    _hook("spawner.environment['NAME'] = spawner.username"),
    _hook("spawner.environment['NAME'] = spawner.user.username"),
    _hook("spawner.environment['NAME'] = spawner.user['name']"),
    _hook("spawner.environment['NAME'] = 'u-' + spawner.user.id"),
    _hook("spawner.environment['NAME'] = spawner.user"),
    _hook("spawner.environment['N'] = 5"),
    _hook("spawner.environment = None"),
    _hook("c.DockerSpawner.volumes = {" + _OWN + ": '/home/jovyan/work'}"),
    _hook("c.Spawner.mem_limit = '2G'"),
    _hook("c.Spawner.environment['NAME'] = spawner.user.name"),
    _hook("c.Authenticator.allowed_users.add(spawner.user.name)"),
    _hook("spawner.volumes = {'lab': '/home/jovyan/work'}"),
    _hook("spawner.volumes['/srv/homes'] = '/home/jovyan/work'"),
    _hook("spawner.volumes['/srv/homes'] = '/home/jovyan/homes'"),
    _hook("spawner.volumes = {}"),
    _hook("spawner.volumes.clear()"),
    _hook("spawner.volumes = ['lab:/home/jovyan/work']"),
    _hook("spawner.volumes.append('lab:/home/jovyan/work')"),
    _hook("spawner.volumes = None"),
    _hook("del spawner.volumes['jupyter-alice']"),
    _hook("spawner.volumes = {'lab-{user}': '/home/jovyan/work'}"),
    _hook("spawner.notebook_dir = '/srv/work'"),
    _hook("spawner.notebook_dir = 5"),
    _hook("spawner.mem_limit = '2GB'"),
    _hook("spawner.mem_limit = 2.5"),
    _hook("spawner.mem_limit = lambda spawner: '2G'"),
    _hook("spawner.cpu_limit = '2'"),
    _hook("spawner.name_template = 'lab'"),
    _hook("spawner.name_template = 'lab-{username}'"),
    _hook("spawner.env = {'A': '1'}"),
    _hook("spawner.volume = {'lab-{username}': '/home/jovyan/lab'}"),
    _hook("spawner.memory_limit = '2G'"),
    _hook("spawner.user.mem_limit = '2G'"),
    _hook("state = spawner.user.get_auth_state()", "state['access_token']"),
    _hook("state = await spawner.user.get_auth_state()", "state['token']", word="async def"),
    _hook(
        "spawner.environment['T'] = auth_state['access_token']",
        given="spawner, auth_state",
        setting=_AUTH,
    ),
    _hook("spawner.log.info('state')", setting=_AUTH),
    _hook(
        "spawner.mounts.append({'type': 'volume', 'source': 'd-{username}', 'target': '/data'})",
        given="spawner, auth_state",
        setting=_AUTH,
    ),
    _hook(
        "spawner.args.append('--debug')",
        given="spawner, auth_state",
        setting=_AUTH,
    ),
    _hook("spawner.log.info('ended')", given="", setting="c.Spawner.post_stop_hook = hook"),
    _hook("return '2G'", given="", setting="c.DockerSpawner.mem_limit = hook"),
    _hook("return '2G'", word="async def", setting="c.DockerSpawner.mem_limit = hook"),
    _hook("spawner.log.info('limit')", setting="c.DockerSpawner.mem_limit = hook"),
    (
        "homes = {}",
        *_hook(
            "homes[" + _OWN + "] = '/mnt/' + spawner.user.name", "spawner.volumes.update(homes)"
        ),
    ),
    (
        "places = []",
        *_hook(
            "places.append(spawner.user.name)",
            "spawner.volumes = {f'w-{name}': f'/home/jovyan/work/{name}' for name in places}",
        ),
    ),
    (
        "class Hook:",
        "    def run(self, spawner):",
        "        spawner.log.info('starts')",
        "c.Spawner.pre_spawn_hook = Hook.run",
    ),
    (
        "from functools import partial",
        "def hook(spawner):",
        "    spawner.log.info('starts')",
        "c.Spawner.pre_spawn_hook = partial(hook, 'algebra')",
    ),
)

GOOD_FORMS: Final[tuple[Lines, ...]] = (
    (
        "def form(spawner):",
        f"    return '{_SIZES}'",
        _FORM,
        "def read(data):",
        "    return {'size': data['size'][0]}",
        _READ,
        "def apply(spawner, options):",
        "    spawner.mem_limit = options.get('size', '1G')",
        "c.Spawner.apply_user_options = apply",
    ),
    (
        _SHOWN,
        "def read(data, spawner):",
        "    return {'size': data.get('size', ['1G'])[0]}",
        _READ,
        "c.Spawner.apply_user_options = {'size': 'mem_limit'}",
    ),
    (
        "async def form(spawner):",
        f"    return '{_SIZES}'",
        _FORM,
        "c.Spawner.options_from_form = lambda data: data",
        "def sized(spawner):",
        "    spawner.mem_limit = spawner.user_options.get('size', ['1G'])[0]",
        "c.Spawner.pre_spawn_hook = sized",
    ),
    ("c.DockerSpawner.allowed_images = {'Python': 'quay.io/jupyter/base-notebook:2025-03-17'}",),
)
BAD_FORMS: Final[tuple[Lines, ...]] = (
    ("def form():", f"    return '{_SIZES}'", _FORM),
    ("def form(spawner, user):", f"    return '{_SIZES}'", _FORM),
    ("def form(spawner):", f"    '{_SIZES}'", _FORM),
    ("def form(spawner):", f"    return '{_SIZES}'", "c.Spawner.options_form = form()"),
    ("def form(spawner):", "    return template.format(spawner.user.name)", _FORM),
    ("c.Spawner.options_form = 5",),
    ("c.Spawner.options_form = ['1G', '2G']",),
    (_SHOWN,),
    (_SHOWN, "def read():", "    return {}", _READ),
    (_SHOWN, "def read(data):", "    return {'size': data['sizes'][0]}", _READ),
    (_SHOWN, "def read(data):", "    return data.size", _READ),
    (_SHOWN, "def read(data):", "    return data['size'][0]", _READ),
    (_SHOWN, "def read(data):", "    options = {'size': data['size'][0]}", _READ),
    (_SHOWN, "def read(data):", "    return {}", _READ),
    (_SHOWN, "def read(data, spawner, user):", "    return data", _READ),
    (_SHOWN, "c.Spawner.apply_user_options = {'size': 'mem_limt'}"),
    (_SHOWN, "c.Spawner.apply_user_options = {'size': 'mem_limit'}"),
    (
        _SHOWN,
        "def sized(spawner):",
        "    spawner.mem_limit = spawner.user_options.get('size', ['1G'])[0]",
        "c.Spawner.pre_spawn_hook = sized",
    ),
    (
        _SHOWN,
        "def apply(spawner):",
        "    spawner.mem_limit = spawner.user_options['size'][0]",
        "c.Spawner.apply_user_options = apply",
    ),
    (
        _SHOWN,
        "def sized(spawner):",
        "    spawner.mem_limit = spawner.user_options['size']",
        "c.Spawner.pre_spawn_hook = sized",
    ),
    (
        _SHOWN,
        "def sized(spawner):",
        "    spawner.mem_limit = spawner.user_options['sise'][0]",
        "c.Spawner.pre_spawn_hook = sized",
    ),
)

GOOD_CLASSES: Final[tuple[Lines, ...]] = (
    _ours("async def start(self):", "    self.log.info('x')", "    return await super().start()"),
    _ours("def start(self):", "    self.mem_limit = '2G'", "    return super().start()"),
    _ours(
        "async def start(self, *given, **named):",
        "    place = await super().start(*given, **named)",
        "    return place",
    ),
    _ours("async def stop(self, now=False):", "    await super().stop(now=now)"),
    _ours(
        "def get_env(self):",
        "    env = super().get_env()",
        "    env['COURSE'] = 'algebra'",
        "    return env",
    ),
    _ours("def get_args(self):", "    return super().get_args() + ['--debug']"),
    _ours(
        "def template_namespace(self):",
        "    return {**super().template_namespace(), 'course': 'algebra'}",
    ),
    _ours(
        "def get_state(self):",
        "    state = super().get_state()",
        "    state['course'] = 'algebra'",
        "    return state",
    ),
)
BAD_CLASSES: Final[tuple[Lines, ...]] = (
    _ours("async def start(self):", "    await super().start()"),
    _ours("async def start(self):", "    return super().start()"),
    _ours("async def start(self):", "    super().start()"),
    _ours("def start(self):", "    super().start()"),
    _ours("async def start(self):", "    self.log.info('starting')"),
    _ours("async def start():", "    return await DockerSpawner.start()"),
    _ours("async def start(self):", "    return await DockerSpawner.start()"),
    _ours("async def start(self):", "    return await super().strat()"),
    _ours("async def start(self, user):", "    return await super().start()"),
    _ours("async def start(self):", "    return await super().start(self)"),
    _ours(
        "async def start(self):",
        "    self.volumes = {'lab': '/home/jovyan/work'}",
        "    return await super().start()",
    ),
    _ours(
        "async def start(self):",
        "    self.volumes = {f'lab-{username}': '/home/jovyan/work'}",
        "    return await super().start()",
    ),
    _ours("def stop(self, now=False):", "    self.log.info('left running')"),
    _ours("async def stop(self, now=False):", "    super().stop(now)"),
    _ours("async def stop(self):", "    await super().stop()"),
    _ours("async def stop(self, now=False):", "    await super().stop(True, False)"),
    _ours("def poll(self):", "    return None"),
    _ours("def get_env(self):", "    return {'COURSE': 'algebra'}"),
    _ours("def get_env(self):", "    super().get_env()['COURSE'] = 'algebra'"),
    _ours("async def get_env(self):", "    return super().get_env()"),
    _ours("def get_args(self):", "    return super().get_args() + '--debug'"),
    _ours("def get_args(self):", "    super().get_args().append('--debug')"),
    _ours("def template_namespace(self):", "    return {'course': 'algebra'}"),
    _ours("def get_state(self):", "    return {'course': 'algebra'}"),
    _ours("def load_state(self, state):", "    self.course = state.get('course')"),
    _ours("def __init__(self):", "    super().__init__()"),
    (_SHOWN, *_ours("def options_from_form(self, data):", "    return {}")),
    _ours("mem_limit = '2GB'"),
    _ours("volumes = {'lab': '/home/jovyan/work'}"),
    (_CLASS, "class Ours(DockerSpawnr):", "    pass", _OURS),
    (_CLASS, "class Ours(DockerSpawner):", "    pass", "c.JupyterHub.spawner_class = Ours()"),
    (_CLASS, "class Ours(DockerSpawner):", "    pass", "c.JupyterHub.spawner_class = 'Ours'"),
    ("class Ours:", "    pass", _OURS),
)

GOOD_ENTRIES: Final[tuple[Lines, ...]] = (
    _after("return model"),
    _after("model['auth_state'] = {'a': 1}", "return model"),
    _login(
        "async def authenticate(self, handler, data):",
        "    if data['username'] == 'mallory':",
        "        return None",
        "    return await super().authenticate(handler, data)",
    ),
    _login(
        "async def authenticate(self, handler, data):",
        "    return {'name': data['username'], 'auth_state': None}",
    ),
    _login("def normalize_username(self, name):", "    return name.lower()"),
    _login("def check_allowed(self, username, model):", "    return not username.startswith('x')"),
    _login("async def pre_spawn_start(self, user, spawner):", "    spawner.mem_limit = '1G'"),
)
BAD_ENTRIES: Final[tuple[Lines, ...]] = (
    _after("authenticator.log.info('%s', model['name'])"),
    _after("return True"),
    _after("return {'username': model['name']}"),
    _after("return model['nme']"),
    _after("model['name'] = model['user']", "return model"),
    _after("return model", given="model"),
    _after("return model", given="handler, model"),
    _login("async def authenticate(self, data):", "    return data['username']"),
    _login("async def authenticate(self, handler, data):", "    data['username']"),
    _login(
        "async def authenticate(self, handler, data):", "    return {'username': data['username']}"
    ),
    _login("async def authenticate(self, handler, data):", "    return super().authenticate()"),
    _login(
        "async def authenticate(self, handler, data):",
        "    name = super().authenticate(handler, data)",
        "    return name.lower()",
    ),
    _login("async def authenticate(self, handler, data):", "    return user.lower()"),
    _login("async def authenticate(self, handler, data):", "    return True"),
    _login("def normalize_username(self, name):", "    name.lower()"),
    _login("async def normalize_username(self, name):", "    return name.lower()"),
    _login("def check_allowed(self, username):", "    return True"),
    _login("def pre_spawn_start(self, user):", "    return None"),
    _login("async def pre_spawn_start(self, user, spawner):", "    spawner.mem_limt = '1G'"),
    (
        "from jupyterhub.auth import Authenticator",
        "class Login(Authenticator):",
        "    pass",
        _LOGIN,
    ),
)

GOOD_CODE: Final[tuple[Lines, ...]] = (
    ("def admins():", "    return {'alice'}", "c.Authenticator.admin_users = admins()"),
    ("site = os.environ.get('SITE', 'a-b')", "c.JupyterHub.base_url = f'/{site}/'"),
    (
        "names = (os.environ.get('USERS') or 'alice bob').split()",
        "c.Authenticator.admin_users = set(names)",
    ),
    ("try:", "    import missing_package", "except ImportError:", "    missing_package = None"),
    ("for name in ('alice', 'bob'):", "    c.Authenticator.admin_users.add(name)"),
    ("limits = {'small': '1G', 'large': '4G'}", "c.Spawner.mem_limit = limits['small']"),
    ("import pathlib", "c.JupyterHub.pid_file = str(pathlib.Path('/srv') / 'hub.pid')"),
)
BAD_CODE: Final[tuple[Lines, ...]] = (
    ("c.JupyterHub.allow_named_servers = true",),
    ("c.Spawner.mem_limit = limit",),
    ("c.Spawner.mem_limit = limit", "limit = '2G'"),
    ("c.Spawner.environment = {'A': json.dumps({})}",),
    ("import sys", "c.JupyterHub.pid_file = sys.executable_path"),
    ("c.Authenticator.admin_users = set(os.environ.get('ADMINS').split())",),
    ("c.Authenticator.admin_users = set(os.environ['ADMINS'].split())",),
    ("c.JupyterHub.port = int(os.environ.get('PORT'))",),
    ("c.JupyterHub.port = os.environ.get('PORT', '8000') + 1",),
    ("admins = None", "c.Authenticator.admin_users = set(admins.split(','))"),
    ("limits = {'small': '1G'}", "c.Spawner.mem_limit = limits['large']"),
    ("limits = ['1G']", "c.Spawner.mem_limit = limits[1]"),
    ("limits = ['1G']", "c.Spawner.mem_limit = limits['small']"),
    ("def admins(name):", "    return {name}", "c.Authenticator.admin_users = admins()"),
    ("def admins():", "    {'alice'}", "c.Authenticator.admin_users = admins()"),
    ("def admins():", "    return {'alice'}", "c.Authenticator.admin_users = admins"),
    ("c.Authenticator.admin_users = ['alice'].add('bob')",),
    ("c.Authenticator.admin_users = {'alice'}.add('bob')",),
    ("admins, users = 'alice'.split(',')", "c.Authenticator.admin_users = {admins}"),
    ("from dockerspawner import DockerSpawnr",),
    ("from jupyterhub import Spawner",),
    ("import dockerspawner", "c.JupyterHub.spawner_class = dockerspawner.DockerSpawnr"),
    ("import dockerspawner", "c.JupyterHub.spawner_class = dockerspawner"),
    ("c.Spawner.cmd = ['jupyter' 'lab']",),
    ("c.Spawner.args = ['--port = 5']",),
    ("c.Spawner.start_timeout = '60'",),
    ("c.Spawner.http_timeout = 60 * '2'",),
    ("import datetime", "c.Spawner.start_timeout = datetime.timedelta(minutes=2)"),
    ("import pathlib", "c.Spawner.notebook_dir = pathlib.Path('/home/jovyan/work')"),
    ("c.Spawner.environment = {'A', '1'}",),
    ("assert c.Spawner.mem_limit == '2G'",),
)
"""Lines at the end of a file whose names are its own."""
