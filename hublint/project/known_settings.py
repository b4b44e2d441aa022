"""Every setting: what it may hold, what it is for, and the option of the command line that says the same."""

from __future__ import annotations

from dataclasses import dataclass

from hublint.project.allowed_values import MOST_JOBS, SEVERITIES
from hublint.project.class_settings import classes
from hublint.project.setting_kinds import (
    ADDRESS,
    CONTAINER_PATH,
    FLAG,
    PATTERN,
    PATTERNS,
    PLUGINS,
    SELECTOR,
    SELECTORS,
    STRINGS,
    USER_ID,
    VERSIONS,
    WORD,
    Kind,
    Plugins,
    choice,
    table_of,
    whole_number,
)

_SEVERITY = choice(*SEVERITIES)
_BY_SELECTOR = table_of(SELECTOR, _SEVERITY, '{ HUB301 = "warning" }')


def _severity_of_rules(value: object, plugins: Plugins) -> dict[str, str]:
    """The severity of each rule that one is chosen for, by code."""
    found = _BY_SELECTOR.read(value, plugins)
    from hublint.linter.rulebook import rulebook  # noqa: PLC0415

    return {code: one.value for code, one in rulebook(plugins).severities(found).items()}


_SEVERITY_OF_RULES = Kind(_severity_of_rules, _BY_SELECTOR.schema)


@dataclass(frozen=True, slots=True)
class KnownSetting:
    """One setting. The field of `Settings` has its name, with underscores."""

    kind: Kind
    description: str
    option: str | None = None


SETTINGS = {
    "select": KnownSetting(
        SELECTORS, "The codes, families or names of rules to report. Default: all.", "--select"
    ),
    "extend-select": KnownSetting(
        SELECTORS, "Rules to report beside those, advice included.", "--extend-select"
    ),
    "ignore": KnownSetting(SELECTORS, "Rules not to report.", "--ignore"),
    "per-file-ignores": KnownSetting(
        table_of(PATTERN, SELECTORS, '{ "legacy/*.py" = ["HUB1"] }'),
        "Rules not to report in the files that a pattern names.",
    ),
    "severity": KnownSetting(
        _SEVERITY_OF_RULES,
        "How grave the findings of rules are. Advice that such a rule also gives stays advice.",
    ),
    "fail-on": KnownSetting(
        _SEVERITY, "The mildest findings that make a run exit with 1.", "--fail-on"
    ),
    "pedantic": KnownSetting(FLAG, "Whether to report advice.", "--pedantic"),
    "preview": KnownSetting(FLAG, "Whether to use rules that may still change.", "--preview"),
    "exclude": KnownSetting(
        PATTERNS, "Files and folders to leave out, even if they are named on the command line."
    ),
    "targets": KnownSetting(VERSIONS, "The releases to judge by.", "--target"),
    "plugins": KnownSetting(PLUGINS, "Packages with rules of their own."),
    "docs-url": KnownSetting(
        ADDRESS, "Where the pages of rules are, with {code} in the place of a code."
    ),
    "spawner-classes": KnownSetting(
        classes(
            "spawner", "Spawner", '{ "lab.LabSpawner" = { base = "dockerspawner.DockerSpawner" } }'
        ),
        "Spawner classes of this site, by import path.",
    ),
    "authenticator-classes": KnownSetting(
        classes(
            "authenticator",
            "Authenticator",
            '{ "lab.LabAuthenticator" = { base = "oauthenticator.GenericOAuthenticator" } }',
        ),
        "Authenticator classes of this site, by import path.",
    ),
    "image-home": KnownSetting(
        CONTAINER_PATH, "The home directory of this site's images, in which their servers start."
    ),
    "image-folders": KnownSetting(
        table_of(CONTAINER_PATH, USER_ID, '{ "/home/lab/work" = 1000 }'),
        "Folders that this site's images have, and the number of the user whom each belongs to.",
    ),
    "shared-volumes": KnownSetting(
        STRINGS, "Volumes, and folders of the host, that all users are meant to share."
    ),
    "ephemeral": KnownSetting(
        PATTERNS, "Configs of hubs on which nothing that users save has to last."
    ),
    "context": KnownSetting(
        choice("auto", "off"), "Whether the deployment around configs is read.", "--no-context"
    ),
    "compose": KnownSetting(
        STRINGS, "The compose files that start the hub, in the order of `-f`.", "--compose"
    ),
    "service": KnownSetting(WORD, "The service that runs the hub.", "--service"),
    "env-file": KnownSetting(
        STRINGS, "Files of variables in the place of `.env`, such as `.env.example`.", "--env-file"
    ),
    "jobs": KnownSetting(
        whole_number(1, MOST_JOBS),
        "How many processes check files. Default: as many as pay.",
        "--jobs",
    ),
}
"""All settings by name, in the order in which they are shown."""
