/** The page of the virtual printer's tray. */
import { render } from "preact";
import { language } from "../sign_in/language";
import { TrayPage } from "./tray";
import "../../../kiosk_ui/design/base.css";

document.documentElement.lang = language.value;
const root = document.getElementById("screen");
if (root) render(<TrayPage />, root);
