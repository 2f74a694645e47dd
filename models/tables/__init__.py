"""Tortoise models, one subject a file."""
