"""What pages of several subjects print."""
