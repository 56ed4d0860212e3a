/** A picture of each screen, taken from the screens themselves. */
import admin from "./pictures/admin.webp";
import board from "./pictures/hall_board.webp";
import console_ from "./pictures/console.webp";
import design from "./pictures/design.webp";
import display from "./pictures/counter_display.webp";
import floor from "./pictures/floor.webp";
import gateway from "./pictures/gateway.webp";
import kiosk from "./pictures/ticket_kiosk.webp";
import remote from "./pictures/remote.webp";
import reports from "./pictures/reports.webp";
import tablet from "./pictures/rating_tablet.webp";
import tray from "./pictures/tray.webp";

export const PICTURES: Record<string, string> = {
  ticket_kiosk: kiosk, hall_board: board, tray, gateway, remote, console: console_, counter_display: display, rating_tablet: tablet, floor, reports, admin, design,
};
