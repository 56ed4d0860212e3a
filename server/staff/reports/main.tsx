/** The page of reports. */
import { PLACES } from "../sign_in/places";
import { mountStaff } from "../sign_in/staff_page";
import { ReportsPage } from "./reports";

mountStaff(PLACES.reports, ReportsPage);
