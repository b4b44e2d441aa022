"""HUB301 to HUB317: limits and guarantees of memory and CPU, and Docker's own options for them."""
