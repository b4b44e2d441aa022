"""HUB710 groups-not-managed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hublint.checks.toolkit.edits import fix
from hublint.checks.toolkit.insertion import insert_setting
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.traits.truth import truth_of
from hublint.hub.users.allow_rules import is_oauth

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.findings import Fix
    from hublint.hub.model import Hub
    from hublint.hub.setting import Setting

GROUP_SETTINGS = ("allowed_groups", "admin_groups", "auth_state_groups_key", "claim_groups_key")


@rule("HUB710", Severity.ERROR, "stops", changes=("login",))
def groups_not_managed(hub: Hub) -> Iterator[Report]:
    """Settings about groups stop the hub while `manage_groups` is off."""
    authenticator = hub.authenticator
    if not is_oauth(authenticator) or not hub.at_least("oauthenticator", "17.0"):
        return
    managed = authenticator.trait("manage_groups")
    if managed.as_python() is not False:
        return
    for trait in map(authenticator.trait, GROUP_SETTINGS):
        if trait.given is None or truth_of(trait) != "yes" or not trait.settings:
            continue
        setting = trait.settings[0]
        message = (
            f"The hub does not start: {hub.release_note('oauthenticator')} refuses {quote(trait.name)} unless"
            f" `manage_groups` is on. Set `c.{setting.section}.manage_groups = True`."
        )
        related = [managed.place("turned off here")] if managed.settings else []
        place = setting.place("needs `manage_groups`")
        yield Report(place, message, related, _fix_managed(hub, setting))
        return


def _fix_managed(hub: Hub, setting: Setting) -> Fix | None:
    """`manage_groups = True` beside a setting, unless the file loads groups itself, which excludes it."""
    if truth_of(hub.app.trait("load_groups")) != "no" or setting.write.path_condition:
        return None
    edit = insert_setting(hub, setting.section, "manage_groups", "True")
    return fix("Let the authenticator manage groups", edit, applicability="unsafe")
