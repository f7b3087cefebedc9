"""How mail programs reach a provider: services, servers, sending limits."""
