"""`toiluot`: gevent is patched in before anything else is imported, then the command line runs."""

from gevent import monkey

monkey.patch_all()


def main() -> None:
    """The command line."""
    from server.cli import main as run

    run()


if __name__ == "__main__":
    main()
