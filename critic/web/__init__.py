"""The conversation in a browser: the only folder that imports aiohttp and textual-serve."""
