#!/usr/bin/env python3
"""read_table.py FILE: what another program than ours sees in an XLSX or CSV file, one cell a line:
sheet, row, column (from 0), kind, value, parted by tabs. Kinds: text, number, date (value in ISO 8601), formula.
Empty cells are left out. Line breaks within a value are written \\n.
"page" lines tell how a sheet is printed: paper, orientation, frozen rows, titles repeated, pages wide."""
import csv
import datetime
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
LINK = '{http://schemas.openxmlformats.org/officeDocument/2006/relationships}'


def put(sheet, row, column, kind, value):
    if value != '':
        print(sheet, row, column, kind, value.replace('\r', '').replace('\n', '\\n'), sep='\t')


def read_csv(name):
    with open(name, encoding='utf-8-sig', newline='') as file:
        for r, row in enumerate(csv.reader(file)):
            for c, value in enumerate(row):
                put('csv', r, c, 'text', value)


def column_of(reference):
    number = 0
    for letter in re.match('[A-Z]+', reference)[0]:
        number = number * 26 + ord(letter) - 64
    return number - 1


def read_xlsx(name):
    book = zipfile.ZipFile(name)
    if book.testzip() is not None:
        sys.exit('broken archive')
    parts = {part: ET.fromstring(book.read(part)) for part in book.namelist() if part.endswith(('.xml', '.rels'))}
    shared = [''.join(t.text or '' for t in item.iter(MAIN + 't')) for item in parts.get('xl/sharedStrings.xml', ())]
    styles = parts['xl/styles.xml']
    codes = {f.get('numFmtId'): f.get('formatCode') for f in styles.iter(MAIN + 'numFmt')}
    formats = [xf.get('numFmtId') for xf in styles.find(MAIN + 'cellXfs')]
    targets = {r.get('Id'): 'xl/' + r.get('Target') for r in parts['xl/_rels/workbook.xml.rels']}
    titles = {n.get('localSheetId') for n in parts['xl/workbook.xml'].iter(MAIN + 'definedName')
              if n.get('name') == '_xlnm.Print_Titles'}
    for index, sheet in enumerate(parts['xl/workbook.xml'].iter(MAIN + 'sheet')):
        title, page = sheet.get('name'), parts[targets[sheet.get(LINK + 'id')]]
        for cell in page.iter(MAIN + 'c'):
            place = cell.get('r')
            row, column = int(re.search(r'\d+', place)[0]) - 1, column_of(place)
            value = cell.findtext(MAIN + 'v') or ''
            number_format = formats[int(cell.get('s', 0))]
            if cell.find(MAIN + 'f') is not None:
                put(title, row, column, 'formula', cell.findtext(MAIN + 'f'))
            elif cell.get('t') in ('s', 'inlineStr'):
                text = shared[int(value)] if cell.get('t') == 's' else ''.join(t.text for t in cell.iter(MAIN + 't'))
                put(title, row, column, 'text', text)
                if text[:1] in ('=', '+', '-', '@') and number_format != '49':
                    sys.exit(f'{place}: would become a formula when it is edited')
            elif value and 'e' in codes.get(number_format, ''):
                day = datetime.date(1899, 12, 30) + datetime.timedelta(days=int(float(value)))
                put(title, row, column, 'date', day.isoformat())
            else:
                put(title, row, column, 'number', value)
        setup, pane = page.find(MAIN + 'pageSetup'), page.find('.//' + MAIN + 'pane')
        print(title, 'page', setup.get('paperSize'), setup.get('orientation'), pane.get('ySplit'), pane.get('state'),
              'titles' if str(index) in titles else 'no titles', 'tall' if setup.get('fitToHeight') == '0' else 'one',
              sep='\t')


(read_csv if sys.argv[1].endswith('.csv') else read_xlsx)(sys.argv[1])
