"""The faces: command line, Streamlit page, and the one process that serves page and service."""
