/** The administrator's pages. */
import { mountStaff } from "../sign_in/staff_page";
import { PLACES } from "../sign_in/places";
import { Admin } from "./admin";

mountStaff(PLACES.admin, Admin);
