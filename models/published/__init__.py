"""The tables of BNSP's performance report for 2021, as printed, and the report's own arithmetic.

Each CSV file is one table. Cells are text as the report prints it (`1.435`, `98,96`, `delapan`), an empty cell is
empty in print too, and `seed_line` names the line of the report's text. Nothing here is scaled or corrected.
`printed_totals.csv` holds the totals and the claims in prose, `notes.csv` what does not agree, and why, `remarks.csv`
what has to be known of names, dates and pictures that are no numbers.
`provinces_reference.csv` is not from the report: it maps its labels to codes.
"""
