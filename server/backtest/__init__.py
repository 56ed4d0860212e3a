"""The wait told to one who joins, tried on recorded queues: learnt on one file of snapshots, judged on another.

Runs in a process of its own (`python -m server.backtest`): numpy and scikit-learn are loaded here and nowhere else.
"""
