"""Makes AtkinsonHyperlegibleNext-Bold.ttf out of the whole font: Latin letters, and kerning in a table that is read in a few lines.

    python subset.py AtkinsonHyperlegibleNext_700Bold.ttf AtkinsonHyperlegibleNext-Bold.ttf
"""

import sys

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0

# Latin-1 without the soft hyphen, which is not meant to be seen, Latin Extended-A, Romanian Ș and Ț, dashes, quotes, … and •.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0xAD), *range(0xAE, 0x180), *range(0x218, 0x21C), 0x1E9E]
LETTERS += [0x2010, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026]
# Pairs are kerned among these; a picture of a rare letter is no worse for standing a hair too far off.
KERNED = [chr(c) for c in range(0x21, 0x7F)] + list("ÅÄÖÆØÉÜåäöæøéü–’”…")


def pairs(font):
    """Kerning of GPOS, as horizontal advance of the first letter, by pair of glyph names."""
    names = {font.getBestCmap()[ord(letter)] for letter in KERNED if ord(letter) in font.getBestCmap()}
    gpos = font["GPOS"].table
    wanted = {i for one in gpos.FeatureList.FeatureRecord if one.FeatureTag == "kern" for i in one.Feature.LookupListIndex}
    found = {}
    for table in (table for i in sorted(wanted) for table in gpos.LookupList.Lookup[i].SubTable):
        table = getattr(table, "ExtSubTable", table)
        if table.LookupType != 2:
            continue
        for index, first in enumerate(table.Coverage.glyphs):
            if first not in names:
                continue
            if table.Format == 1:
                for record in table.PairSet[index].PairValueRecord:
                    found.setdefault((first, record.SecondGlyph), record.Value1.XAdvance if record.Value1 else 0)
            else:
                row = table.Class1Record[table.ClassDef1.classDefs.get(first, 0)].Class2Record
                for second in names:
                    value = row[table.ClassDef2.classDefs.get(second, 0)].Value1
                    found.setdefault((first, second), getattr(value, "XAdvance", 0) if value else 0)
    return {pair: value for pair, value in found.items() if value and pair[1] in names}


source, target = sys.argv[1:]
font = TTFont(source)
kerning = pairs(font)
options = Options(layout_features=[], hinting=False, name_IDs=[0, 1, 2, 4, 5, 6, 13, 14], notdef_outline=True)
options.drop_tables += ["GPOS", "GSUB", "GDEF", "STAT", "gasp"]
subsetter = Subsetter(options)
subsetter.populate(unicodes=LETTERS)
subsetter.subset(font)
table = KernTable_format_0()
table.version, table.coverage, table.format, table.tupleIndex, table.apple = 0, 1, 0, None, False
table.kernTable = kerning
font["kern"] = newTable("kern")
font["kern"].version, font["kern"].kernTables = 0, [table]
font["head"].modified = font["head"].created
font.recalcTimestamp = False
font.save(target)
print(len(kerning), "pairs,", len(font.getBestCmap()), "letters")
