"""What must always hold, one subject a module. `registry_check` asks them all."""
