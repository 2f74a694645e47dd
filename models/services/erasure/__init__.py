"""Erasing what the register holds of a person."""
