"""The GraphQL schema: it translates between documents and the domain, and never decides."""
