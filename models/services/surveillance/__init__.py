"""Acts about the surveillance of LSPs (surveilans)."""
