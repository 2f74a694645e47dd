"""The domain: tables, rules, services (acts) and queries (reads)."""
