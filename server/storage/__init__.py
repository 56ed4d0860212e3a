"""The database: tables, transactions that write one site at a time, and the journal of every change."""
