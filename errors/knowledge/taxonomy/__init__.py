"""Categories of errors, and the groups under which people browse them."""
