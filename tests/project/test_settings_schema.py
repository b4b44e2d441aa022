"""The JSON schema of the settings says what the program takes."""

from __future__ import annotations

import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hublint.project.known_settings import SETTINGS
from hublint.project.settings import Settings, SettingsError, settings_in
from hublint.project.settings_schema import settings_schema

SCHEMA = settings_schema()
PAGE = Path(__file__).parents[2] / "docs" / "settings.md"


def valid(text):
    return Draft202012Validator(SCHEMA).is_valid(tomllib.loads(text))


@pytest.fixture
def taken(tmp_path):
    """Whether the program takes settings."""

    def taken(text):
        file = tmp_path / "hublint.toml"
        file.write_text(text)
        try:
            settings_in(file)
        except SettingsError:
            return False
        return True

    return taken


def test_schema_is_one():
    Draft202012Validator.check_schema(SCHEMA)


def test_every_setting_is_known():
    own = {"folder", "table", "notes"}
    names = {field.name.replace("_", "-") for field in fields(Settings) if field.name not in own}
    assert names == SETTINGS.keys() == SCHEMA["properties"].keys()


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("select = ['HUB1', 'no-memory-limit']\nextend-select = ['HUB316']\nignore = []", True),
        ("select = 'HUB1'", False),
        ("selct = []", False),
        ("ignore = [1]", False),
        ("per-file-ignores = { '*.py' = ['HUB1'] }", True),
        ("per-file-ignores = { '*.py' = 'HUB1' }", False),
        ("per-file-ignores = ['HUB1']", False),
        ("severity = { HUB301 = 'warning' }", True),
        ("severity = { HUB301 = 'off' }", False),
        ("fail-on = 'info'\npedantic = true", True),
        ("fail-on = 'all'", False),
        ("pedantic = 1", False),
        ("exclude = ['old/']\nephemeral = ['*_exam.py']", True),
        ("exclude = 'old/'", False),
        ("targets = { dockerspawner = '13.0' }", True),
        ("targets = { dockerspawner = 13.0 }", False),
        ("jobs = 2", True),
        ("jobs = true", False),
        ("jobs = '2'", False),
        ("plugins = []", True),
        ("plugins = {}", False),
        ("image-home = '/home/lab'\nimage-folders = { '/home/lab/work' = 1000 }", True),
        ("image-home = 'home'", False),
        ("image-home = ''", False),
        ("image-folders = { '/x' = -1 }", False),
        ("image-folders = { '/x' = true }", False),
        ("image-folders = { x = 1 }", False),
        ("shared-volumes = ['/srv/shared', 'shared']", True),
        ("shared-volumes = '/srv/shared'", False),
        (
            "[spawner-classes.'a.B']\nbase = 'docker'\nsettings = { x = 'int', y = 'str | None' }\nsets = ['z']",
            True,
        ),
        ("authenticator-classes = { 'a.B' = { base = 'github' } }", True),
        ("authenticator-classes = { 'a.B' = 'github' }", False),
        ("spawner-classes = { 'a.B' = { } }", False),
        ("spawner-classes = { B = { base = 'docker' } }", False),
        ("spawner-classes = { 'a.B' = { base = 'docker', set = [] } }", False),
        ("spawner-classes = { 'a.B' = { base = 'docker', sets = 'x' } }", False),
        ("spawner-classes = { 'a.B' = { base = 'docker', settings = { x = 'text' } } }", False),
        ("spawner-classes = { 'a.B' = { base = 'docker', settings = { 'x y' = 'int' } } }", False),
    ],
)
def test_schema_and_program_agree(taken, text, good):
    assert (valid(text), taken(text)) == (good, good)


def test_schema_offers_names_of_rules():
    assert {"HUB1", "HUB301", "no-memory-limit"} <= set(SCHEMA["$defs"]["rule"]["anyOf"][0]["enum"])


def test_settings_of_the_documentation_are_taken(taken):
    blocks = [block.partition("```")[0] for block in PAGE.read_text().split("```toml\n")[1:]]
    assert len(blocks) == 2
    for block in blocks:
        example = block.replace('plugins = ["hublint_site"]', "")
        assert valid(example)
        assert taken(example)
