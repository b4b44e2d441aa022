#: bad[base=compose]: the default port
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['80:8080']
c.JupyterHub.hub_connect_ip = "hub"

#: bad[base=compose]: another port
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['8000:8000']
c.JupyterHub.port = 9000

#: bad[base=compose]: in a URL
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: [{target: 8000, published: 80}]
c.JupyterHub.bind_url = "http://:9000/hub"

#: good[base=compose]: the same
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['80:9000']
c.JupyterHub.port = 9000

#: good[base=compose]: among others
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['8081:8081', '80:8000']
c.JupyterHub.hub_connect_ip = "hub"

#: good[base=compose]: none
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
c.JupyterHub.port = 9000

#: good[base=compose]: the command says it
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['80:9000']
#|     command: jupyterhub --port 9000
c.JupyterHub.hub_connect_ip = "hub"

#: good[base=compose]: a proxy in front
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['80:8080']
#|   front: {image: nginx, ports: ['443:443']}
c.JupyterHub.port = 9000

#: good[base=compose]: another proxy
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['80:8080']
c.JupyterHub.proxy_class = "traefik_file"

#: env[base=compose]: one of two ports
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['80:8000']
#|     environment: [PORT]
c.JupyterHub.port = int(os.environ.get("PORT", "9000"))

#: dynamic[base=compose]: a range
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['9000-9100']
c.JupyterHub.port = 8000

#: dynamic[base=compose]: computed
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['80:8000']
c.JupyterHub.port = port()

#: good[base=compose]: another port in a URL that `port` undoes
#| services:
#|   hub:
#|     image: quay.io/jupyterhub/jupyterhub:5
#|     volumes: ['/var/run/docker.sock:/var/run/docker.sock', 'data:/srv/jupyterhub']
#|     ports: ['80:8080']
c.JupyterHub.bind_url = "http://:9000/hub"
c.JupyterHub.port = 8080
