"""Bytes and keys: certificates are signed and verified here, without a database, a web server or a clock."""
