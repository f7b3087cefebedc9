"""The public pages, one file a page. They read the snapshot, and never the admin or the API."""
