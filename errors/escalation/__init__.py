"""escalate: `Diagnosis` → `TicketDraft`. What support needs, what the paste already has, what is still missing."""
