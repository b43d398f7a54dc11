//! `assets/people.ron`: what everyone wears, and how far a clip of walking goes.

use serde::Deserialize;

/// The table.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Cast {
    /// Everyone who has a name of his own.
    pub looks: Vec<Outfit>,
    /// How far the clips of moving go.
    pub strides: Vec<Stride>,
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
        ron::from_str(text).map_err(|error| error.to_string())
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
