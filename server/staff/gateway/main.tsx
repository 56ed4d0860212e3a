/** The page of the demo's text gateway. */
import { render } from "preact";
import { language } from "../sign_in/language";
import { GatewayPage } from "./gateway";
import "../../../kiosk_ui/design/base.css";

document.documentElement.lang = language.value;
const root = document.getElementById("screen");
if (root) render(<GatewayPage />, root);
