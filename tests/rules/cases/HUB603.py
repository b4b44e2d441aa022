#: bad: hexadecimal digits
c = get_config()
c.JupyterHub.cookie_secret = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

#: bad: bytes
c = get_config()
c.JupyterHub.cookie_secret = b"0123456789abcdef0123456789abcdef"

#: bad: through a name
c = get_config()
SECRET = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
c.JupyterHub.cookie_secret = SECRET

#: env: by default
import os
c = get_config()
c.JupyterHub.cookie_secret = os.environ.get("JPY_COOKIE_SECRET", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef")

#: good: a file
c = get_config()
c.JupyterHub.cookie_secret_file = "/srv/jupyterhub/cookie_secret"

#: good: none
c = get_config()
c.JupyterHub.cookie_secret = ""

#: good: too short, which is another matter
c = get_config()
c.JupyterHub.cookie_secret = "abcd"

#: dynamic: from the environment
import os
c = get_config()
c.JupyterHub.cookie_secret = bytes.fromhex(os.environ["HUB_SECRET"])

#: dynamic: from a file
c = get_config()
c.JupyterHub.cookie_secret = open("/run/secrets/cookie").read().strip()
