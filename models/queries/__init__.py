"""Reads: pages, look-ups and roll-ups, answered as plain rows."""
