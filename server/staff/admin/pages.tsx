/** The pages of the administration: a row each. A new page is a row here and a folder of its own. */
import type { ComponentType } from "preact";
import type { IconName } from "../../../kiosk_ui/design/drawings/icon";
import type { Words } from "../../client/contract";
import type { StaffProps } from "../sign_in/staff_page";
import { CountersPage } from "./counters/counters_page";
import { CentrePage } from "./centre/centre_page";
import { DevicesPage } from "./devices/devices_page";
import { FilesPage } from "./files/files_page";
import { GuestsPage } from "./guests/guests_page";
import { HolidaysPage } from "./holidays/holidays_page";
import { HoursPage } from "./hours/hours_page";
import { LetterheadPage } from "./periodic/letterhead_page";
import { PeriodicPage } from "./periodic/periodic_page";
import { NotificationsPage } from "./notifications/notifications_page";
import { PrivacyPage } from "./privacy/privacy_page";
import { PolicyPage } from "./policy/policy_page";
import { PrintersPage } from "./printers/printers_page";
import { StartPage } from "./start/start_page";
import { HistoryPage } from "./history/history_page";
import { PeoplePage } from "./people/people_page";
import { RatingsPage } from "./ratings/ratings_page";
import { RolesPage } from "./roles/roles_page";
import { ServicesPage } from "./services/services_page";
import { SlidesPage } from "./slides/slides_page";
import type { Catalogue } from "./setup/catalogue";
import type { Way } from "./shell/route";
import { VoicePage } from "./voice/voice_page";
import { TextsPage } from "./texts/texts_page";

/** `path` is what stands behind the page's id in the address: `#services/<id>` → ["<id>"]. */
export interface PageProps extends StaffProps { path: readonly string[]; way: Way; catalogue: Catalogue }

export type GroupId = "centre" | "offer" | "people" | "fleet" | "log";

export const GROUPS: Record<GroupId, Required<Words>> = {
  centre: { vi: "Trung tâm", en: "Centre" },
  offer: { vi: "Dịch vụ và quầy", en: "Services and counters" },
  people: { vi: "Con người", en: "People" },
  fleet: { vi: "Thiết bị", en: "Devices" },
  log: { vi: "Theo dõi", en: "Oversight" },
};

export interface AdminPage { id: string; group: GroupId; title: Required<Words>; icon: IconName; right: string | readonly string[]; Page: ComponentType<PageProps> }

export const PAGES: readonly AdminPage[] = [
  { id: "start", group: "centre", title: { vi: "Bắt đầu", en: "First steps" }, icon: "home", right: "catalogue.admin", Page: StartPage },
  { id: "centre", group: "centre", title: { vi: "Trung tâm", en: "Centre" }, icon: "settings", right: "catalogue.admin", Page: CentrePage },
  { id: "hours", group: "centre", title: { vi: "Giờ làm việc", en: "Opening hours" }, icon: "clock", right: "catalogue.admin", Page: HoursPage },
  { id: "holidays", group: "centre", title: { vi: "Ngày nghỉ", en: "Holidays" }, icon: "closed", right: "catalogue.admin", Page: HolidaysPage },
  { id: "policy", group: "centre", title: { vi: "Cách gọi số", en: "Who is next" }, icon: "priority", right: "catalogue.admin", Page: PolicyPage },
  { id: "voice", group: "centre", title: { vi: "Giọng đọc", en: "Voice" }, icon: "voice", right: "catalogue.admin", Page: VoicePage },
  { id: "files", group: "centre", title: { vi: "Tệp", en: "Files" }, icon: "download", right: "catalogue.admin", Page: FilesPage },
  { id: "services", group: "offer", title: { vi: "Lĩnh vực và dịch vụ", en: "Fields and services" }, icon: "list", right: "catalogue.admin", Page: ServicesPage },
  { id: "counters", group: "offer", title: { vi: "Quầy", en: "Counters" }, icon: "counter", right: "catalogue.admin", Page: CountersPage },
  { id: "texts", group: "offer", title: { vi: "Chữ trên phiếu và bảng", en: "Slip and board texts" }, icon: "ticket", right: "catalogue.admin", Page: TextsPage },
  { id: "notifications", group: "offer", title: { vi: "Báo lên điện thoại", en: "News on phones" }, icon: "bell", right: "catalogue.admin", Page: NotificationsPage },
  { id: "slides", group: "offer", title: { vi: "Ảnh và video", en: "Pictures and videos" }, icon: "screen", right: "catalogue.admin", Page: SlidesPage },
  { id: "ratings", group: "offer", title: { vi: "Đánh giá", en: "Ratings" }, icon: "star", right: "catalogue.admin", Page: RatingsPage },
  { id: "people", group: "people", title: { vi: "Con người", en: "People" }, icon: "person", right: "staff.admin", Page: PeoplePage },
  { id: "guests", group: "people", title: { vi: "Người nơi khác", en: "People of other centres" }, icon: "walk", right: "staff.admin", Page: GuestsPage },
  { id: "roles", group: "people", title: { vi: "Vai trò", en: "Roles" }, icon: "people", right: "staff.admin", Page: RolesPage },
  { id: "devices", group: "fleet", title: { vi: "Thiết bị", en: "Devices" }, icon: "screen", right: "device.admin", Page: DevicesPage },
  { id: "printers", group: "fleet", title: { vi: "Máy in phiếu", en: "Printers" }, icon: "printer", right: "device.admin", Page: PrintersPage },
  { id: "periodic", group: "log", title: { vi: "Báo cáo định kỳ", en: "Scheduled reports" }, icon: "letter", right: "catalogue.admin", Page: PeriodicPage },
  { id: "letterhead", group: "log", title: { vi: "Thể thức báo cáo", en: "Letterhead of reports" }, icon: "list", right: "catalogue.admin", Page: LetterheadPage },
  { id: "privacy", group: "log", title: { vi: "Dữ liệu cá nhân", en: "Personal data" }, icon: "person", right: ["catalogue.admin", "privacy.keep"], Page: PrivacyPage },
  { id: "history", group: "log", title: { vi: "Lịch sử sửa", en: "History" }, icon: "clock", right: ["catalogue.admin", "staff.admin", "device.admin"], Page: HistoryPage },
];

export const openPages = (rights: readonly string[]): AdminPage[] => PAGES.filter((page) => [page.right].flat().some((right) => rights.includes(right)));
