"""Bytes in, plain text out. ``file.read_file`` and ``file.read_bytes`` are the doors; the content decides the reader.

file → kinds → text · html · mht · docx · pdf · ofd · office (LibreOffice) → Source.  Many at once: archive, jsonl.
A file that cannot be read is refused by name with the remedy. Nothing is fetched, nothing is written, no rule of the
parser is applied: what a line means is said later.
"""
