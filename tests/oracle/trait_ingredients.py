"""Any value for any option of the real classes: most are refused, some only look wrong."""

from __future__ import annotations

from typing import Final

from dockerspawner import DockerSpawner
from hypothesis import strategies as st
from jupyterhub.app import JupyterHub
from jupyterhub.auth import Authenticator
from jupyterhub.proxy import ConfigurableHTTPProxy
from jupyterhub.spawner import Spawner

_CLASSES: Final = (JupyterHub, Authenticator, Spawner, DockerSpawner, ConfigurableHTTPProxy)
_LEFT_OUT: Final = (
    *("config_file", "generate_config", "generate_certs", "answer_yes", "show_config", "subapp"),
    *("show_config_json", "logging_config", "internal_ssl", "recreate_internal_certs"),
    *("authenticator_class", "spawner_class", "proxy_class", "db_url", "extra_log_file"),
    *("pid_file", "log_datefmt", "log_format", "post_start_cmd", "upgrade_db"),
)
"""Options that decide how the program runs, or that the oracle replaces."""
_VALUES: Final = (
    *("5", "-1", "2.5", "'55'", "'text'", "''", "'/srv/x'", "None", "True", "'True'"),
    *("[]", "['abc']", "('abc',)", "{}", "{'abc': 'd'}", "{'abc'}", "set()", "[1]"),
    "lambda *a: None",
)


def options() -> list[str]:
    """Section and name of every option that a config may set, each of the class that declares it."""
    found = [
        f"{cls.__name__}.{name}"
        for cls in _CLASSES
        for name in sorted(cls.class_own_traits(config=True))
        if name not in _LEFT_OUT
    ]
    return list(dict.fromkeys(found))


def mistyped() -> st.SearchStrategy[str]:
    """A line that gives one of the values to one of the options."""
    lines = st.tuples(st.sampled_from(options()), st.sampled_from(_VALUES))
    return lines.map(lambda pair: f"c.{pair[0]} = {pair[1]}")
