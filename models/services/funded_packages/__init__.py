"""Acts about state-funded packages (PSKK)."""
