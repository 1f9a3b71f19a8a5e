"""One module a protocol. Only here does sync reach the network."""
