"""One view of a review, several writers. A report depends on the review, the proposal and the knowledge only."""
