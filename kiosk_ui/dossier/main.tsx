/** The page /dossier/<site>, behind the QR of a centre and the link on a ticket's page. */
import { render } from "preact";
import { api } from "../../server/client/api";
import { PhonePage } from "./phone_page";
import "../design/base.css";

const site = decodeURIComponent(location.pathname.split("/").filter(Boolean).pop() ?? "");
const root = document.getElementById("screen");
if (root) render(<PhonePage doors={api()} site={site} />, root);
