"""The source of a mail: its MIME parts, header fields, addresses and delivery report, each with its place in the source."""
