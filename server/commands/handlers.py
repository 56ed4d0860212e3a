"""The table of everything that can change a centre."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from server.commands import announcements, appointments, counters, day, ratings, sessions, tickets
from server.commands.devices import pairing, places
from server.commands.floor import alerts, messages, steering
from server.commands.integration import keys, webhooks
from server.commands.leasing import leasing, reporting
from server.commands.moves import (
    calling,
    cancelling,
    clocks,
    fetching,
    leaving,
    parking,
    requeueing,
    serving,
    transferring,
)
from server.commands.outcome import Command, Outcome
from server.commands.printing import jobs, printers, reprints, rolls, taking, test_pages
from server.commands.setup import centre, edit, founding, importing, open_services, order, people
from server.commands.slides import pictures, videos

HANDLERS: dict[type[Command], Callable[[Any, Any], Outcome]] = {
    tickets.IssueTicket: tickets.issue_ticket,
    leasing.LeaseNumbers: leasing.lease_numbers,
    reporting.ReportIssued: reporting.report_issued,
    cancelling.CancelTicket: cancelling.cancel_ticket,
    cancelling.CancelByStaff: cancelling.cancel_by_staff,
    counters.OpenCounter: counters.open_counter,
    counters.CloseCounter: counters.close_counter,
    counters.PauseCounter: counters.pause_counter,
    counters.ResumeCounter: counters.resume_counter,
    calling.CallNext: calling.call_next,
    calling.CallChosen: calling.call_chosen,
    calling.Recall: calling.recall,
    serving.Start: serving.start,
    serving.Finish: serving.finish,
    leaving.NoShow: leaving.no_show,
    leaving.Undo: leaving.undo,
    requeueing.Requeue: requeueing.requeue,
    requeueing.Postpone: requeueing.postpone,
    parking.Park: parking.park,
    fetching.Unpark: fetching.unpark,
    transferring.Transfer: transferring.transfer,
    clocks.RunClocks: clocks.run_clocks,
    ratings.GiveRating: ratings.give_rating,
    announcements.AcknowledgePlay: announcements.acknowledge_play,
    jobs.ClaimPrintJob: jobs.claim_print_job,
    jobs.ReportPrintJob: jobs.report_print_job,
    jobs.TendPaper: jobs.tend_paper,
    rolls.ChangeRoll: rolls.change_roll,
    taking.TakePrinter: taking.take_printer,
    reprints.ReprintTicket: reprints.reprint_ticket,
    test_pages.PrintTestPage: test_pages.print_test_page,
    test_pages.ReportFound: test_pages.report_found,
    printers.ReportPrinter: printers.report_printer,
    printers.MissPrinters: printers.miss_printers,
    places.AddDevice: places.add_device,
    places.ChangeDevice: places.change_device,
    places.ReloadDevice: places.reload_device,
    places.RevokeDevice: places.revoke_device,
    pairing.MakePairingCode: pairing.make_pairing_code,
    pairing.PairDevice: pairing.pair_device,
    pairing.AdoptScreen: pairing.adopt_screen,
    pairing.ClaimPlace: pairing.claim_place,
    centre.MakeSite: centre.make_site,
    founding.FoundSite: founding.found_site,
    centre.SetCatalogue: centre.set_catalogue,
    people.AddStaff: people.add_staff,
    people.SetPassword: people.set_password,
    open_services.CloseService: open_services.close_service,
    open_services.ReopenService: open_services.reopen_service,
    importing.ImportSite: importing.import_site,
    pictures.KeepPicture: pictures.keep_picture,
    edit.SaveSetup: edit.save_setup,
    edit.RemoveSetup: edit.remove_setup,
    videos.KeepVideo: videos.keep_video,
    edit.UndoSetup: edit.undo_setup,
    order.ReorderServices: order.reorder_services,
    appointments.BookAppointment: appointments.book_appointment,
    appointments.CancelAppointment: appointments.cancel_appointment,
    appointments.CheckIn: appointments.check_in,
    sessions.OpenSession: sessions.open_session,
    sessions.CloseSession: sessions.close_session,
    sessions.EnterSite: sessions.enter_site,
    day.CloseDay: day.close_day,
    steering.SteerCounter: steering.steer_counter,
    steering.MoveOfficer: steering.move_officer,
    messages.SendMessage: messages.send_message,
    messages.ReadMessage: messages.read_message,
    alerts.AskHelp: alerts.ask_help,
    alerts.WithdrawHelp: alerts.withdraw_help,
    alerts.AcknowledgeAlert: alerts.acknowledge_alert,
    alerts.SettleAlert: alerts.settle_alert,
    alerts.SetAlerts: alerts.set_alerts,
    keys.MakeApiKey: keys.make_api_key,
    keys.RevokeApiKey: keys.revoke_api_key,
    webhooks.DrawWebhookSecret: webhooks.draw_webhook_secret,
    webhooks.PingWebhook: webhooks.ping_webhook,
    webhooks.SkipWaiting: webhooks.skip_waiting,
    webhooks.ResendDelivery: webhooks.resend_delivery,
    webhooks.TurnOffWebhook: webhooks.turn_off_webhook,
}
