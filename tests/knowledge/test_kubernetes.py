"""The objects of Kubernetes are those of its own Python client."""

from __future__ import annotations

import json

import pytest

from hublint.dev.generate.files import DATA, KUBERNETES
from hublint.dev.generate.kubernetes import CHOICES, DEFAULTED, QUANTITIES, document, text
from hublint.knowledge.kubernetes import fields, spawner_attributes

KNOWN = json.loads((DATA / KUBERNETES).read_text("utf-8"))


def test_each_known_field_is_one_of_the_client():
    classes = document()["classes"]
    assert {
        name for name, row in KNOWN["classes"].items() if row.items() - classes[name].items()
    } == set()


def test_the_file_is_written_as_it_was_read():
    assert text(KNOWN) == (DATA / KUBERNETES).read_text("utf-8")


@pytest.mark.parametrize("field", sorted({*CHOICES, *QUANTITIES, *DEFAULTED}))
def test_what_is_said_of_a_field_is_of_one_that_exists(field):
    kind, _, name = field.partition(".")
    assert name in fields(kind)


def test_a_field_has_both_spellings():
    field = fields("VolumeMount")["mountPath"]
    assert (field.snake, field.type, field.required) == ("mount_path", "string", True)


def test_names_of_pods_are_no_settings_and_yet_read():
    assert {"pod_name", "pvc_name"} <= spawner_attributes()
