"""What words mean: definitions, notes, brackets and lists right around a term."""
