# A hub for the accounts of its machine: servers in containers, files in the accounts' homes.
c = get_config()
c.JupyterHub.spawner_class = "dockerspawner.SystemUserSpawner"
c.JupyterHub.hub_ip = "0.0.0.0"
c.Authenticator.allowed_users = {"alice", "bob"}
c.SystemUserSpawner.image = "quay.io/jupyter/base-notebook:2025-03-17"
c.SystemUserSpawner.remove = True
