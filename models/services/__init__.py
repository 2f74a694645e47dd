"""Acts: one transaction each. They take `actor`, `now` and values; read, ask the rules, write, record the event."""
