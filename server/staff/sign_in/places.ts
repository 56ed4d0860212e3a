/** The pages of the staff, and the right that each of them needs. */
import type { IconName } from "../../../kiosk_ui/design/drawings/icon";
import type { StaffSession, Words } from "../../client/contract";

/** `right`: the one that is needed, or several any of which opens the page; null opens it to whoever is signed in. */
export interface Place { path: string; right: string | readonly string[] | null; icon: IconName; title: Required<Words> }

/** One's own figures: reached from one's name, so that an officer's console needs no row of pages. */
export const MINE: Place = { path: "/reports/mine", right: "counter.work", icon: "chart", title: { vi: "Số liệu của tôi", en: "My figures" } };

export const PLACES = {
  console: { path: "/console", right: "counter.work", icon: "counter", title: { vi: "Quầy làm việc", en: "Counter" } },
  floor: { path: "/floor", right: "floor.see", icon: "people", title: { vi: "Toàn cảnh", en: "Floor" } },
  admin: { path: "/admin", right: ["catalogue.admin", "staff.admin", "device.admin"], icon: "settings", title: { vi: "Quản trị", en: "Administration" } },
  integrations: { path: "/integrations", right: ["integration.admin", "report.see"], icon: "link", title: { vi: "Kết nối", en: "Other systems" } },
  audit: { path: "/audit", right: "audit.see", icon: "list", title: { vi: "Nhật ký", en: "Audit" } },
  appointments: { path: "/appointments", right: "appointment.book", icon: "clock", title: { vi: "Lịch hẹn", en: "Appointments" } },
  reports: { path: "/reports", right: "report.see", icon: "chart", title: { vi: "Báo cáo", en: "Reports" } },
  staffing: { path: "/staffing", right: "report.see", icon: "shift", title: { vi: "Xếp quầy", en: "Staffing" } },
  dossiers: { path: "/dossiers", right: "report.see", icon: "list", title: { vi: "Hồ sơ", en: "Dossiers" } },
  feedback: { path: "/feedback", right: "report.see", icon: "star", title: { vi: "Góp ý", en: "Feedback" } },
  replay: { path: "/replay", right: "report.see", icon: "play", title: { vi: "Phát lại", en: "Replay" } },
} as const satisfies Record<string, Place>;

/** The page between the centres, for who works at several of them or may make more. */
export const SITES: Place = { path: "/sites", right: null, icon: "home", title: { vi: "Các trung tâm", en: "Centres" } };

export const spansSites = (me: StaffSession): boolean => me.sites.length > 1 || me.staff.rights.includes("site.make");

export const mayOpen = (place: Place, rights: readonly string[]): boolean =>
  place.right === null || [place.right].flat().some((right) => rights.includes(right));

/** The pages that somebody with these rights may open, in the order of the day. */
export const openTo = (rights: readonly string[]): Place[] => Object.values(PLACES).filter((place) => mayOpen(place, rights));

/** All that this person may open, the page between the centres among them. */
export const placesOf = (me: StaffSession): Place[] => [...openTo(me.staff.rights), ...(spansSites(me) ? [SITES] : [])];
