#: bad: the variable's name is not this
import os
c = get_config()
c.Authenticator.enable_auth_state = True
os.environ["JUPYTERHUB_CRYPTO_KEY"] = open("/run/secrets/key").read()
#: fixed: the right name
import os
c = get_config()
c.Authenticator.enable_auth_state = True
os.environ["JUPYTERHUB_CRYPT_KEY"] = open("/run/secrets/key").read()

#: bad: an empty list
c = get_config()
c.Authenticator.enable_auth_state = True
c.CryptKeeper.keys = []

#: bad: a key of eight characters
c = get_config()
c.Authenticator.enable_auth_state = True
c.CryptKeeper.keys = ["tooshort", "0123456789abcdef0123456789abcdef"]

#: bad: advice where the file shows no key
c = get_config()
c.JupyterHub.authenticator_class = "github"
c.GitHubOAuthenticator.enable_auth_state = True

#: branch: in one branch only
import os
c = get_config()
if os.environ.get("AUTH_STATE"):
    c.Authenticator.enable_auth_state = True
    c.CryptKeeper.keys = []

#: good: keys
import os
c = get_config()
c.Authenticator.enable_auth_state = True
c.CryptKeeper.keys = [os.environ["HUB_KEY"]]

#: good: a key that is long enough
c = get_config()
c.Authenticator.enable_auth_state = True
c.CryptKeeper.keys = [b"0123456789abcdef0123456789abcdef"]

#: good: keys from a variable of another name
import os
c = get_config()
c.Authenticator.enable_auth_state = True
c.CryptKeeper.keys = [os.environ["JUPYTERHUB_CRYPTO_KEY"]]

#: good: the file names the variable
c = get_config()
# needs JUPYTERHUB_CRYPT_KEY
c.Authenticator.enable_auth_state = True

#: good: not enabled
c = get_config()
c.Authenticator.enable_auth_state = False
c.CryptKeeper.keys = []

#: good: not set
c = get_config()
c.JupyterHub.authenticator_class = "github"

#: dynamic: perhaps enabled
from deployment import stored
c = get_config()
c.Authenticator.enable_auth_state = stored

#: dynamic: keys from elsewhere
from deployment import keys
c = get_config()
c.Authenticator.enable_auth_state = True
c.CryptKeeper.keys = keys
