"""Acts about complaints (keluhan)."""
