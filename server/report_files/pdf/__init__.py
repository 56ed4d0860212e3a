"""Reports as PDF: an official Vietnamese report on A4, its typeface embedded."""
