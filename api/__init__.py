"""The process: settings, ASGI application, authentication, pages and the command line `kompeten`."""
