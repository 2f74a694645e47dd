"""Import of BNSP's candidate sheet: the file is read, every row checked, and the good ones recorded in pieces."""
