#: bad: the old name of PostgreSQL
c = get_config()
c.JupyterHub.db_url = "postgres://hub@db/hub"
#: fixed: the right name
c = get_config()
c.JupyterHub.db_url = "postgresql://hub@db/hub"

#: bad: with a driver, in an f-string
import os
c = get_config()
c.JupyterHub.db_url = f"postgres+psycopg2://hub:{os.environ['PGPASSWORD']}@db/hub"
#: fixed: the right name
import os
c = get_config()
c.JupyterHub.db_url = f"postgresql+psycopg2://hub:{os.environ['PGPASSWORD']}@db/hub"

#: bad: a capital
c = get_config()
c.JupyterHub.db_url = 'SQLite:///jupyterhub.sqlite'
#: fixed: in lower case
c = get_config()
c.JupyterHub.db_url = 'sqlite:///jupyterhub.sqlite'

#: bad: one slash short
c = get_config()
c.JupyterHub.db_url = "sqlite://jupyterhub.sqlite"
#: fixed: three slashes
c = get_config()
c.JupyterHub.db_url = "sqlite:///jupyterhub.sqlite"

#: bad: a full path with three slashes
c = get_config()
c.JupyterHub.db_url = "sqlite:///srv/jupyterhub/jupyterhub.sqlite"
#: fixed: four slashes
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/jupyterhub/jupyterhub.sqlite"

#: bad: one slash
c = get_config()
c.JupyterHub.db_url = "sqlite:/srv/jupyterhub.sqlite"
#: fixed: a full path
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/jupyterhub.sqlite"

#: env: by default
import os
c = get_config()
c.JupyterHub.db_url = os.environ.get("HUB_DB", "postgres://hub@db/hub")
#: fixed: the right name
import os
c = get_config()
c.JupyterHub.db_url = os.environ.get("HUB_DB", "postgresql://hub@db/hub")

#: good: PostgreSQL
c = get_config()
c.JupyterHub.db_url = "postgresql+psycopg2://hub@db/hub"

#: good: MySQL
c = get_config()
c.JupyterHub.db_url = "mysql+pymysql://hub@db/hub"

#: good: relative
c = get_config()
c.JupyterHub.db_url = "sqlite:///data/jupyterhub.sqlite"

#: good: full
c = get_config()
c.JupyterHub.db_url = "sqlite:////srv/jupyterhub/jupyterhub.sqlite"

#: good: a plain path
c = get_config()
c.JupyterHub.db_url = "/srv/jupyterhub/jupyterhub.sqlite"

#: good: in memory, which is another matter
c = get_config()
c.JupyterHub.db_url = "sqlite:///:memory:"

#: good: another database
c = get_config()
c.JupyterHub.db_url = "cockroachdb://hub@db/hub"

#: dynamic: from the environment
import os
c = get_config()
c.JupyterHub.db_url = os.environ["HUB_DB"]

#: dynamic: the kind of database is not known
import os
c = get_config()
c.JupyterHub.db_url = f"{os.environ['KIND']}://hub@db/hub"

#: bad: the address of the hub
c = get_config()
c.JupyterHub.db_url = "http://hub:8081"

#: good: a file that is called as a folder of the root often is
c.JupyterHub.db_url = "sqlite:///srv"
