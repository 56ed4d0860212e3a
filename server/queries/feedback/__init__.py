"""What people have said after their visits, for the supervisors: a list to search, and a digest of a week."""

from server.queries.feedback.digest import weekly_digest
from server.queries.feedback.listing import Search, feedback_page

__all__ = ["Search", "feedback_page", "weekly_digest"]
