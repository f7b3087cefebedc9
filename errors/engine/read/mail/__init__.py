"""The source of a mail → header fields, decoded parts, addresses and delivery reports, each with its place in the source."""
