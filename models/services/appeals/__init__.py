"""Acts about appeals (banding)."""
