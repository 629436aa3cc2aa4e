"""`python -m critic` is the same as the `critic` command."""

from critic.cli.main import run

if __name__ == "__main__":
    run()
