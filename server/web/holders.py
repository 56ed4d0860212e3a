"""Who holds a ticket's secret may change it, though not a hundred times a second."""

from __future__ import annotations

from server.parts import parts
from server.queries.followed import whose_ticket

MOVES = "30 per minute"
"""Of one ticket. Phones of a hall share one address, so the address is not counted."""


def holder(token: str) -> tuple[str, str]:
    """The site and the ticket that this secret opens; raises NotFound, ReadOnlyLink or TooManyRequests."""
    with parts().reader.anywhere() as connection:
        site_id, ticket_id = whose_ticket(connection, token)
    parts().guesses.each(f"moves of {ticket_id}", MOVES)
    return site_id, ticket_id
