/** The page /figures: what a centre shows to everybody; `?site=` names one where there are several. */
import { render } from "preact";
import { api } from "../../server/client/api";
import { FiguresPage } from "./page";
import "../../kiosk_ui/design/base.css";

const root = document.getElementById("screen");
if (root) render(<FiguresPage doors={api()} site={new URLSearchParams(location.search).get("site")} />, root);
