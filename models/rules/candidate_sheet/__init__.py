"""BNSP's sheet of candidates in nineteen columns: what each column means, and how its cells are read or refused.

Nothing here reads a file or asks the register. A cell is understood, or refused by a named reason (`reasons`); every
bad cell of every row is told, never only the first.
"""
