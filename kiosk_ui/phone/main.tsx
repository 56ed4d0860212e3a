/** The page /t/<token>, behind the QR of every ticket. */
import { render } from "preact";
import { api } from "../../server/client/api";
import { follow } from "./follow";
import { Phone } from "./phone";
import "../design/base.css";
import "./phone.css";

const token = decodeURIComponent(location.pathname.split("/").filter(Boolean).pop() ?? "");
const doors = api();
const root = document.getElementById("screen");
if (root) render(<Phone token={token} doors={doors} follow={follow(token, doors)} />, root);
