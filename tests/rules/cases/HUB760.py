#: bad[base=docker-volumes]: one token for two
TOKEN = "7f3b9c2ad1e84f60b5c7a9d2e8f10346"
c.JupyterHub.services = [
    {"name": "a", "url": "http://127.0.0.1:9001", "api_token": TOKEN},
    {"name": "b", "url": "http://127.0.0.1:9002", "api_token": TOKEN},
]

#: bad[base=docker-volumes]: one variable for two
import os

c.JupyterHub.services = [
    {"name": "a", "url": "http://127.0.0.1:9001", "api_token": os.environ["TOKEN"]},
    {"name": "b", "url": "http://127.0.0.1:9002", "api_token": os.environ["TOKEN"]},
]

#: good[base=docker-volumes]: a token for each, and none
c.JupyterHub.services = [
    {"name": "a", "url": "http://127.0.0.1:9001", "api_token": "7f3b9c2ad1e84f60b5c7a9d2e8f10346"},
    {"name": "b", "url": "http://127.0.0.1:9002", "api_token": "1a2b3c4d5e6f708192a3b4c5d6e7f809"},
    {"name": "c", "url": "http://127.0.0.1:9003", "api_token": ""},
    {"name": "d", "url": "http://127.0.0.1:9004", "api_token": ""},
    {"name": "e", "command": ["e"]},
]

#: env[base=docker-volumes]: a token by default
import os

TOKEN = "7f3b9c2ad1e84f60b5c7a9d2e8f10346"
c.JupyterHub.services = [
    {"name": "a", "url": "http://127.0.0.1:9001", "api_token": TOKEN},
    {"name": "b", "url": "http://127.0.0.1:9002", "api_token": os.environ.get("B_TOKEN", TOKEN)},
]

#: dynamic[base=docker-volumes]: tokens from elsewhere
from site_settings import tokens

c.JupyterHub.services = [
    {"name": "a", "url": "http://127.0.0.1:9001", "api_token": tokens["a"]},
    {"name": "b", "url": "http://127.0.0.1:9002", "api_token": tokens["b"]},
]
