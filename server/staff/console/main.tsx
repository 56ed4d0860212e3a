/** The page of an officer at a counter. */
import { mountStaff } from "../sign_in/staff_page";
import { PLACES } from "../sign_in/places";
import { Console } from "./console";

mountStaff(PLACES.console, Console);
