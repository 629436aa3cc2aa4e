"""A conversation at its desk: what it keeps on disk, and the files it writes. It knows no screen."""
