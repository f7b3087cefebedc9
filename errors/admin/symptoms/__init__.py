"""The guided symptoms: steps and answers."""
