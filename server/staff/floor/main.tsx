/** The supervisor's page of today. */
import { mountStaff } from "../sign_in/staff_page";
import { PLACES } from "../sign_in/places";
import { Floor } from "./floor";

mountStaff(PLACES.floor, Floor);
