"""Reports as files: from a report's JSON to a document, and from the document to a spreadsheet or a PDF. No I/O."""
