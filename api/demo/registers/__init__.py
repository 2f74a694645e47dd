"""The acts that fill the other registers, one subject a file, each by the services that any caller uses."""
