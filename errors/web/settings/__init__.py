"""Mail settings: the finder, the page of a domain, and files that mail programs read."""
