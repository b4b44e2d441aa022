"""HUB570 unknown-profile-setting, HUB574 early-profile-setting: what KubeSpawner's profiles set to no effect."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.edits import fix, rename_key
from hublint.checks.toolkit.harmless_settings import is_harmless
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.pods.profiles import (
    KEYS,
    NAMES,
    OVERRIDE,
    Override,
    overrides,
    unlisted_overrides,
)
from hublint.interpret.constants import as_python, as_str
from hublint.interpret.values import Mapping
from hublint.knowledge.kubernetes import spawner_attributes
from hublint.suggest.similar import closest_name, similar_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Applicability, Fix
    from hublint.hub.model import Hub
    from hublint.interpret.values import Entry

BEFORE_START: Final = frozenset(
    (
        "pre_spawn_hook", "auth_state_hook", "group_overrides", "apply_user_options", "server_token_scopes",
        "oauth_client_allowed_scopes", "oauth_roles", "options_form", "options_from_form", "profile_list",
        "profile_form_template", "additional_profile_form_template_paths",
    )
)  # fmt: skip
"""Settings read before `start`, in which the profile is applied (`User.spawn`, read in jupyterhub 2.0 to 6.1)."""


@rule("HUB570", Severity.WARNING, "stops", changes=("server-options",))
def unknown_profile_setting(hub: Hub) -> Iterator[Report]:
    """KubeSpawner sets an attribute that nothing reads, without a word (`_apply_overrides`, 1.1 to 7.1)."""
    for override in (*overrides(hub), *unlisted_overrides(hub)):
        for entry in override.value.entries:
            name = as_str(entry.key)
            if name is not None and not _is_known(hub, name):
                yield _report_unknown(hub, override, entry, name)


def _is_known(hub: Hub, name: str) -> bool:
    """Whether KubeSpawner has it, or code of the file may read it; all else nothing reads."""
    mro = hub.spawner.class_mro
    if name in mro.traits or name in spawner_attributes() or mro.member(name) is not None:
        return True
    return "{" in name or bool(mro.declared) or name in hub.spawner.hook_effects.mentions


def _report_unknown(hub: Hub, override: Override, entry: Entry, name: str) -> Report:
    traits = hub.spawner.class_mro.traits
    meant = closest_name(name, traits)
    near = meant or similar_name(name, traits)
    fails = isinstance(entry.value, Mapping) and hub.at_least("jupyterhub-kubespawner", "5")
    effect = "the server doesn't start (AttributeError)" if fails else "it changes nothing"
    advice = f"Did you mean {quote(near)}?" if near else "Remove it."
    if name in KEYS:
        advice = f"Put it beside `{OVERRIDE}`."
    message = f"{quote(hub.spawner.name)} has no setting {quote(name)}, so in {override.owner} {effect}. {advice}"
    return Report(
        entry.key.place("not a setting"),
        message,
        fix=_fix_name(hub, override, entry, meant),
        severity=Severity.ERROR if fails else None,
    )


def _fix_name(hub: Hub, override: Override, entry: Entry, meant: str | None) -> Fix | None:
    if meant is None or override.value.get(meant) is not None:
        return None
    harmless = is_harmless(hub.spawner, meant, entry.value)
    applicability: Applicability = "safe" if harmless else "unsafe"
    edit = rename_key(entry, meant)
    return fix(f"Rename the key to {quote(meant)}", edit, applicability=applicability)


@rule("HUB574", Severity.WARNING)
def early_profile_setting(hub: Hub) -> Iterator[Report]:
    """The profile is applied when the server starts, and the setting was read before."""
    for override in overrides(hub):
        for entry in override.value.entries:
            name = as_str(entry.key) or ""
            if name in hub.spawner.hook_effects.mentions or hub.spawner.overrides(
                "start", "_start"
            ):
                continue
            reason = _lateness(hub, entry, name)
            if reason is not None:
                message = f"In {override.owner}, {quote(name)} has no effect: {reason}"
                yield Report(entry.key.place("read before"), message)


def _lateness(hub: Hub, entry: Entry, name: str) -> str | None:
    """Why a setting of a profile comes too late; None where it doesn't."""
    if name in NAMES:
        made = quote(NAMES[name])
        return f"KubeSpawner makes {made} of it before a profile is chosen. Set it outside of `profile_list`."
    if name in BEFORE_START:
        return "JupyterHub reads it before a profile is chosen. Set it outside of `profile_list`."
    if name == "start_timeout":
        return _short_timeout(hub, entry)
    if name == "working_dir" and "{" in (as_str(entry.value) or ""):
        return (
            "KubeSpawner fills in placeholders before a profile is chosen. Write the folder itself."
        )
    return None


def _short_timeout(hub: Hub, entry: Entry) -> str | None:
    """A profile can end the waiting earlier, but the hub itself waits no longer than the setting says."""
    wanted, waited = as_python(entry.value), hub.spawner.trait("start_timeout").as_python()
    if not isinstance(wanted, int) or not isinstance(waited, int) or wanted <= waited:
        return None
    return (
        f"JupyterHub reads it before a profile is chosen, and gives up after {waited} seconds. Set"
        f" `c.KubeSpawner.start_timeout = {wanted}`."
    )
