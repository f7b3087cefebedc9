"""The ticket, votes on pages, what staff see, and ready replies for support."""
