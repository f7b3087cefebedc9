"""What a ticket needs (attachments), and the rules that ask for it."""
