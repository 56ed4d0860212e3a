/** The page that tells how many counters next week needs. */
import { PLACES } from "../sign_in/places";
import { mountStaff } from "../sign_in/staff_page";
import { StaffingPage } from "./staffing";

mountStaff(PLACES.staffing, StaffingPage);
