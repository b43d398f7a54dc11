"""Named colours, as sRGB numbers. Every face of every model has one of these names."""

COLOURS = {
    # Paper and plaster.
    "paper": 0xFFFFFF,
    "cream": 0xFFF6E3,
    "plaster": 0xFFF3DA,
    "sand": 0xEEE4D2,
    "stone": 0xD8D2C6,
    "slate": 0x8A9AAA,
    "slate-dark": 0x6E7F92,
    # Wood, from light to dark.
    "birch": 0xEBD3A8,
    "oak": 0xD9B98C,
    "walnut": 0xC2946A,
    "chestnut": 0xA87A52,
    "bark": 0x7A5A4A,
    # Metal.
    "brass": 0xE0B862,
    "gold": 0xFFD465,
    "gold-light": 0xFFE39A,
    "amber": 0xF2C04D,
    "steel": 0xAEBCCB,
    "silver": 0xD3DDE6,
    "ink": 0x4A5D80,
    "night": 0x3A4A6B,
    # The four wings, each from light to deep.
    "savings-pale": 0xDFF0D3,
    "savings-light": 0xB9DCA6,
    "savings": 0x78BD83,
    "savings-deep": 0x4F9A68,
    "cards-pale": 0xFDE4D3,
    "cards-light": 0xF5CDB4,
    "cards": 0xF09A72,
    "cards-deep": 0xD9775A,
    "securities-pale": 0xE9E0F6,
    "securities-light": 0xCDBFE6,
    "securities": 0xA78BD0,
    "securities-deep": 0x7F66B0,
    "exchange-pale": 0xDCEFFA,
    "exchange-light": 0xB4D9EE,
    "exchange": 0x6FB4DC,
    "exchange-deep": 0x4A8CBB,
    # Pastels for things.
    "post": 0xE8826A,
    "post-deep": 0xC9634F,
    "rose": 0xF6B6C4,
    "rose-deep": 0xE88BA0,
    "blush": 0xF6C6D0,
    "coral": 0xF2A28F,
    "apricot": 0xFFB36B,
    "butter": 0xFFE9A8,
    "honey": 0xF2C879,
    "bread": 0xE6B05E,
    "mint": 0xBFE6C8,
    "teal": 0x8FC7B0,
    "teal-deep": 0x6FA890,
    "sky": 0xD8EEFA,
    "glass": 0xCFEAF2,
    "water": 0x9FDCF0,
    "sea": 0x7FBFE6,
    "lilac": 0xC7A8D8,
    "plum": 0x9A6BA8,
    "red": 0xE05F5F,
    "terracotta": 0xD98C6F,
    "terracotta-light": 0xE6A184,
    "soil": 0x8B6650,
    # Leaves and grass.
    "leaf": 0x78BD7C,
    "leaf-light": 0x98D08E,
    "leaf-dark": 0x5A9E6A,
    "pine": 0x4F8F73,
    "grass": 0xA5D68C,
    "grass-far": 0xC4E3C6,
    "hill": 0xB4DCB4,
    "hill-far": 0xC6E2DA,
    "cloud": 0xFFFDF8,
}


def srgb(name):
    """The colour called `name` as three numbers from 0 to 1, as a screen shows it."""
    number = COLOURS[name]
    return tuple((number >> shift & 255) / 255 for shift in (16, 8, 0))


def linear(name):
    """The colour called `name` as light, as glTF wants vertex colours."""
    return tuple(c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in srgb(name))
