//! The colours of the bank: warm paper, dark ink, one stamp red, leaf green. Every pair that carries text keeps 4.5:1.

use crate::level::def::Wing;
use bevy::color::Color;

/// Background of panels and plates.
pub const PAPER: Color = of(0xFB_F6_E9);
/// Paper under the pointer.
pub const PAPER_WARM: Color = of(0xF6_E7_C1);
/// Paper while it is pressed, and of fields.
pub const PAPER_DEEP: Color = of(0xEB_D9_A8);
/// Text on paper, borders.
pub const INK: Color = of(0x2B_2A_33);
/// Less important text on paper.
pub const INK_SOFT: Color = of(0x5A_56_62);
/// The red of a stamp: what needs care.
pub const STAMP: Color = of(0xA6_23_1B);
/// The green of a leaf: the main way on.
pub const LEAF: Color = of(0x1F_66_42);
/// Leaf under the pointer.
pub const LEAF_WARM: Color = of(0x17_52_34);
/// Leaf while it is pressed.
pub const LEAF_DEEP: Color = of(0x0F_3D_26);
/// The ring around what has the focus.
pub const FOCUS: Color = of(0x0B_4F_C4);
/// Something right, together with a sign.
pub const RIGHT: Color = of(0x00_5F_A3);
/// Something not right yet, together with a sign.
pub const NOT_YET: Color = of(0xA2_3B_00);
/// Sky of the title page.
pub const SKY: Color = of(0xCF_E6_F2);
/// Lies over the branch while a menu is open.
pub const SHADE: Color = Color::srgba(0.09, 0.09, 0.13, 0.55);

/// The colour of a wing, on the map, in the album, in the branch.
pub const fn wing(wing: Wing) -> Color {
    match wing {
        Wing::Lobby => of(0x8A_6D_3B),
        Wing::Savings => of(0x1F_66_42),
        Wing::Cards => of(0x00_5F_A3),
        Wing::Securities => of(0x6A_3D_8F),
        Wing::Exchange => of(0xB3_5A_00),
    }
}

/// The colour 0xRRGGBB in sRGB.
pub const fn of(rgb: u32) -> Color {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color::srgb(red as f32 / 255.0, green as f32 / 255.0, blue as f32 / 255.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bevy::color::Luminance as _;

    fn contrast(one: Color, other: Color) -> f32 {
        let (one, other) = (one.luminance() + 0.05, other.luminance() + 0.05);
        if one > other { one / other } else { other / one }
    }

    #[test]
    fn text_keeps_its_contrast_on_every_plate() {
        for paper in [PAPER, PAPER_WARM, PAPER_DEEP] {
            for ink in [INK, INK_SOFT, STAMP, LEAF, RIGHT, NOT_YET] {
                assert!(contrast(ink, paper) >= 4.5, "{ink:?} on {paper:?}: {}", contrast(ink, paper));
            }
        }
        for leaf in [LEAF, LEAF_WARM, LEAF_DEEP] {
            assert!(contrast(PAPER, leaf) >= 4.5);
        }
    }

    #[test]
    fn the_focus_ring_stands_out() {
        for plate in [PAPER, PAPER_WARM, PAPER_DEEP] {
            assert!(contrast(FOCUS, plate) >= 3.0);
        }
        assert!(contrast(FOCUS, PAPER) >= 3.0 && contrast(PAPER, LEAF) >= 3.0);
    }
}
