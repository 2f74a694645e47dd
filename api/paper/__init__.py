"""Certificates on paper: PDF files made by typst from a template, with the fonts they need beside it."""
