#: bad[base=local-database]: python3
import sys
c.JupyterHub.services = [{"name": "abc", "command": ["python3", "-m", "abc"]}]

#: fixed[base=local-database]: python3
import sys
c.JupyterHub.services = [{"name": "abc", "command": [sys.executable, "-m", "abc"]}]

#: bad[base=local-database]: python, in a tuple and single quotes
import sys
c.JupyterHub.services = [{'name': 'abc', 'command': ('python', 'abc.py')}]

#: fixed[base=local-database]: python, in a tuple and single quotes
import sys
c.JupyterHub.services = [{'name': 'abc', 'command': (sys.executable, 'abc.py')}]

#: bad[base=local-database]: sys is not imported: no fix
c.JupyterHub.services = [{"name": "abc", "command": ["python3", "-m", "abc"]}]

#: fixed[base=local-database]: sys is not imported: no fix
c.JupyterHub.services = [{"name": "abc", "command": ["python3", "-m", "abc"]}]

#: good[base=local-database]: sys.executable
import sys
c.JupyterHub.services = [{"name": "abc", "command": [sys.executable, "-m", "abc"]}]

#: good[base=local-database]: a path
c.JupyterHub.services = [{"name": "abc", "command": ["/opt/abc/bin/python3", "-m", "abc"]}]

#: good[base=local-database]: another program
c.JupyterHub.services = [{"name": "abc", "command": ["abc"]}]

#: branch[base=local-database]: in one branch
import socket
if socket.gethostname() == "hub":
    c.JupyterHub.services = [{"name": "abc", "command": ["python3", "-m", "abc"]}]

#: dynamic[base=local-database]: out of the environment
import os
c.JupyterHub.services = [{"name": "abc", "command": [os.environ["PYTHON"], "-m", "abc"]}]
