/** The page of appointments. */
import { PLACES } from "../sign_in/places";
import { mountStaff } from "../sign_in/staff_page";
import { Appointments } from "./appointments";

mountStaff(PLACES.appointments, Appointments);
