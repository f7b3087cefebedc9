"""The mail services of providers."""
