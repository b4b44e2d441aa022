#: bad: no hexadecimal digits
c = get_config()
c.JupyterHub.cookie_secret = "very secret indeed"

#: bad: an odd number of digits
c = get_config()
c.JupyterHub.cookie_secret = "abc"

#: bad: two bytes
c = get_config()
c.JupyterHub.cookie_secret = "abcd"

#: bad: few bytes
c = get_config()
c.JupyterHub.cookie_secret = b"secret"

#: bad: half as long as it should be
c = get_config()
c.JupyterHub.cookie_secret = "0123456789abcdef0123456789abcdef"

#: env: by default
import os
c = get_config()
c.JupyterHub.cookie_secret = os.environ.get("JPY_COOKIE_SECRET", "change me")

#: good: long enough
c = get_config()
c.JupyterHub.cookie_secret = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

#: good: none
c = get_config()
c.JupyterHub.cookie_secret = b""

#: dynamic: from the environment
import os
c = get_config()
c.JupyterHub.cookie_secret = os.environ["HUB_SECRET"]

#: dynamic: a part is not known
import os
c = get_config()
c.JupyterHub.cookie_secret = "ab" + os.environ["HUB_SECRET"]
