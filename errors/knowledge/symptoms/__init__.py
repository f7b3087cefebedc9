"""The guided symptoms: questions whose answers end in entries, mail settings or what support needs."""
