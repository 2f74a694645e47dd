"""Queries, one a file: they read, translate and show; what a caller may see, the rules say."""
