"""A provider on one screen, with its servers, its limits and what gives it away."""
