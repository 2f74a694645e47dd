"""Pure functions over values: no await, no database, no clock. Every rule is written here, once."""
