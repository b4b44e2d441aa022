#: bad: a random cookie secret
import os
c = get_config()
c.JupyterHub.cookie_secret = os.urandom(32)

#: bad: a random one as text
import secrets
c = get_config()
c.JupyterHub.cookie_secret = secrets.token_hex(32)

#: bad: a random key for auth_state
import os
c = get_config()
c.Authenticator.enable_auth_state = True
c.CryptKeeper.keys = [os.urandom(32)]

#: bad: a token that an external proxy cannot know
import secrets
c = get_config()
c.ConfigurableHTTPProxy.should_start = False
c.ConfigurableHTTPProxy.auth_token = secrets.token_hex(32)

#: bad: a token that an external service cannot know
import uuid
c = get_config()
c.JupyterHub.services = [{"name": "stats", "url": "http://stats:9000", "api_token": uuid.uuid4().hex}]

#: bad: through a name
from secrets import token_hex
c = get_config()
secret = token_hex(32)
c.JupyterHub.cookie_secret = secret

#: env: unless it is given
import os
c = get_config()
c.JupyterHub.cookie_secret = os.environ.get("HUB_SECRET") or os.urandom(32)

#: branch: the last resort, with a warning of its own
import os, warnings
c = get_config()
c.Authenticator.enable_auth_state = True
if "JUPYTERHUB_CRYPT_KEY" not in os.environ:
    warnings.warn("no key")
    c.CryptKeeper.keys = [os.urandom(32)]

#: good: something else is random
import os, secrets
c = get_config()
SALT = os.urandom(8)
c.JupyterHub.cookie_secret = os.environ["HUB_SECRET"]
c.Authenticator.enable_auth_state = True
c.CryptKeeper.keys = [os.environ["JUPYTERHUB_CRYPT_KEY"]]
c.ConfigurableHTTPProxy.should_start = False
c.ConfigurableHTTPProxy.auth_token = os.environ["CONFIGPROXY_AUTH_TOKEN"]
c.JupyterHub.services = [{"name": "stats", "url": "http://stats:9000", "api_token": os.environ["STATS_TOKEN"]}]

#: good: the hub starts the proxy and tells it
import secrets
c = get_config()
c.ConfigurableHTTPProxy.auth_token = secrets.token_hex(32)

#: good: the hub starts the service and tells it
import secrets, sys
c = get_config()
c.JupyterHub.services = [{"name": "stats", "command": [sys.executable, "stats.py"], "api_token": secrets.token_hex(32)}]

#: good: kept in a file
import os, secrets
c = get_config()
if os.path.exists("/data/secret"):
    secret = open("/data/secret").read()
else:
    secret = secrets.token_hex(32)
    open("/data/secret", "w").write(secret)
c.JupyterHub.cookie_secret = secret

#: good: handed on to the service
import secrets
c = get_config()
token = secrets.token_hex(32)
open("/shared/token", "w").write(token)
c.JupyterHub.services = [{"name": "stats", "url": "http://stats:9000", "api_token": token}]

#: good: auth_state is not stored
import os
c = get_config()
c.Authenticator.enable_auth_state = False
c.CryptKeeper.keys = [os.urandom(32)]

#: dynamic: a function that may keep it
import os, secrets
c = get_config()
def kept(path):
    if not os.path.exists(path):
        open(path, "w").write(secrets.token_hex(32))
    return open(path).read()
c.JupyterHub.cookie_secret = kept("/data/secret")

#: dynamic: a function makes it
import functools, secrets
c = get_config()
@functools.cache
def made():
    return secrets.token_hex(32)
c.JupyterHub.cookie_secret = made()

#: dynamic: a function of the file, whose result may be used elsewhere
import secrets
c = get_config()
def made():
    return secrets.token_hex(32)
c.JupyterHub.cookie_secret = made()

#: dynamic: from elsewhere
import secrets
from deployment import cookie_secret
c = get_config()
c.JupyterHub.cookie_secret = cookie_secret
