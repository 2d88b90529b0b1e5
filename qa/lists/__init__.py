"""What a question says of a list: whose, in which role, how many, of which part of a document."""
