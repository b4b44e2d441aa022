"""Two hubs compared: what an edit does to people's files, servers, logins and rights, and to the hub's own memory."""
