"""The table of everything that can change a centre."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from server.commands import announcements, counters, day, devices, moves, printing, ratings, sessions, tickets
from server.commands.outcome import Command, Outcome
from server.commands.setup import centre, edit, open_services, order, people

HANDLERS: dict[type[Command], Callable[[Any, Any], Outcome]] = {
    tickets.IssueTicket: tickets.issue_ticket,
    tickets.CancelTicket: tickets.cancel_ticket,
    counters.OpenCounter: counters.open_counter,
    counters.CloseCounter: counters.close_counter,
    counters.PauseCounter: counters.pause_counter,
    counters.ResumeCounter: counters.resume_counter,
    moves.CallNext: moves.call_next,
    moves.Recall: moves.recall,
    moves.Start: moves.start,
    moves.Finish: moves.finish,
    moves.NoShow: moves.no_show,
    moves.Undo: moves.undo,
    ratings.GiveRating: ratings.give_rating,
    announcements.AcknowledgePlay: announcements.acknowledge_play,
    printing.ClaimPrintJob: printing.claim_print_job,
    printing.ReportPrintJob: printing.report_print_job,
    printing.ReportPrinter: printing.report_printer,
    devices.AddDevice: devices.add_device,
    devices.MakePairingCode: devices.make_pairing_code,
    devices.PairDevice: devices.pair_device,
    devices.RevokeDevice: devices.revoke_device,
    centre.MakeSite: centre.make_site,
    centre.SetCatalogue: centre.set_catalogue,
    people.AddStaff: people.add_staff,
    people.SetPassword: people.set_password,
    open_services.CloseService: open_services.close_service,
    open_services.ReopenService: open_services.reopen_service,
    edit.SaveSetup: edit.save_setup,
    edit.RemoveSetup: edit.remove_setup,
    edit.UndoSetup: edit.undo_setup,
    order.ReorderServices: order.reorder_services,
    sessions.OpenSession: sessions.open_session,
    sessions.CloseSession: sessions.close_session,
    day.CloseDay: day.close_day,
}
