"""Everything for programs: search engines, link previews, feed readers, browsers."""
