"""The scenarios, one a file; each module's `scenario()` tells its own."""
