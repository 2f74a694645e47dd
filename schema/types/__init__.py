"""GraphQL types, one subject a file. Leaf fields are plain attributes; what is nested comes by join or by loader."""
