#: bad: letters
c.Authenticator.username_pattern = '[a-z]+'

#: bad: anchored at the beginning
c.Authenticator.username_pattern = r'^[a-z]{3}\d+'

#: bad: alternatives
c.Authenticator.username_pattern = r"^(alice|bob)"

#: bad: a dollar sign of the name
c.Authenticator.username_pattern = r'[a-z]+\$'

#: bad: through a name
pattern = 'student[0-9]+'
c.JupyterHub.authenticator_class = 'native'
c.NativeAuthenticator.allow_all = True
c.Authenticator.username_pattern = pattern

#: env: unless the variable is set
import os
c.JupyterHub.authenticator_class = 'firstuse'
c.Authenticator.username_pattern = os.environ.get('PATTERN', '[a-z]+')

#: good: closed
c.Authenticator.username_pattern = '^[a-z]+$'

#: good: closed in a group
c.Authenticator.username_pattern = '^(alice$|bob$)'

#: good: the end of the text
c.Authenticator.username_pattern = r'[a-z]+\Z'

#: good: open on purpose
c.Authenticator.username_pattern = 'student.*'

#: good: looks ahead
c.Authenticator.username_pattern = r'(?=[a-z]+$)[a-z]'

#: good: empty
c.Authenticator.username_pattern = ''

#: good: a class that checks names itself
from jupyterhub.auth import PAMAuthenticator
class Ours(PAMAuthenticator):
    def validate_username(self, username):
        return username.isalpha()
c.JupyterHub.authenticator_class = Ours
c.Authenticator.username_pattern = '[a-z]'

#: dynamic: an unknown class
c.JupyterHub.authenticator_class = 'ourhub.OurAuthenticator'
c.Authenticator.username_pattern = '[a-z]+'

#: dynamic: a part is not known
import os
c.Authenticator.username_pattern = f"{os.environ['PREFIX']}[a-z]+"

#: bad: a beginning, and nothing else
c.Authenticator.username_pattern = r'^dev\.team-'

#: fixed: a beginning, and nothing else
c.Authenticator.username_pattern = r'^dev\.team-.*'
