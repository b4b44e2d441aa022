"""How browsers, the proxy, the hub and users' servers reach each other."""
