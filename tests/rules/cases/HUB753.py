#: bad[base=local-database]: no name
c.JupyterHub.services = [{"url": "http://127.0.0.1:88"}]

#: bad[base=local-database]: a slash in the name
c.JupyterHub.services = [{"name": "a/b"}]

#: bad[base=local-database]: an escape in the name
c.JupyterHub.services = [{"name": "a%20b"}]

#: bad[base=local-database]: an empty name
c.JupyterHub.services = [{"name": ""}]

#: bad[base=local-database]: dots for a name
c.JupyterHub.services = [{"name": ".."}]

#: bad[base=local-database]: a blank before the name
c.JupyterHub.services = [{"name": " abc"}]

#: bad[base=local-database]: twice the same name
c.JupyterHub.services = [{"name": "abc"}, {"name": "abc"}]

#: bad[base=local-database]: no scheme
c.JupyterHub.services = [{"name": "abc", "url": "127.0.0.1:88"}]

#: bad[base=local-database]: a client of another name
c.JupyterHub.services = [{"name": "abc", "oauth_client_id": "abc", "url": "http://127.0.0.1:88"}]

#: bad[base=local-database]: OAuth without an address
c.JupyterHub.services = [{"name": "abc", "oauth_client_id": "service-abc"}]

#: bad[base=local-database]: OAuth without confirmation, and an empty address
c.JupyterHub.services = [{"name": "abc", "oauth_no_confirm": True, "url": ""}]

#: bad[base=local-database]: a text for a truth value
c.JupyterHub.services = [{"name": "abc", "admin": "yes"}]

#: bad[base=local-database]: a list for a dict
c.JupyterHub.services = [{"name": "abc", "command": ["abc"], "environment": ["A=1"]}]

#: bad[base=local-database]: a number for an address
c.JupyterHub.services = [{"name": "abc", "url": 80}]

#: bad[base=local-database]: no token out of the environment
import os
c.JupyterHub.services = [{"name": "abc", "api_token": None}]

#: good[base=local-database jupyterhub=5.2.1]: a slash before JupyterHub 6.1
c.JupyterHub.services = [{"name": "a/b"}]

#: good[base=local-database]: capital letters in the scheme
c.JupyterHub.services = [{"name": "abc", "url": "HTTPS://127.0.0.1:88"}]

#: good[base=local-database]: OAuth with an address
c.JupyterHub.services = [{"name": "abc", "oauth_client_id": "service-abc", "url": "http://127.0.0.1:88"}]

#: good[base=local-database jupyterhub=4.1.6]: OAuth before JupyterHub 5
c.JupyterHub.services = [{"name": "abc", "oauth_client_id": "service-abc"}]

#: good[base=local-database]: a blank in the name
c.JupyterHub.services = [{"name": "a b"}]

#: good[base=local-database]: confirmation is asked for
c.JupyterHub.services = [{"name": "abc", "oauth_no_confirm": False}]

#: env[base=local-database]: a default without scheme
import os
c.JupyterHub.services = [{"name": "abc", "url": os.environ.get("WIKI", "wiki:80")}]

#: dynamic[base=local-database]: out of the environment
import os
c.JupyterHub.services = [{"name": os.environ["NAME"], "url": os.environ["URL"], "oauth_client_id": os.environ["ID"]}]

#: dynamic[base=local-database]: more keys than are seen
from ours import more
c.JupyterHub.services = [{**more}]

#: bad[base=local-database]: a port that is no number
c.JupyterHub.services = [{"name": "announcement", "url": "http://127.0.0.1:port"}]

#: bad: a port as a number
c.JupyterHub.services = [{"name": "files", "command": ["python3", "-m", "http.server", 8000]}]

#: good: a port as a string
c.JupyterHub.services = [{"name": "files", "command": ["python3", "-m", "http.server", "8000"]}]
