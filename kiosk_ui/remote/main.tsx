/** What people arrange from home: /remote/<site>, its poster, and /booked/<token>, one's own appointment or place. */
import { render } from "preact";
import { api } from "../../server/client/api";
import { BookedPage } from "./booked";
import { Poster } from "./poster";
import { Remote } from "./remote";
import "../design/base.css";
import "./remote.css";

const [page = "", key = "", part] = location.pathname.split("/").filter(Boolean).map(decodeURIComponent);
const doors = api();
const root = document.getElementById("screen");
if (root) render(page === "booked" ? <BookedPage doors={doors} token={key} /> : part === "poster" ? <Poster doors={doors} site={key} /> : <Remote doors={doors} site={key} />, root);
