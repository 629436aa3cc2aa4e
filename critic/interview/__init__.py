"""The conversation without a screen: which question next, what the examiner says, what becomes of an answer."""
