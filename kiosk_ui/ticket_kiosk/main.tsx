/** The page /kiosk. */
import { mountDevice } from "../../server/client/device_screen";
import type { KioskState } from "../../server/client/contract";
import { Kiosk } from "./kiosk";
import "../design/base.css";
import "./kiosk.css";

document.addEventListener("contextmenu", (event) => event.preventDefault());

mountDevice<KioskState>({ screen: "ticket_kiosk", title: { vi: "Máy lấy số", en: "Ticket kiosk" }, door: "/kiosk", Screen: Kiosk });
