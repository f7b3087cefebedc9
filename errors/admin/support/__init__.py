"""What visitors sent; read-only."""
