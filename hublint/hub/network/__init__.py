"""How browsers, the proxy, the hub and the users' servers reach each other."""
