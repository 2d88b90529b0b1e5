"""A question as it is typed becomes a typed value: what is read of it, step by step."""
