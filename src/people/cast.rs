//! `assets/people.ron`: what everyone wears, and how far a clip of walking goes.

use crate::{progress::settings::Avatar, rules::text::Text};
use bevy::prelude::Resource;
use serde::Deserialize;

/// The table; empty until it has been read.
#[derive(Resource, Debug, Clone, Default, Deserialize)]
pub struct Cast {
    /// Everyone who has a name of his own.
    pub looks: Vec<Outfit>,
    /// What the player may choose.
    #[serde(default)]
    pub child: Option<Choices>,
    /// How far the clips of moving go.
    pub strides: Vec<Stride>,
}

/// What the player may choose.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Choices {
    /// Under `assets/`.
    pub file: String,
    /// Worn whatever is chosen.
    pub pieces: Vec<String>,
    /// Colours of skin.
    pub skins: Vec<Tint>,
    /// Cuts of hair.
    pub hair: Vec<Hair>,
    /// Colours of hair.
    pub hair_colours: Vec<Tint>,
    /// Clothes with their colours.
    pub outfits: Vec<Clothes>,
    /// What changes in a wheelchair.
    pub wheelchair: Wheelchair,
    /// Metres.
    pub height: f32,
    /// Clip of standing.
    pub idle: String,
    /// Clip of walking.
    #[serde(rename = "move")]
    pub moves: String,
}

/// A colour with its name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Tint {
    /// What it is called.
    pub name: Text,
    /// sRGB.
    pub color: u32,
}

/// A cut of hair.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Hair {
    /// What it is called.
    pub name: Text,
    /// Piece of the model.
    pub piece: String,
}

/// Clothes with their colours.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Clothes {
    /// What they are called.
    pub name: Text,
    /// Pieces.
    pub pieces: Vec<String>,
    /// Upper clothes.
    pub top: u32,
    /// Lower clothes.
    pub bottom: u32,
    /// Trimmings.
    pub accent: u32,
}

/// What changes in a wheelchair.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Wheelchair {
    /// Pieces that come on top.
    pub wear: Vec<String>,
    /// Pieces that would be in the way.
    pub leave: Vec<String>,
    /// Clip of resting.
    pub idle: String,
    /// Clip of rolling.
    #[serde(rename = "move")]
    pub moves: String,
}

impl Choices {
    /// What someone wears who has chosen so; numbers beyond the choices mean the last of them.
    pub fn outfit(&self, avatar: &Avatar) -> Outfit {
        fn pick<T>(all: &[T], index: u8) -> Option<&T> {
            all.get(usize::from(index)).or(all.last())
        }
        let mut outfit = Outfit {
            id: "child".into(),
            file: self.file.clone(),
            pieces: self.pieces.clone(),
            skin: pick(&self.skins, avatar.skin).map_or(0, |tint| tint.color),
            hair: pick(&self.hair_colours, avatar.hair_colour).map_or(0, |tint| tint.color),
            height: self.height,
            idle: self.idle.clone(),
            moves: self.moves.clone(),
            ..Outfit::default()
        };
        outfit.pieces.extend(pick(&self.hair, avatar.hair).map(|hair| hair.piece.clone()));
        if let Some(clothes) = pick(&self.outfits, avatar.outfit) {
            outfit.pieces.extend(clothes.pieces.iter().cloned());
            (outfit.top, outfit.bottom, outfit.accent) = (clothes.top, clothes.bottom, clothes.accent);
        }
        if avatar.wheelchair {
            outfit.pieces.retain(|piece| !self.wheelchair.leave.contains(piece));
            outfit.pieces.extend(self.wheelchair.wear.iter().cloned());
            outfit.idle.clone_from(&self.wheelchair.idle);
            outfit.moves.clone_from(&self.wheelchair.moves);
        }
        outfit
    }
}

/// A model with the pieces that are worn and their colours, sRGB as numbers.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
pub struct Outfit {
    /// Name of the look.
    pub id: String,
    /// Under `assets/`.
    pub file: String,
    /// Skinned meshes that are shown; a model that is one whole has none to choose.
    #[serde(default)]
    pub pieces: Vec<String>,
    /// Face and hands.
    #[serde(default)]
    pub skin: u32,
    /// Hair and brows.
    #[serde(default)]
    pub hair: u32,
    /// Upper clothes.
    #[serde(default)]
    pub top: u32,
    /// Lower clothes.
    #[serde(default)]
    pub bottom: u32,
    /// Trimmings.
    #[serde(default)]
    pub accent: u32,
    /// Metres from the soles to the crown.
    pub height: f32,
    /// Clip of standing.
    #[serde(default)]
    pub idle: String,
    /// Clip of moving.
    #[serde(default, rename = "move")]
    pub moves: String,
}

/// How far one cycle of a clip goes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Stride {
    /// The model.
    pub file: String,
    /// The clip.
    pub clip: String,
    /// Metres.
    pub stride: f32,
}

impl Cast {
    /// Reads the table.
    ///
    /// # Errors
    /// What is wrong with it, with line and column.
    pub fn parse(text: &str) -> Result<Self, String> {
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        options.from_str(text).map_err(|error| error.to_string())
    }

    /// What someone wears.
    pub fn look(&self, id: &str) -> Option<&Outfit> {
        self.looks.iter().find(|look| look.id == id)
    }

    /// Metres that one cycle of a clip goes.
    pub fn stride(&self, file: &str, clip: &str) -> Option<f32> {
        self.strides.iter().find(|stride| stride.file == file && stride.clip == clip).map(|stride| stride.stride)
    }

    /// Every model that is worn, each once.
    pub fn files(&self) -> Vec<&str> {
        let mut files: Vec<&str> = self.looks.iter().map(|look| look.file.as_str()).collect();
        files.sort_unstable();
        files.dedup();
        files
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shipped() -> Cast {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/people.ron");
        Cast::parse(&std::fs::read_to_string(file).unwrap()).unwrap()
    }

    #[test]
    fn everyone_who_can_stand_in_a_level_has_a_look() {
        let cast = shipped();
        for look in ["swallow", "savings", "cards", "securities", "exchange", "child"] {
            assert!(cast.look(look).is_some(), "{look} is missing");
        }
    }

    #[test]
    fn whatever_a_child_chooses_is_one_whole_figure() {
        let choices = shipped().child.unwrap();
        assert!(choices.skins.len() >= 5 && choices.hair.len() >= 6 && choices.outfits.len() >= 6);
        for outfit in 0..9 {
            for wheelchair in [false, true] {
                let avatar = Avatar { outfit, wheelchair, hair: outfit, ..Avatar::default() };
                let worn = choices.outfit(&avatar);
                assert!(worn.pieces.iter().any(|piece| piece == "body"));
                assert_eq!(worn.pieces.iter().any(|piece| piece == "wheelchair"), wheelchair);
                assert!(!wheelchair || worn.pieces.iter().all(|piece| piece != "backpack"));
                let mut once = worn.pieces.clone();
                once.sort_unstable();
                once.dedup();
                assert_eq!(once.len(), worn.pieces.len(), "a piece is worn twice: {:?}", worn.pieces);
            }
        }
    }
}
