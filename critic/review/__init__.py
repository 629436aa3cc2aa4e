"""Facts to findings to ratings. No clock, no files, no screen: a review depends on the proposal and the knowledge."""
