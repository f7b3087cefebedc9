"""One module for each kind of paste: the source of a mail (a bounce, an automatic reply, an abuse report), a log, any other text."""
