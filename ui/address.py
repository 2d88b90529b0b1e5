"""Where the server listens when nothing else is said."""

HOST = "127.0.0.1"
"""This machine only; ``--host 0.0.0.0`` opens it to the network."""
PORT = 8020
"""Not one of the ports that other web programs take by default."""
