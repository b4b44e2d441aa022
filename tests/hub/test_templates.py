"""Templates: fields, rendering, and whether users are told apart."""

from __future__ import annotations

import pytest

from hublint.hub import Field

from .asking import docker_hub


def template(expression, before=""):
    hub = docker_hub(f"{before}\nc.DockerSpawner.notebook_dir = {expression}")
    return hub.template(hub.spawner.trait("notebook_dir").value)


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("a", ()),
        ("{{username}}", ()),
        ("{username}", (Field("username"),)),
        ("{username[0]}", (Field("username", ("[0]",)),)),
        (
            "{username.x.y!r:>{width}}",
            (Field("username", (".x", ".y"), "r", ">{width}"), Field("width")),
        ),
        ("{}{0}", (Field(""), Field("0"))),
        ("{ username }", (Field(" username "),)),
    ],
)
def test_fields(text, fields):
    assert template(repr(text)).fields() == fields


@pytest.mark.parametrize("text", ["{", "}", "{username", "{username!}", "a}b", "{{}"])
def test_malformed_texts_give_the_message_of_python(text):
    with pytest.raises(ValueError) as raised:
        text.format(username="x")
    found = template(repr(text))
    assert found.fields() == ()
    assert found.error == str(raised.value)


@pytest.mark.parametrize(
    ("text", "error"), [("{user}", KeyError), ("{}", IndexError), ("{username.x}", AttributeError)]
)
def test_rendering_raises_what_python_raises(text, error):
    with pytest.raises(error):
        template(repr(text)).render({"username": "alice"})


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'/u/{username}'", True),
        ("'/u/{raw_username}'", True),
        ("'/u/{servername}'", False),
        ("'/u/{{username}}'", False),
        ("'/u/{username[0]}'", None),
        ("f'/u/{region}/{{username}}'", True),
        ("f'/u/{region}'", None),
        ("os.environ['DIR']", None),
        ("os.environ['DIR'] + '/{username}'", True),
    ],
)
def test_per_user(expression, expected):
    assert template(expression, "region = load()").per_user() is expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'/a//b/../c/'", "/a/c"),
        ("'/home/{username}/'", "/home/{username}"),
        ("'work'", None),
        ("''", None),
    ],
)
def test_paths(expression, expected):
    assert template(expression).path() == expected


def test_unknown_stretches_compare_if_they_are_the_same_value():
    one = template("os.environ['DIR'] + '/work/'")
    other = template("os.environ['DIR'] + '/work'")
    assert one.path() == other.path() != template("os.environ['OTHER'] + '/work'").path()
    assert one.path() is not None
