"""Acts about certification schemes and their versions."""
