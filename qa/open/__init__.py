"""Open questions: a case comes in, the sentences that answer it go out, or nothing. No question is understood here again."""
