"""The table of everything that can change a centre."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from server.commands import announcements, appointments, counters, day, periodic, ratings, sessions, tickets
from server.commands.booking import hours, tending
from server.commands.booking import places as places_afar
from server.commands.devices import pairing, places
from server.commands.dossiers import importing as dossiers
from server.commands.floor import alerts, follow_ups, messages, steering
from server.commands.integration import contacts, keys, webhooks
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
from server.commands.privacy import erasing, own_data
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
    follow_ups.MoveFollowUp: follow_ups.move_follow_up,
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
    videos.KeepVideo: videos.keep_video,
    edit.SaveSetup: edit.save_setup,
    edit.RemoveSetup: edit.remove_setup,
    edit.UndoSetup: edit.undo_setup,
    order.ReorderServices: order.reorder_services,
    appointments.BookAppointment: appointments.book_appointment,
    appointments.CancelAppointment: appointments.cancel_appointment,
    appointments.CheckIn: appointments.check_in,
    hours.BookHour: hours.book_hour,
    hours.MoveOwn: hours.move_own,
    hours.CancelOwn: hours.cancel_own,
    places_afar.ReservePlace: places_afar.reserve_place,
    tending.TendAppointments: tending.tend_appointments,
    dossiers.ImportDossiers: dossiers.import_dossiers,
    sessions.OpenSession: sessions.open_session,
    sessions.CloseSession: sessions.close_session,
    sessions.EnterSite: sessions.enter_site,
    day.CloseDay: day.close_day,
    erasing.EraseOld: erasing.erase_old,
    own_data.ShowOwnData: own_data.show_own_data,
    own_data.EraseOwnData: own_data.erase_own_data,
    own_data.ShowDataOf: own_data.show_data_of,
    own_data.EraseDataOf: own_data.erase_data_of,
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
    contacts.AskToBeTold: contacts.ask_to_be_told,
    contacts.StopTelling: contacts.stop_telling,
    periodic.TryReport: periodic.try_report,
    periodic.ResendReport: periodic.resend_report,
}
