/** The page between the centres. */
import { mountStaff } from "../sign_in/staff_page";
import { SITES } from "../sign_in/places";
import { Sites } from "./sites";

mountStaff(SITES, Sites);
