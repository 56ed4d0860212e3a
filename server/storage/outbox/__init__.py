"""The outbox to other systems: notices are made from the journal behind each webhook's cursor, and sent in its order.

Nothing of it is journaled. Each step is one short transaction, so that a process may die between any two of them.
"""
