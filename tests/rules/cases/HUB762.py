#: bad[base=docker-volumes]: a number
c.JupyterHub.services = [{"name": "a", "command": ["a"], "environment": {"DAYS": 7}}]

#: fixed[base=docker-volumes]: a number
c.JupyterHub.services = [{"name": "a", "command": ["a"], "environment": {"DAYS": "7"}}]

#: bad[base=docker-volumes]: a truth value
c.JupyterHub.services = [{"name": "a", "command": ["a"], "environment": {"DEBUG": True}}]

#: fixed[base=docker-volumes]: a truth value
c.JupyterHub.services = [{"name": "a", "command": ["a"], "environment": {"DEBUG": "True"}}]

#: bad[base=docker-volumes]: nothing
c.JupyterHub.services = [{"name": "a", "command": ["a"], "environment": {"DEBUG": None}}]

#: good[base=docker-volumes]: strings, and a service that the hub does not start
c.JupyterHub.services = [
    {"name": "a", "command": ["a"], "environment": {"DAYS": "7"}},
    {"name": "b", "url": "http://127.0.0.1:9001", "environment": {"DAYS": 7}},
]

#: env[base=docker-volumes]: a number by default
import os

c.JupyterHub.services = [{"name": "a", "command": ["a"], "environment": {"DAYS": os.environ.get("DAYS", 7)}}]

#: dynamic[base=docker-volumes]: from elsewhere
from site_settings import days

c.JupyterHub.services = [{"name": "a", "command": ["a"], "environment": {"DAYS": days}}]
