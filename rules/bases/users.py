# Only who may log in.
c = get_config()
c.Authenticator.allowed_users = {"alice", "bob"}
