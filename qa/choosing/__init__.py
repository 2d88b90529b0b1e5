"""Which of many documents a question is put to."""
