"""Names that people give to settings, and what they mean by them: what no comparison of words can tell.

The names come from published configurations and questions, and from the options of Docker, Compose, Kubernetes and
batch systems for the same thing. A meaning holds for a class and those derived from it, the most special one first,
and where the judged release has the setting that is meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from hublint.knowledge import knowledge
from hublint.suggest.vocabulary import singular, split

if TYPE_CHECKING:
    from hublint.hub.traits.component import Component


@dataclass(frozen=True, slots=True)
class Meaning:
    """What some names, set on the class `holder`, stand for.

    `setting` is `<name>` of the same class, or `<class>.<name>`, and takes values such as `example` (Python code).
    With `same` it takes just the value that was meant for the wrong name. `reason` is told instead where there is
    more to say than the right name.
    """

    holder: str
    names: str
    setting: str
    example: str
    same: bool = False
    reason: str = ""

    @property
    def path(self) -> tuple[str, str]:
        """Class and name of the setting."""
        section, _, name = self.setting.rpartition(".")
        return section or self.holder, name

    @property
    def told(self) -> str:
        """What to do, as a sentence."""
        section, name = self.path
        return self.reason.format(f"`c.{section}.{name} = {self.example}`")


def meaning_of(reader: Component, name: str) -> Meaning | None:
    """What an unknown name of a component means, if that is known."""
    rows = [_table().get((known.name, _key(name))) for known in reader.class_mro.packaged]
    return next((row for row in rows if row is not None), None) or _docker_option(reader, name)


def _docker_option(reader: Component, name: str) -> Meaning | None:
    """The argument of docker-py of the same name, for which DockerSpawner has no setting of its own."""
    if not reader.is_a("DockerSpawner") or reader.is_a("SwarmSpawner"):
        return None
    for function, setting in (
        ("HostConfig", "extra_host_config"),
        ("create_container", "extra_create_kwargs"),
    ):
        if name in knowledge().keywords(function):
            example = f'{{"{name}": ...}}'
            return Meaning("DockerSpawner", name, setting, example, reason="Write {}.")
    return None


@cache
def _table() -> dict[tuple[str, str], Meaning]:
    return {(row.holder, _key(name)): row for row in MEANINGS for name in row.names.split()}


def _key(name: str) -> str:
    """A name without case, underscores and plurals."""
    return "".join(map(singular, split(name)))


_CULLER = (
    '[{"name": "culler", "command": ["python3", "-m", "jupyterhub_idle_culler", "--timeout=3600"]}]'
)
_CULLED = (
    "Idle servers are stopped by a service, `jupyterhub-idle-culler --timeout=<seconds>`,"
    " in `c.JupyterHub.services`."
)
_GPU = '{"device_requests": [{"count": -1, "capabilities": [["gpu"]]}]}'

MEANINGS: tuple[Meaning, ...] = (
    Meaning(
        "JupyterHub",
        "log_file log_path log_filename log_dir log_directory log_output",
        "extra_log_file",
        '"/var/log/jupyterhub.log"',
        reason="The hub logs to standard error. Redirect that into a file where the hub is started"
        " (`extra_log_file` is deprecated).",
    ),
    Meaning(
        "JupyterHub",
        "hub_url hub_api_url",
        "hub_connect_url",
        '"http://hub:8081"',
        reason="Servers and the proxy reach the hub at `hub_connect_url`, and it listens at `hub_bind_url`.",
    ),
    Meaning(
        "JupyterHub",
        "hub_host hub_hostname hub_address hub_addr hub_name",
        "hub_connect_ip",
        '"hub"',
        reason="Servers and the proxy reach the hub at `hub_connect_ip`, and it listens at `hub_ip`.",
    ),
    Meaning(
        "JupyterHub",
        "proxy_ip public_ip server_ip host hostname address listen_ip listen_address bind_address",
        "bind_url",
        '"http://:8000"',
        reason="The public address is `c.JupyterHub.bind_url`. That of the proxy's API is"
        " `c.ConfigurableHTTPProxy.api_url`.",
    ),
    Meaning(
        "JupyterHub",
        "proxy_port public_port server_port http_port https_port listen_port",
        "bind_url",
        '"http://:8000"',
        reason="The public port is a part of {}.",
    ),
    Meaning(
        "JupyterHub",
        "hub_prefix spawner_prefix",
        "base_url",
        '"/jupyter/"',
        reason="The paths of hub and servers follow from {}.",
    ),
    Meaning(
        "JupyterHub",
        "prefix url_prefix base_path base_prefix root_path root_url web_root",
        "base_url",
        '"/jupyter/"',
        same=True,
    ),
    Meaning(
        "JupyterHub",
        "cookie_secret_path cookie_secret_filename cookie_secret_location cookie_file",
        "cookie_secret_file",
        '"/srv/jupyterhub/cookie_secret"',
        same=True,
    ),
    Meaning(
        "JupyterHub",
        "cookie_max_age cookie_age cookie_expires cookie_lifetime session_timeout",
        "cookie_max_age_days",
        "14",
        reason="How many days a login lasts is {}.",
    ),
    Meaning(
        "JupyterHub",
        "db_file db_path db db_name database sqlite_file sqlite_path",
        "db_url",
        '"sqlite:////srv/jupyterhub/jupyterhub.sqlite"',
        reason="The database is given by a URL. Write {}.",
    ),
    Meaning(
        "JupyterHub",
        "database_url db_uri database_uri db_connection db_connection_string",
        "db_url",
        '"sqlite:////srv/jupyterhub/jupyterhub.sqlite"',
        same=True,
    ),
    Meaning("JupyterHub", "service", "services", "[]", same=True),
    Meaning("JupyterHub", "role", "load_roles", "[]", same=True),
    Meaning("JupyterHub", "group", "load_groups", '{"staff": {"users": ["alice"]}}', same=True),
    Meaning(
        "JupyterHub",
        "admin administrators",
        "Authenticator.admin_users",
        '{"alice"}',
        reason="Admins are listed in {}.",
    ),
    Meaning(
        "JupyterHub",
        "authenticator auth_class authentication_class authenticator_type auth_type",
        "authenticator_class",
        '"pam"',
        same=True,
    ),
    Meaning(
        "JupyterHub", "spawner spawn_class spawner_type", "spawner_class", '"simple"', same=True
    ),
    Meaning(
        "JupyterHub",
        "ssl_certificate ssl_cert_file ssl_cert_path ssl_crt cert_file tls_cert tls_certificate",
        "ssl_cert",
        '"/etc/ssl/hub.crt"',
        same=True,
    ),
    Meaning(
        "JupyterHub",
        "ssl_key_file ssl_key_path key_file tls_key ssl_private_key private_key",
        "ssl_key",
        '"/etc/ssl/hub.key"',
        same=True,
    ),
    Meaning(
        "JupyterHub",
        "ssl enable_ssl use_ssl ssl_enabled https enable_https no_ssl",
        "ssl_cert",
        '"/etc/ssl/hub.crt"',
        reason="The hub serves HTTPS if both `ssl_cert` and `ssl_key` are set, and HTTP otherwise.",
    ),
    Meaning(
        "JupyterHub",
        "named_servers enable_named_servers multiple_servers",
        "allow_named_servers",
        "True",
        same=True,
    ),
    Meaning(
        "JupyterHub",
        "named_server_limit max_named_servers",
        "named_server_limit_per_user",
        "5",
        same=True,
    ),
    Meaning(
        "JupyterHub",
        "max_servers server_limit max_users user_limit max_active_servers",
        "active_server_limit",
        "50",
        reason="How many servers may run at a time is {}.",
    ),
    Meaning(
        "JupyterHub",
        "cull_idle_timeout cull_timeout cull_interval cull_idle_servers cull_every"
        " idle_timeout inactivity_timeout timeout",
        "services",
        _CULLER,
        reason=_CULLED,
    ),
    Meaning(
        "JupyterHub",
        "debug verbose",
        "log_level",
        '"DEBUG"',
        reason="Write {}, or `c.Spawner.debug = True` for the users' servers.",
    ),
    Meaning(
        "JupyterHub",
        "template_dir template_path template_directory template_folder templates",
        "template_paths",
        '["/srv/jupyterhub/templates"]',
        reason="Folders of templates are listed in {}.",
    ),
    Meaning(
        "JupyterHub",
        "logo logo_path logo_image logo_url",
        "logo_file",
        '"/srv/logo.png"',
        same=True,
    ),
    Meaning(
        "JupyterHub",
        "trusted_proxy trusted_proxies trusted_ips",
        "trusted_downstream_ips",
        '["10.0.0.1"]',
        same=True,
    ),
    Meaning(
        "JupyterHub",
        "env env_vars environment_variables",
        "Spawner.environment",
        '{"EDITOR": "vi"}',
        reason="Variables of the users' servers stand in {}.",
    ),
    Meaning(
        "JupyterHub",
        "allow_root",
        "Spawner.args",
        '["--allow-root"]',
        reason="That is an option of the users' servers. Write {}.",
    ),
    Meaning(
        "BatchSpawnerBase",
        "memory mem ram memory_limit mem_limit_mb",
        "req_memory",
        '"4gb"',
        same=True,
    ),
    Meaning("BatchSpawnerBase", "cpu cpus cores nprocs ncpus", "req_nprocs", '"2"', same=True),
    Meaning("BatchSpawnerBase", "gpu gpus ngpus gpu_limit", "req_ngpus", '"1"', same=True),
    Meaning("BatchSpawnerBase", "partition", "req_partition", '"short"', same=True),
    Meaning("BatchSpawnerBase", "queue", "req_queue", '"short"', same=True),
    Meaning("BatchSpawnerBase", "account", "req_account", '"physics"', same=True),
    Meaning(
        "BatchSpawnerBase",
        "runtime walltime time_limit req_time req_walltime",
        "req_runtime",
        '"8:00:00"',
        same=True,
    ),
    Meaning(
        "DockerSpawner",
        "container_name container_name_format name",
        "name_template",
        '"jupyter-{username}"',
        same=True,
    ),
    Meaning(
        "DockerSpawner",
        "network networks docker_network container_network network_mode",
        "network_name",
        '"jupyterhub"',
        same=True,
    ),
    Meaning(
        "DockerSpawner",
        "extra_start_kwargs extra_run_kwargs extra_container_config host_config",
        "extra_host_config",
        '{"shm_size": "1g"}',
        reason="Options of containers stand in {}.",
    ),
    Meaning(
        "DockerSpawner",
        "gpu gpus gpu_limit gpu_count num_gpus gpu_ids gpu_devices",
        "extra_host_config",
        _GPU,
        reason="GPUs are requested by {}.",
    ),
    Meaning(
        "DockerSpawner",
        "shm",
        "extra_host_config",
        '{"shm_size": "1g"}',
        reason="Write {}.",
    ),
    Meaning(
        "DockerSpawner",
        "stop_timeout shutdown_timeout kill_timeout term_timeout",
        "extra_create_kwargs",
        '{"stop_timeout": 60}',
        reason="How many seconds Docker waits before it kills a container is {}.",
    ),
    Meaning(
        "DockerSpawner",
        "user_id container_user run_as_user",
        "extra_create_kwargs",
        '{"user": "1000"}',
        reason="The user of a container is {}.",
    ),
    Meaning(
        "DockerSpawner",
        "image_name docker_image singleuser_image notebook_image",
        "image",
        '"lab:1"',
        same=True,
    ),
    Meaning("DockerSpawner", "auto_remove rm", "remove", "True", same=True),
    Meaning(
        "DockerSpawner",
        "volume_mounts volume_binds docker_volumes container_volumes",
        "volumes",
        '{"user-{username}": "/home/jovyan/work"}',
        same=True,
    ),
    Meaning("DockerSpawner", "image_pull_policy", "pull_policy", '"always"', same=True),
    Meaning(
        "KubeSpawner",
        "gpu gpus gpu_limit gpu_count num_gpus",
        "extra_resource_limits",
        '{"nvidia.com/gpu": "1"}',
        reason="GPUs are requested by {}.",
    ),
    Meaning(
        "KubeSpawner",
        "stop_timeout shutdown_timeout kill_timeout term_timeout",
        "delete_grace_period",
        "30",
        reason="How many seconds a pod has to stop is {}.",
    ),
    Meaning(
        "KubeSpawner",
        "storage storage_size disk_size pvc_size",
        "storage_capacity",
        '"10Gi"',
        same=True,
    ),
    Meaning("KubeSpawner", "storage_class_name", "storage_class", '"standard"', same=True),
    Meaning(
        "KubeSpawner", "pvc_name claim_name", "pvc_name_template", '"claim-{username}"', same=True
    ),
    Meaning("KubeSpawner", "pod_name", "pod_name_template", '"jupyter-{username}"', same=True),
    Meaning(
        "KubeSpawner", "image_name docker_image singleuser_image", "image", '"lab:1"', same=True
    ),
    Meaning("KubeSpawner", "pull_policy", "image_pull_policy", '"Always"', same=True),
    Meaning(
        "KubeSpawner",
        "pull_secret image_pull_secret",
        "image_pull_secrets",
        '["registry"]',
        same=True,
    ),
    Meaning("KubeSpawner", "service_account_name", "service_account", '"jupyter"', same=True),
    Meaning("KubeSpawner", "label labels", "extra_labels", '{"team": "physics"}', same=True),
    Meaning(
        "KubeSpawner",
        "annotation annotations",
        "extra_annotations",
        '{"team": "physics"}',
        same=True,
    ),
    Meaning("KubeSpawner", "run_as_user user_id", "uid", "1000", same=True),
    Meaning("KubeSpawner", "run_as_group group_id", "gid", "100", same=True),
    Meaning("KubeSpawner", "profiles", "profile_list", '[{"display_name": "Small"}]', same=True),
    Meaning(
        "LocalProcessSpawner",
        "stop_timeout shutdown_timeout",
        "term_timeout",
        "5",
        reason="A server gets {} to end after it is asked to, then it is killed.",
    ),
    Meaning(
        "Spawner",
        "command commands start_cmd start_command spawn_cmd spawn_command",
        "cmd",
        '["jupyterhub-singleuser"]',
        same=True,
    ),
    Meaning(
        "Spawner",
        "env envs env_vars env_variables environment_variables environ",
        "environment",
        '{"EDITOR": "vi"}',
        same=True,
    ),
    Meaning("Spawner", "cmd_args extra_args command_args", "args", '["--debug"]', same=True),
    Meaning(
        "Spawner",
        "spawn_timeout startup_timeout launch_timeout boot_timeout",
        "start_timeout",
        "120",
        same=True,
    ),
    Meaning(
        "Spawner",
        "cull_idle_timeout cull_timeout idle_timeout inactivity_timeout",
        "JupyterHub.services",
        _CULLER,
        reason=_CULLED,
    ),
    Meaning(
        "Spawner",
        "timeout",
        "start_timeout",
        "120",
        reason="How many seconds a server may take to start is {}."
        " Idle servers are stopped by `jupyterhub-idle-culler`.",
    ),
    Meaning(
        "Spawner",
        "memory mem ram memory_limit ram_limit max_memory max_mem mem_max memory_max",
        "mem_limit",
        '"2G"',
        same=True,
    ),
    Meaning(
        "Spawner",
        "memory_guarantee memory_reservation mem_reservation mem_request memory_request",
        "mem_guarantee",
        '"512M"',
        same=True,
    ),
    Meaning(
        "Spawner",
        "cpus cpu cores cpu_cores cpu_count num_cpus ncpus max_cpus cpu_max",
        "cpu_limit",
        "2",
        same=True,
    ),
    Meaning("Spawner", "cpu_request cpu_reservation", "cpu_guarantee", "0.5", same=True),
    Meaning(
        "Spawner",
        "work_dir root_dir home_dir start_dir notebook_path notebook_folder",
        "notebook_dir",
        '"/home/jovyan/work"',
        reason="The folder that a server opens is {}.",
    ),
    Meaning(
        "Spawner", "default_path start_url home_url default_uri", "default_url", '"/lab"', same=True
    ),
    Meaning(
        "Spawner",
        "allow_root",
        "args",
        '["--allow-root"]',
        reason="That is an option of the users' servers. Write {}.",
    ),
    Meaning(
        "Authenticator",
        "admin admins administrators admin_list",
        "admin_users",
        '{"alice"}',
        same=True,
    ),
    Meaning(
        "Authenticator",
        "users allow_users allowed allowed_usernames permitted_users user_list",
        "allowed_users",
        '{"alice"}',
        same=True,
    ),
    Meaning(
        "Authenticator",
        "allow_everyone allow_any allow_any_user allow_all_users allow_everybody",
        "allow_all",
        "True",
        same=True,
    ),
    Meaning(
        "Authenticator",
        "block_users denied_users banned_users",
        "blocked_users",
        '{"mallory"}',
        same=True,
    ),
    Meaning(
        "OAuthenticator",
        "callback_url redirect_uri redirect_url callback_uri oauth_redirect_uri oauth_redirect_url",
        "oauth_callback_url",
        '"https://hub.example.org/hub/oauth_callback"',
        same=True,
    ),
    Meaning(
        "OAuthenticator",
        "userinfo_url userinfo_endpoint",
        "userdata_url",
        '"https://id.example.org/userinfo"',
        same=True,
    ),
    Meaning(
        "OAuthenticator",
        "auth_url authorization_url authorize_endpoint authorization_endpoint",
        "authorize_url",
        '"https://id.example.org/authorize"',
        same=True,
    ),
    Meaning(
        "OAuthenticator", "token_endpoint", "token_url", '"https://id.example.org/token"', same=True
    ),
    Meaning(
        "OAuthenticator",
        "logout_url",
        "logout_redirect_url",
        '"https://id.example.org/"',
        same=True,
    ),
    Meaning("OAuthenticator", "secret oauth_client_secret", "client_secret", '"s3cr3t"', same=True),
    Meaning("OAuthenticator", "oauth_client_id app_id", "client_id", '"hub"', same=True),
    Meaning(
        "GitHubOAuthenticator",
        "organizations organization orgs allowed_orgs github_organizations",
        "allowed_organizations",
        '{"jupyter"}',
        same=True,
    ),
    Meaning(
        "GoogleOAuthenticator",
        "domain domains allowed_domains",
        "hosted_domain",
        '["example.org"]',
        same=True,
    ),
    Meaning("ConfigurableHTTPProxy", "cmd", "command", '["configurable-http-proxy"]', same=True),
    Meaning("ConfigurableHTTPProxy", "token proxy_auth_token", "auth_token", '"s3cr3t"', same=True),
    Meaning(
        "ConfigurableHTTPProxy",
        "url api_ip api_port",
        "api_url",
        '"http://127.0.0.1:8001"',
        reason="Write {}.",
    ),
)
