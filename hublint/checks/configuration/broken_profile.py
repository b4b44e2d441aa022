"""HUB571 broken-profile: profiles that KubeSpawner can't offer or apply, and keys in them that it doesn't read.

Read in kubespawner 4.1 to 7.1: `_get_initialized_profile_list`, `_load_profile`, `form.html`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hublint.checks.toolkit.edits import fix_key
from hublint.checks.toolkit.phrases import quote
from hublint.checks.toolkit.rule import rule
from hublint.findings import Report, Severity
from hublint.hub.pods.profiles import (
    KEYS,
    OVERRIDE,
    choice_name,
    choices,
    options,
    profile_name,
    profiles,
)
from hublint.interpret.constants import are_keys_known, as_python, as_str, type_of
from hublint.interpret.values import Collection, Mapping, Value
from hublint.suggest.similar import closest_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hublint.hub.model import Hub

OPTION: Final = ("display_name", "choices", "unlisted_choice")
CHOICE: Final = ("display_name", "default", "kubespawner_override")
UNLISTED: Final = (
    "enabled", "display_name", "display_name_in_choices", "validation_regex", "validation_message",
    "kubespawner_override",
)  # fmt: skip
OPTIONS_SINCE: Final = "4.1"
UNLISTED_SINCE: Final = "6.1"
_OWN_FORMS: Final = (
    "profile_form_template",
    "additional_profile_form_template_paths",
    "options_form",
)


@rule("HUB571", Severity.ERROR, "stops", changes=("server-options",))
def broken_profile(hub: Hub) -> Iterator[Report]:
    """A profile, an option or a choice that isn't made as KubeSpawner takes it."""
    if hub.spawner.overrides("load_user_options", "_load_profile"):
        return
    found = profiles(hub)
    yield from _report_same_slug(found)
    for profile in found:
        yield from _report_profile(hub, profile)
        yield from _report_options(hub, profile)
        for name, option in options(profile):
            yield from _report_option(hub, name, option, profile)


def _report_profile(hub: Hub, profile: Mapping) -> Iterator[Report]:
    if are_keys_known(profile) and profile.get("display_name") is None:
        has_slug = profile.get("slug") is not None
        who = "choosing it fails" if has_slug else "nobody can start a server"
        message = f"This profile has no `display_name`: {who} (KeyError). Add it."
        yield Report(
            profile.place("no `display_name`"), message, outcome="fails" if has_slug else None
        )
    yield from _report_keys(hub, profile, KEYS, "A profile")
    yield from _report_override(profile, profile_name(profile))


def _report_same_slug(found: tuple[Mapping, ...]) -> Iterator[Report]:
    """A second profile that is told apart from the first by nothing, so that the first one is taken."""
    seen: dict[str, Mapping] = {}
    for profile in found:
        explicit = profile.get("slug")
        name = as_str(explicit if explicit is not None else profile.get("display_name"))
        if name is None or not profile.complete:
            continue
        first = seen.setdefault(name.lower(), profile)
        if first is not profile:
            message = (
                f"Two profiles are called {quote(name)}: whoever chooses this one gets the first. Give it another"
                " `display_name` or a `slug`."
            )
            related = [first.place("the first one")]
            yield Report(profile.place("never taken"), message, related, severity=Severity.WARNING)


def _report_options(hub: Hub, profile: Mapping) -> Iterator[Report]:
    value = profile.get("profile_options")
    if value is None:
        return
    if not hub.at_least("jupyterhub-kubespawner", OPTIONS_SINCE):
        yield _report_release(hub, value, "profile_options", OPTIONS_SINCE)
    elif _is_no_dict(value):
        message = "`profile_options` must be a dict of names and options: nobody can start a server. Write `{...}`."
        yield Report(value.place("not a dict"), message)


def _report_option(hub: Hub, name: str, option: Mapping, profile: Mapping) -> Iterator[Report]:
    owner = profile_name(profile)
    found, unlisted = option.get("choices"), option.get("unlisted_choice")
    yield from _report_keys(hub, option, OPTION, f"The option {quote(name)}")
    if found is not None and _is_no_dict(found):
        message = f"`choices` of {quote(name)} must be a dict of names and choices: nobody can start a server."
        yield Report(found.place("not a dict"), message)
    elif are_keys_known(option) and not _offers(found) and not _is_enabled(unlisted):
        message = f"The option {quote(name)} offers no choice, so no server of {owner} starts. Add `choices`."
        yield Report(option.place("no choices"), message)
    for choice in choices(option):
        words = choice_name(choice, profile)
        yield from _report_keys(hub, choice.value, CHOICE, f"The choice {quote(choice.name)}")
        yield from _report_override(choice.value, words)
    if isinstance(unlisted, Mapping):
        yield from _report_unlisted(hub, name, unlisted)


