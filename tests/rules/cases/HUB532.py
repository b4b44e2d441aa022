#: bad[base=compose]: a letter too many
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {HUB_ADMINS: alice}
c.Authenticator.admin_users = set(os.environ.get("HUB_ADMIN", "").split())

#: bad[base=compose]: a letter is wrong
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {HUB_ADMNI: alice}
c.Authenticator.admin_users = set(os.environ.get("HUB_ADMIN", "").split())

#: good[base=compose]: the same
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {HUB_ADMIN: alice}
c.Authenticator.admin_users = set(os.environ.get("HUB_ADMIN", "").split())

#: good[base=compose]: both are given
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {HUB_ADMIN: alice, HUB_ADMINS: bob}
c.Authenticator.admin_users = set(os.environ.get("HUB_ADMIN", "").split())

#: good[base=compose]: both are read
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {HUB_ADMINS: alice}
c.Authenticator.admin_users = set(os.environ.get("HUB_ADMIN", "").split())
c.Authenticator.allowed_users = set(os.environ.get("HUB_ADMINS", "").split())

#: good[base=compose]: something else uses it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {HUB_ADMINS: alice}
#|     labels: ['for=$$HUB_ADMINS']
c.Authenticator.admin_users = set(os.environ.get("HUB_ADMIN", "").split())

#: good[base=compose]: another number
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {HUB_ADMIN2: alice}
c.Spawner.args = [os.environ.get("HUB_ADMIN1", "")]

#: good[base=compose]: not alike
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {LOG_LEVEL: debug}
c.Authenticator.admin_users = set(os.environ.get("HUB_ADMIN", "").split())

#: branch[base=compose]: only on some hubs
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {HUB_ADMINS: alice}
if small():
    c.Authenticator.admin_users = set(os.environ.get("HUB_ADMIN", "").split())

#: dynamic[base=compose]: an image that nobody knows
#| services:
#|   hub:
#|     image: lab/hub
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     environment: {HUB_ADMINS: alice}
#|     command: jupyterhub
c.Authenticator.admin_users = set(os.environ.get("HUB_ADMIN", "").split())
