"""Templates: fields, rendering, and whether users are told apart."""

from __future__ import annotations

import pytest

from hublint.hub import Field
from hublint.hub.names.templates import Template

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


@pytest.mark.parametrize(
    ("expression", "home", "expected"),
    [
        ("'~/work'", "/home/joe", "/home/joe/work"),
        ("'~'", "/home/joe", "/home/joe"),
        ("'~joe/work'", "/home/joe", None),
        ("'~/work'", None, None),
        ("'/data'", "/home/joe", "/data"),
        ("'/data\\nmore'", None, None),
        ("'/data/' + str(random.random())", None, None),
    ],
)
def test_paths_below_a_home(expression, home, expected):
    assert template(expression).path(home) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("'{username}'", True),
        ("'{servername}'", False),
        ("'{username}' + os.environ['DIR']", True),
        ("os.environ['DIR']", None),
    ],
)
def test_whether_a_template_mentions_a_field(expression, expected):
    assert template(expression).mentions("username", "raw_username") is expected


def of_style(style, expression="'/u/{username}/{team}'"):
    return Template(template(expression).value, style=style)


def test_what_cannot_be_formatted_is_kept_where_the_spawner_is_lenient():
    assert of_style("lenient").render({"username": "joe"}) == "/u/{username}/{team}"
    assert of_style("lenient").render({"username": "joe", "team": "it"}) == "/u/joe/it"
    with pytest.raises(KeyError):
        of_style("strict").render({"username": "joe"})


def test_what_is_never_formatted_has_no_fields():
    literal = of_style("literal")
    assert (literal.fields(), literal.per_user(), literal.mentions("username")) == (
        (),
        False,
        False,
    )
    assert literal.render({}) == "/u/{username}/{team}"
    unknown = of_style("literal", "os.environ['DIR'] + '{'")
    assert (unknown.per_user(), unknown.mentions("username"), unknown.error) == (False, False, None)


def test_a_text_with_an_unknown_part_is_neither_rendered_nor_refused():
    unknown = template("os.environ['DIR'] + '{'")
    assert unknown.error is None
    with pytest.raises(LookupError):
        unknown.render({})


def test_an_object_of_python_is_rendered_without_its_address():
    assert "0x" not in template("'{username.lower}'").render({"username": "joe"})


HOOK = """
    def prepare(spawner):
        spawner.volumes = {f'/u/{spawner.user.name}': '/work', f'/u/{spawner.server}': '/more'}
    c.Spawner.pre_spawn_hook = prepare
"""


def test_a_user_s_name_in_a_hook_is_the_placeholder_for_it():
    mounts = docker_hub(HOOK).mounts.items
    assert [mount.source.skeleton for mount in mounts] == ["/u/{raw_username}", "/u/\x00"]


def test_a_user_s_name_in_a_hook_stays_unknown_where_no_placeholder_is_the_same():
    value = docker_hub(HOOK).mounts.items[0].source.value
    assert Template(value).text == "/u/{raw_username}"
    assert Template(value, frozenset({"username"})).text is None
    assert Template(value, style="literal").text is None
