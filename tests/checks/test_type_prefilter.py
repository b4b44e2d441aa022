"""The quick look at values never finds right what traitlets refuses."""

from __future__ import annotations

import libcst as cst
import pytest

from hublint.checks.configuration.type_prefilter import may_refuse
from hublint.hub.traits.lazy import wrapped
from hublint.knowledge import knowledge
from hublint.knowledge.verdicts import validate
from hublint.source import Source

CLASSES = (
    "jupyterhub.app.JupyterHub",
    "jupyterhub.auth.LocalAuthenticator",
    "jupyterhub.proxy.ConfigurableHTTPProxy",
    "dockerspawner.DockerSpawner",
    "kubespawner.KubeSpawner",
    "oauthenticator.generic.GenericOAuthenticator",
)
VALUES = [
    None, True, 0, 1, -1, 80, 99999, 0.5, 2.0, "", "8000", "DEBUG", "always", "ALWAYS", b"x", [], ["a"], [1],
    [None], ("a",), (), set(), {"a"}, {}, {"a": "b"}, {"a": 1}, {"a": {}}, {"a": []}, {1: "a"}, [{}], [{"a": 1}],
]  # fmt: skip
SOURCE = Source.from_text("None\n", "jupyterhub_config.py")
JUDGED_ELSEWHERE = ("Type", "ByteSpecification", "Instance")
"""Types that have rules of their own, or whose verdict rests on what is installed."""


@pytest.mark.parametrize("path", CLASSES)
def test_what_is_found_right_is_not_refused(path):
    found = knowledge().class_at(path)
    assert found is not None
    missed = []
    for name, info in found.traits({}).items():
        if any(kind in str(info.type_signature) for kind in JUDGED_ELSEWHERE):
            continue
        for value in VALUES:
            right = not may_refuse(info.type_signature, wrapped(value, cst.Name("None"), SOURCE))
            if right and validate(info, value).outcome == "refused":
                missed.append((name, info.type_signature, value))
    assert not missed
