"""decide: `Signals` × `Catalog` → `Finding`. What fits, what beats what, and how sure the answer is."""
