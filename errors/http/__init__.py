"""What every face needs: same origin, limits by visitor, uploads, page cache, encoded bodies, refusals, language, release."""
