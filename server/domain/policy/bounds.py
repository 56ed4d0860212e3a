"""What each policy promises, in words that a person in the line could read."""

from __future__ import annotations

from collections.abc import Sequence

from server.domain.centre.hours import Words
from server.domain.centre.site import Policy, PolicyKind, PriorityClass

NAMES: dict[PolicyKind, Words] = {
    PolicyKind.STRICT: {"vi": "Ưu tiên tuyệt đối", "en": "Strict priority"},
    PolicyKind.INTERLEAVED: {"vi": "Xen kẽ", "en": "Interleaved"},
    PolicyKind.AGEING: {"vi": "Tính thời gian chờ", "en": "Ageing"},
}
"""What the policies are called on screens."""


def most_in_a_row(policy: Policy) -> int | None:
    """How many who go before the line are called in a row at a counter while the line waits; None: no limit."""
    return None if policy.kind is PolicyKind.STRICT else policy.in_a_row


def bound_words(policy: Policy, classes: Sequence[PriorityClass]) -> Words:
    """The most that anybody may be passed under this policy. Property tests hold each sentence."""
    parts = [_of_classes(policy, classes), _of_ranks(policy), _WITHIN]
    return {language: " ".join(part[language] for part in parts) for language in ("vi", "en")}


_WITHIN: Words = {
    "vi": "Trong cùng một dịch vụ và một đối tượng, ai đến trước được gọi trước.",
    "en": "Within one service and one class, who comes first is called first.",
}
_NOBODY_FIRST: Words = {
    "vi": "Không ai được gọi trước hàng chờ.",
    "en": "Nobody goes before the line.",
}


def _of_classes(policy: Policy, classes: Sequence[PriorityClass]) -> Words:
    if policy.kind is PolicyKind.STRICT:
        return {
            "vi": "Người ưu tiên, người có hẹn và người quay lại luôn được gọi trước: một người thường có thể bị vượt "
            "bởi tất cả những người này, không có giới hạn.",
            "en": "Priority, appointments and returns always go first: an ordinary person may be passed by all of "
            "them, without a limit.",
        }
    if policy.kind is PolicyKind.INTERLEAVED:
        return _NOBODY_FIRST if policy.in_a_row == 0 else _interleaved(policy.in_a_row)
    return _ageing(policy.in_a_row, max((one.head_start_s for one in classes), default=0))


def _interleaved(most: int) -> Words:
    return {
        "vi": f"Khi còn người thường chờ, mỗi quầy gọi nhiều nhất {most} lượt ưu tiên, có hẹn hoặc quay lại liên tiếp, "
        f"rồi đến một lượt thường: người đứng đầu hàng thường bị vượt nhiều nhất {most} lần ở mỗi quầy.",
        "en": f"While ordinary people wait, each counter calls at most {most} with priority, an appointment or a "
        f"return in a row, then an ordinary one: who heads the ordinary line is passed at most {most} times a counter.",
    }


def _ageing(most: int, start_s: int) -> Words:
    minutes = -(-start_s // 60)
    vi = f"Mỗi đối tượng ưu tiên được tính như đến sớm hơn: không ai đến muộn hơn quá {minutes} phút được gọi trước."
    en = f"Each class counts as if it had come earlier: nobody who comes more than {minutes} min later goes before."
    if most == 0:
        return {"vi": vi, "en": en}
    return {
        "vi": f"{vi} Người có hẹn và người quay lại: nhiều nhất {most} lượt liên tiếp ở mỗi quầy.",
        "en": f"{en} Appointments and returns: at most {most} in a row at each counter.",
    }


def _of_ranks(policy: Policy) -> Words:
    most = policy.rank_run
    return {
        "vi": f"Ở quầy có xếp hạng dịch vụ: nhiều nhất {most} lượt hạng trước liên tiếp, rồi đến người chờ lâu nhất "
        "của các hạng sau.",
        "en": f"Where a counter ranks its services: at most {most} of a better rank in a row, then whoever of the "
        "others waits longest.",
    }
