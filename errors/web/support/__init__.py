"""From a page to the help desk: the ticket, votes, what staff see, ready replies."""
