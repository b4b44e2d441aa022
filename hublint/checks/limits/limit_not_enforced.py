"""HUB306 limit-not-enforced: limits for servers that are plain processes of the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.phrases import quote_value
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.limits.configured import configured_limits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.limits.configured import ConfiguredLimit
    from hublint.hub.model import Hub

LOCAL = ("LocalProcessSpawner", "SudoSpawner")
STARTING = ("start", "make_preexec_fn", "get_env", "user_env", "get_args", "cmd")


@rule("HUB306", Severity.WARNING)
def limit_not_enforced(hub: Hub) -> Iterator[Report]:
    """A limit for servers that nothing limits."""
    spawner = hub.spawner
    if not (spawner.known and spawner.is_a(*LOCAL)) or spawner.overrides(*STARTING):
        return
    limits = [limit for limit in configured_limits(hub) if not limit.override and _is_limit(limit)]
    if not limits or _may_enforce_limits(hub):
        return
    for limit in limits:
        if limit.name not in spawner.hook_effects.mentions:
            yield Report(
                limit.value.place(),
                f"{spawner.name} doesn't enforce `{limit.name}`: servers only see {quote_value(limit.written)} in the "
                f"variable `{limit.name.upper()}`, and each can use the whole machine. Use a spawner that enforces "
                "limits, such as SystemdSpawner or DockerSpawner.",
            )


def _is_limit(limit: ConfiguredLimit) -> bool:
    """Whether the value is meant as a limit, even if JupyterHub can't read it."""
    amount = limit.amount
    if amount is None:
        return limit.is_final and isinstance(limit.written, str)
    return amount > 0


def _may_enforce_limits(hub: Hub) -> bool:
    """Whether servers are started with a command of the admin, which may enforce what the variables say."""
    for name in ("popen_kwargs", "shell_cmd", "sudospawner_path"):
        if hub.spawner.has_trait(name) and not hub.spawner.trait(name).is_default:
            return True
    trait = hub.spawner.trait("cmd")
    if trait.is_default:
        return False
    command = trait.as_python()
    program = command[0] if isinstance(command, list) and command else command
    return not (isinstance(program, str) and program.rpartition("/")[2].startswith("jupyter"))
