//! The picture sides: one picture for each scene, in the album, on the cards and in the file that a child keeps.

use crate::level::def::Scene;
use bevy::{prelude::*, render::render_resource::TextureFormat};
use image::RgbaImage;
use std::collections::HashMap;

/// On a node of the interface: shows the picture of this scene, where there is a window.
#[derive(Component, Debug, Clone, Copy)]
pub struct PictureOf(pub Scene);

/// The pictures that were asked for.
#[derive(Resource, Debug, Default)]
pub struct Pictures(HashMap<Scene, Handle<Image>>);

impl Pictures {
    /// The picture of this scene, on its way from the first time it is asked for.
    pub fn of(&mut self, scene: Scene, assets: &AssetServer) -> Handle<Image> {
        let load = || assets.load(format!("postcards/{}.png", scene.file_name()));
        self.0.entry(scene).or_insert_with(load).clone()
    }

    /// The pixels of a picture that has arrived.
    pub fn pixels(&self, scene: Scene, images: &Assets<Image>) -> Option<RgbaImage> {
        let image = images.get(self.0.get(&scene)?)?;
        if image.texture_descriptor.format != TextureFormat::Rgba8UnormSrgb {
            return None;
        }
        RgbaImage::from_raw(image.width(), image.height(), image.data.clone()?)
    }
}

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Pictures>();
    app.add_observer(hang);
}

fn hang(
    added: On<Add, PictureOf>,
    nodes: Query<&PictureOf>,
    assets: Res<AssetServer>,
    mut pictures: ResMut<Pictures>,
    mut commands: Commands,
) {
    if let Ok(PictureOf(scene)) = nodes.get(added.entity) {
        commands.entity(added.entity).insert(ImageNode::new(pictures.of(*scene, &assets)));
    }
}
