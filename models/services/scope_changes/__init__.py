"""Acts about the scope of LSPs (PRL)."""
