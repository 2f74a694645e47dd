"""The trust distribution: a TUF repository that publishes who may sign what, its bundle, and its client.

Files and roles are those of certificate-format.md section 3. Nothing here knows a clock or a network: callers pass
`now`, and a reader that answers a path with bytes.
"""
