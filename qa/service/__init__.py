"""The HTTP face of the answers: one router a file, each no more than an adapter of ``qa.ask``."""
