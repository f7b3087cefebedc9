"""What machines read: search engines, link previews, feed readers, browsers."""