def _report_unlisted(hub: Hub, name: str, unlisted: Mapping) -> Iterator[Report]:
    if not hub.at_least("jupyterhub-kubespawner", UNLISTED_SINCE):
        yield _report_release(hub, unlisted, "unlisted_choice", UNLISTED_SINCE)
        return
    yield from _report_keys(hub, unlisted, UNLISTED, f"`unlisted_choice` of {quote(name)}")
    override = unlisted.get(OVERRIDE)
    if not _is_enabled(unlisted) or not are_keys_known(unlisted):
        return
    if override is None:
        place = unlisted.place("no `kubespawner_override`")
    elif isinstance(override, Mapping) and override.complete and not _uses_value(override):
        place = override.place("no `{value}`")
    else:
        return
    message = (
        f"What users type for {quote(name)} has no effect, because no setting takes it. Write `{{value}}` in"
        f' `{OVERRIDE}`, such as `{{"image": "{{value}}"}}`.'
    )
    yield Report(place, message, severity=Severity.WARNING)


def _uses_value(value: Value) -> bool:
    """Whether a string in it has the placeholder, or may have it."""
    if isinstance(value, Mapping):
        return any(_uses_value(entry.key) or _uses_value(entry.value) for entry in value.entries)
    if isinstance(value, Collection):
        return not value.complete or any(map(_uses_value, value.items))
    text = as_str(value)
    return "{value" in text if text is not None else type_of(value) in (None, str)


def _report_keys(
    hub: Hub, value: Mapping, known: tuple[str, ...], subject: str
) -> Iterator[Report]:
    """Keys that nothing reads, unless a form of the site's own does: misspelt ones, and settings without their dict."""
    if any(not hub.spawner.trait(name).is_default for name in _OWN_FORMS):
        return
    for entry in value.entries:
        key = as_str(entry.key)
        if key is None or key in known:
            continue
        meant = closest_name(key, known)
        if meant and value.get(meant) is None:
            message = f"{subject} has no key {quote(key)}, so it is ignored. Write {quote(meant)}."
            yield Report(
                entry.key.place("ignored"),
                message,
                fix=fix_key(entry, meant),
                severity=Severity.WARNING,
                outcome="ignored",
            )
        elif (
            OVERRIDE in known
            and key in hub.spawner.class_mro.traits
            and not _is_mentioned(hub, key)
        ):
            message = (
                f"{subject} has no key {quote(key)}, so it is ignored. Put it into `{OVERRIDE}`."
            )
            yield Report(
                entry.key.place("ignored"),
                message,
                severity=Severity.WARNING,
                outcome="ignored",
            )


def _is_mentioned(hub: Hub, key: str) -> bool:
    """Whether code of the file may read it."""
    return key in hub.spawner.hook_effects.mentions


def _report_override(owner: Mapping, words: str) -> Iterator[Report]:
    value = owner.get(OVERRIDE)
    if value is not None and _is_no_dict(value):
        message = f"`{OVERRIDE}` must be a dict, so no server of {words} starts (AttributeError). Write `{{...}}`."
        yield Report(value.place("not a dict"), message)


def _report_release(hub: Hub, value: Value, name: str, since: str) -> Report:
    release = hub.release_note("jupyterhub-kubespawner")
    message = (
        f"{release} does not know `{name}`, so it is ignored. It came with KubeSpawner {since}: "
        "upgrade, or remove it."
    )
    return Report(value.place("ignored"), message, severity=Severity.WARNING, outcome="ignored")


def _is_no_dict(value: Value) -> bool:
    found = type_of(value)
    return found is not None and not issubclass(found, dict)


def _offers(value: Value | None) -> bool:
    return value is not None and as_python(value) not in ({}, None)


def _is_enabled(value: Value | None) -> bool:
    """Whether users may type a choice of their own, or that is not known."""
    if value is None:
        return False
    if not isinstance(value, Mapping):
        return True
    enabled = value.get("enabled")
    return enabled is not None and as_python(enabled) not in (False, 0, None, "")
