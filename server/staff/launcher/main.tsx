/** The first page: the demo's screens for those who hold its key, else the ways in. */
import { render } from "preact";
import { language } from "../sign_in/language";
import { Launcher } from "./launcher";
import "../../../kiosk_ui/design/base.css";

document.documentElement.lang = language.value;
const root = document.getElementById("screen");
if (root) render(<Launcher />, root);
