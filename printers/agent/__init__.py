"""The print agent: one process, one printer; claims jobs from the server and carries each to paper."""

from printers.agent.run import run_agent

__all__ = ["run_agent"]
