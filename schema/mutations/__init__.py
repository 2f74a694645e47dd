"""Mutations, one a file with its input and its payload. They translate; the services act and the rules decide."""
