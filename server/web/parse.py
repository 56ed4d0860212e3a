"""Bodies and query strings into typed objects; anything else is refused with a clear reason."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Annotated, TypeVar

from flask import request
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from server.domain.errors import BadRequest, Unreadable
from server.domain.privacy.striking import struck, struck_code

LONGEST_REASON = 300
M = TypeVar("M", bound=BaseModel)

RequestId = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,64}$")]
Key = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,64}$")]
"""An id, a code, a token: visible ASCII; what does not look like one is wrong before anything is looked up."""


def cleaned(text: str) -> str:
    """NFC, without control and format signs but the end of a line, and without space around it."""
    if text.isascii() and text.isprintable():
        return text.strip()
    kept = "".join(sign for sign in text if sign == "\n" or unicodedata.category(sign)[0] != "C")
    return unicodedata.normalize("NFC", kept).strip()


Words = Annotated[str, AfterValidator(cleaned)]
"""What people type or scan; nothing in it moves a cursor, hides, or turns the line around."""

Told = Annotated[str, AfterValidator(cleaned), AfterValidator(struck)]
"""What somebody tells of a visit or a reason in words of her own: numbers and names of people are struck out before
anything is kept."""

CodeTold = Annotated[str, AfterValidator(cleaned), AfterValidator(struck_code)]
"""A code that somebody types, such as a dossier's; a telephone or identity number is none."""

Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}$")]
"""An ISO 639 code; which of them a centre has is another question."""

Texts = Annotated[dict[Language, Annotated[Words, StringConstraints(max_length=1000)]], Field(max_length=12)]
"""One text in each language."""


def _as_written(day: object) -> object:
    """Pydantic would take a number for seconds since 1970."""
    if isinstance(day, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", day):
        raise PydanticCustomError("date_parsing", "a day, such as 2026-11-23")
    return day


Day = Annotated[
    date, BeforeValidator(_as_written), Field(strict=False, ge=date(2000, 1, 1), le=date(2200, 1, 1))
]  # fmt: skip
"""A day of the site."""


class Body(BaseModel):
    """JSON objects with exactly these fields, of exactly these types."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


class Asked(Body):
    """A body that asks for a change."""

    request_id: RequestId | None = None


class Explained(Asked):
    """A body that asks for a change and may say why; the audit keeps it."""

    reason: Annotated[Told, StringConstraints(max_length=LONGEST_REASON)] | None = None


def body(model: type[M]) -> M:
    """The request's JSON object; an empty body is an empty object.

    Raises Unreadable when it is no JSON object, BadRequest when a field is missing, unknown or wrong.
    """
    raw = request.get_data(cache=False)
    try:
        return model.model_validate_json(raw.strip() or b"{}")
    except ValidationError as error:
        raise refusal(error) from error


def query(model: type[M]) -> M:
    """The query string's fields, each at most once."""
    fields = request.args.to_dict(flat=False)
    twice = next((name for name, values in fields.items() if len(values) > 1), None)
    if twice:
        raise BadRequest(twice, "given more than once")
    try:
        return model.model_validate_strings({name: values[0] for name, values in fields.items()})
    except ValidationError as error:
        raise refusal(error) from error


RULES = {
    "missing": "missing", "extra_forbidden": "unknown_field", "string_too_long": "too_long", "too_long": "too_long",
    "string_too_short": "too_short", "too_short": "too_short", "string_pattern_mismatch": "pattern",
    "greater_than_equal": "range", "less_than_equal": "range", "literal_error": "choice", "enum": "choice",
    "int_type": "number", "int_from_float": "number", "date_from_datetime_parsing": "date", "date_parsing": "date",
}  # fmt: skip
"""What pydantic calls a mistake → the rule that screens have words for; anything else is `wrong`."""
LIMITS = {"max_length": "most", "min_length": "least", "ge": "least", "le": "most"}
MANY = frozenset({"List", "Tuple", "Dictionary", "Set"})


def refusal(error: ValidationError) -> BadRequest | Unreadable:
    """The first mistake, as everybody is told."""
    return _refusal(error.errors(include_url=False)[0])


def _refusal(first: ErrorDetails) -> BadRequest | Unreadable:
    if first["type"] == "json_invalid" or not first["loc"]:
        return Unreadable("the body is not one JSON object")
    context = first.get("ctx", {})
    limits = {LIMITS[name]: value for name, value in context.items() if name in LIMITS}
    rule = RULES.get(first["type"], "wrong")
    if rule == "too_short" and limits.get("least") == 1:
        rule = "missing"
    elif rule == "too_long" and context.get("field_type") in MANY:
        rule = "too_many"
    return BadRequest(".".join(map(str, first["loc"])), first["msg"], rule, **limits)
