"""Receipts and notices of Italian certified mail (PEC, RFC 6109): their prescribed words and their certification data."""
