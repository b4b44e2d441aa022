"""Secrets in code are found by the names that they are given to, and no other strings are taken for some."""

from __future__ import annotations

import pytest

from hublint.secrecy import DOTS, Mask
from hublint.source import Source
from hublint.source.source import UnparsableError

HIDDEN = [
    'x = [{"name": "TOKEN", "value": "S3CRET"}, {"name": "X", "value": "shown"}]',
    'x = {"token": "S3CRET", "port": "shown"}',
    'x = {"token": ["S3CRET", "S3CRET"], "port": ["shown"]}',
    'f(token="S3CRET", port="shown")',
    'f("token", "S3CRET")',
    'f(["--token", "S3CRET", "shown"])',
    'password = "S3CRET"; port = "shown"',
    'password = "S3CRET"\nport = "shown"',
    'token: str = "S3CRET"',
    'def f(token: str = "S3CRET", port: str = "shown"): pass',
    'def get_token():\n    return "S3CRET"\ndef get_port():\n    return "shown"',
    'c.CryptKeeper.keys.append("S3CRET")\nc.Spawner.args.append("shown")',
    'c.CryptKeeper.keys += ["S3CRET"]',
    'x.password.add("S3CRET")\nx.names.add("shown")',
    'make_token("S3CRET")\nread_token("shown")',
    'token = os.environ.get("shown", "S3CRET")',
    'token = get("shown", default="S3CRET")',
    'x["token"] = "S3CRET"\nx["port"] = "shown"',
    'x["token"]["port"] = "shown"',
    'c.JupyterHub.api_tokens = {"S3CRET": "shown"}',
    'c.JupyterHub.api_tokens["S3CRET"] = "shown"',
    'url = "postgresql://hub:%s@db/%s" % ("S3CRET", "S3CRET")',
    'url = "postgresql://hub:{}@db".format("S3CRET")\nx = "{}".format("shown")',
    'url = "postgresql://hub:" + "S3CRET" + "shown"',
    'command = "--token=" + "S3CRET"\ncommand = "--port=" + "shown"',
    'url = f"postgresql://hub:{word}@db"\nword = "S3CRET"',
    'if token in ("S3CRET", "S3CRET"): x = "shown"',
    'for token in ["S3CRET"]: pass\nfor port in ["shown"]: pass',
    'token = x if not y else "S3CRET"',
    'client_secret_file = "shown"\nclient_secret = "/srv/shown/x"',
    'port = kinds["shown"]',
    'x = ("token", "shown")',
    'c.Spawner.environment = {"A": lambda spawner: "shown", "TOKEN": lambda spawner: "S3CRET"}',
    'def f(token: str, port="shown"): pass',
    'x = {**shown, "token": "S3CRET"}["shown"]',
    'x = ["--token", token, "shown"]',
    'token = rb"S3CRET"',
    'token = """S3CRET"""',
    'token = (\n    "S3CRET"\n    "S3CRET"\n)\nport = "shown"',
]


@pytest.mark.parametrize("code", HIDDEN)
def test_secrets_are_hidden_and_other_strings_are_shown(code):
    assert Mask(Source.from_text(code)).code(0, len(code)) == code.replace("S3CRET", DOTS)


BROKEN = [
    "port: 8000 x\npassword: S3CRET\n",
    "password: $PASSWORD x\n",
    "url: postgresql://hub:S3CRET@db/hub x\n",
    "port = ( 'shown'\ntoken = 'S3CRET'\n",
    "say shown x\n",
]


@pytest.mark.parametrize("text", BROKEN)
def test_in_text_that_is_no_python_the_rest_of_a_secrets_line_is_hidden(text):
    with pytest.raises(UnparsableError) as caught:
        Source.from_text(text)
    shown = Mask(caught.value.source).code(0, len(text))
    assert shown.replace("'", "") == text.replace("S3CRET", DOTS).replace("'", "")
