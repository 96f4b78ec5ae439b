"""Writes the workbooks of this folder, with openpyxl and LibreOffice headless. Needs `pip install openpyxl` and `soffice`.

Run it again only to add a case: the files are kept in the repository, so that tests need neither.
"""

import datetime
import pathlib
import subprocess

import openpyxl
from openpyxl.styles import numbers

HERE = pathlib.Path(__file__).parent / "files"


def save(book, name):
    book.save(HERE / f"{name}-openpyxl.xlsx")
    for extension in ("xlsx", "ods"):
        out = HERE / "lo"
        subprocess.run(
            ["soffice", "--headless", "--convert-to", extension, "--outdir", str(out), str(HERE / f"{name}-openpyxl.xlsx")],
            check=True, capture_output=True,
        )
        (out / f"{name}-openpyxl.{extension}").rename(HERE / f"{name}-libreoffice.{extension}")
    (HERE / "lo").rmdir()


def types():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Données"
    sheet.append(["texte", "entier", "siret", "insee", "decimal", "date", "horodatage", "heure", "part", "montant", "vrai", "somme"])
    sheet.append(["Été à l’Haÿ-les-Roses <&> \"guillemets\"", 42, 21350238800019, 1001, 0.1, datetime.date(2023, 12, 1),
                  datetime.datetime(2023, 12, 1, 10, 30, 5), datetime.time(8, 15), 0.25, 1234567.5, True, "=B2+1"])
    sheet.append(["ligne 1\nligne 2", -7, "21350238800019", "01001", 1e-7, datetime.date(1900, 3, 1),
                  datetime.datetime(2024, 2, 29), datetime.time(23, 59, 59), 1, 1e15, False, "=B3+1"])
    sheet.append(["  espaces  ", 0, None, "2A004", 123456789.123, datetime.date(2050, 1, 31), None, None, None, -0.5, None, None])
    sheet.append([])
    sheet.append(["après une ligne vide", 1, None, None, None, None, None, None, None, None, None, None])
    for row in sheet.iter_rows(min_row=2):
        row[3].number_format = "00000"
        row[5].number_format = "dd/mm/yyyy"
        row[6].number_format = 'dd/mm/yyyy" à "hh:mm'
        row[7].number_format = "hh:mm"
        row[8].number_format = numbers.FORMAT_PERCENTAGE
        row[9].number_format = '#,##0.00\\ "€"'
    return book


def title_and_sheets():
    book = openpyxl.Workbook()
    notice = book.active
    notice.title = "Notice"
    notice.append(["Comment remplir ce classeur"])
    notice.append(["Une ligne par prénom"])
    sheet = book.create_sheet("Prénoms 2023")
    sheet.append(["Prénoms déclarés à l’état civil en 2023"])
    sheet.append(["Source : mairie"])
    sheet.append([])
    sheet.append(["COLL_NOM", "COLL_INSEE", "ENFANT_SEXE", "ENFANT_PRENOM", "NOMBRE_OCCURRENCES", "ANNEE"])
    sheet.append(["Rennes", "35238", "F", "Louise", 12, 2023])
    sheet.append(["Rennes", "35238", "M", "Gabriel", 15, 2023])
    sheet.merge_cells("A1:C1")
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["B"].hidden = True
    hidden = book.create_sheet("Calculs")
    hidden.append(["x", "y", "z"])
    hidden.sheet_state = "hidden"
    return book


def old_mac_dates():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(["jour", "valeur"])
    sheet.append([datetime.date(2023, 12, 1), 1])
    sheet.append([datetime.date(1904, 1, 2), 2])
    return book


HERE.mkdir(exist_ok=True)
save(types(), "types")
save(title_and_sheets(), "titre-et-feuilles")
save(old_mac_dates(), "dates-1904")
