"""The body of a bounce that is no delivery report: how a format declares it, and how failures are read from it."""
