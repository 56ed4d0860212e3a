/** The page of dossiers. */
import { PLACES } from "../sign_in/places";
import { mountStaff } from "../sign_in/staff_page";
import { Dossiers } from "./dossiers";

mountStaff(PLACES.dossiers, Dossiers);
