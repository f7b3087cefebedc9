"""From a diagnosis to the help desk: what support needs, what the paste already contains, the text of the ticket, and sending it."""
