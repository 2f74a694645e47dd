"""Acts of LPJK about construction certificates."""
