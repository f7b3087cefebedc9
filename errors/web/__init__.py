"""The public pages, one folder a subject, one file a page. They read the snapshot."""
