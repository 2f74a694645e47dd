"""What is raised when the database itself cannot be used: it is away, damaged, full, or of a kind that is not known."""

import sqlite3

from tortoise.exceptions import ConfigurationError, DBConnectionError, OperationalError

from models.tables.connection import UnsupportedDatabase

DATABASE_FAILURES = (ConfigurationError, DBConnectionError, OperationalError, sqlite3.Error, UnsupportedDatabase)
