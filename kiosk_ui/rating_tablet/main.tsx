/** The page /tablet. */
import { mountDevice } from "../../server/client/device_screen";
import type { TabletState } from "../../server/client/contract";
import { Tablet } from "./tablet";
import "../design/base.css";
import "./tablet.css";

mountDevice<TabletState>({ screen: "rating_tablet", title: { vi: "Máy đánh giá", en: "Rating tablet" }, door: "/tablet", Screen: Tablet });
