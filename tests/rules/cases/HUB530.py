#: bad: the first word of each line
admins = set()
with open("users") as users:
    for line in users:
        parts = line.split()
        admins.add(parts[0])
c.Authenticator.admin_users = admins

#: bad: a test that never holds
admins = set()
for line in open("users").readlines():
    if not line:
        continue
    name = line.strip().split()[0]
    admins.add(name)
c.Authenticator.admin_users = admins

#: bad: the last part behind the last line
rows = open("users").read().split("\n")
admins = {row.split(":")[1] for row in rows}
c.Authenticator.admin_users = admins

#: bad: two names
for line in open("users"):
    name, role = line.split(",")
    c.Authenticator.admin_users.add(name)

#: bad: in a function
def form(spawner):
    with open("images") as images:
        return [line.split()[0] for line in images]
c.Spawner.options_form = form

#: branch: in a branch
import socket
admins = set()
if socket.gethostname() == "hub":
    for line in open("users"):
        admins.add(line.split()[0])
c.Authenticator.admin_users = admins

#: good: tested in every way
from pathlib import Path
admins = set()
for line in open("users"):
    if line.strip():
        admins.add(line.split()[0])
for line in open("users"):
    parts = line.split()
    if len(parts) >= 1:
        admins.add(parts[0])
for line in Path("users").read_text().splitlines():
    if not line:
        continue
    admins.add(line.split()[0])
for line in open("users"):
    try:
        admins.add(line.split()[0])
    except IndexError:
        pass
admins |= {line.split()[0] for line in open("users") if line.strip()}
c.Authenticator.admin_users = admins

#: good: what every line has
admins = {line.split(":")[0] for line in open("users")}
for name in "ana bo".split(" "):
    admins.add(name.split(".")[0])
c.Authenticator.admin_users = admins

#: dynamic: lines of elsewhere
from site_hub import lines
for line in lines():
    c.Authenticator.admin_users.add(line.split()[0])
