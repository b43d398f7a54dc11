//! Makes postcards visible: lying ones turn in the air, the one in the viewer floats before the camera.

use super::{
    export::{font_files, ground, sky, written_side},
    lying::LyingPostcard,
    stage::raise,
    viewer::Viewing,
};
use crate::{
    bank::{
        looks::{Paint, SoftShadow},
        sketch::{Sketch, light_of},
    },
    level::{catalog::Solid, def::Wing},
    player::view::MainCamera,
    progress::{play::CurrentLevel, settings::Settings},
    schedule::{Panel, Screen},
    screens::veil::{Sample, WarmUp, sample_place},
    theme::Fonts,
};
use bevy::{
    asset::RenderAssetUsages,
    light::NotShadowCaster,
    mesh::{Indices, PrimitiveTopology},
    prelude::*,
    render::render_resource::{Extent3d, TextureDimension, TextureFormat},
};
use std::f32::consts::PI;

/// Width and depth of a card in its own metres.
const CARD: Vec2 = Vec2::new(1.5, 1.05);
/// Where the card floats before the camera, and how large.
const FLOATS: (Vec3, f32) = (Vec3::new(0.0, 0.13, -1.0), 0.42);
/// How far the card leans towards the player: picture side, written side.
const LEAN: (f32, f32) = (0.7, 1.25);
const PAPER: u32 = 0xfb_f6_e9;
const GLOW: u32 = 0xff_d8_6b;

/// The card in the viewer.
#[derive(Component, Debug, Default)]
pub(super) struct FloatingCard {
    /// 0 picture side up, 1 written side up.
    flip: f32,
    yaw: f32,
    lean: f32,
}

/// The card of a postcard that lies about.
#[derive(Component, Debug)]
struct Hovering;

pub(super) fn plugin(app: &mut App) {
    app.add_observer(dress_lying).add_observer(warm_up);
    app.add_systems(OnEnter(Panel::Postcard), float.run_if(resource_exists::<Viewing>));
    app.add_systems(Update, hover.run_if(in_state(Screen::Playing)));
    app.add_systems(PostUpdate, turn.before(TransformSystems::Propagate).run_if(resource_exists::<Viewing>));
}

/// Paper with a coloured picture side up and edges that shine.
fn card(wing: Wing) -> Sketch {
    let mut sketch = Sketch::default();
    let mut plate = |at: [f32; 3], size: [f32; 3], color: u32| {
        sketch.solid(Solid::Box, Transform::from_translation(at.into()), size.into(), color);
    };
    plate([0.0, 0.0, 0.0], [CARD.x, 0.02, CARD.y], PAPER);
    plate([0.0, 0.01, 0.0], [CARD.x - 0.12, 0.012, CARD.y - 0.12], sky(wing));
    let (right, front) = (CARD.x / 2.0, CARD.y / 2.0);
    for side in [-1.0, 1.0] {
        plate([side * right, 0.0, 0.0], [0.025, 0.03, CARD.y + 0.025], GLOW);
        plate([0.0, 0.0, side * front], [CARD.x + 0.025, 0.03, 0.025], GLOW);
    }
    let middle = Transform::from_xyz(0.0, 0.016, 0.0);
    sketch.solid(Solid::Cylinder, middle, Vec3::new(CARD.x * 0.82, 0.012, CARD.y * 0.66), ground(wing));
    sketch
}

fn dress_lying(
    added: On<Add, LyingPostcard>,
    lying: Query<&LyingPostcard>,
    level: Res<CurrentLevel>,
    paint: Res<Paint>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut commands: Commands,
) {
    let postcard = lying.get(added.entity).ok().and_then(|lying| level.0.postcard(&lying.0));
    let Some(postcard) = postcard else {
        return;
    };
    commands.spawn((
        ChildOf(added.entity),
        Hovering,
        Mesh3d(meshes.add(card(postcard.wing).mesh())),
        MeshMaterial3d(paint.bright.clone()),
        Transform::from_xyz(0.0, 0.95, 0.0).with_scale(Vec3::splat(0.34)),
        NotShadowCaster,
    ));
    // On the entity itself: the card turns, its shadow stays on the floor.
    commands.entity(added.entity).insert(SoftShadow { radius: 0.25, below: 0.0 });
}

/// Turns slowly, upright enough to show its picture.
fn hover(time: Res<Time>, settings: Res<Settings>, mut cards: Query<&mut Transform, With<Hovering>>) {
    let now = if settings.reduced_motion { 0.0 } else { time.elapsed_secs_wrapped() };
    for mut at in &mut cards {
        at.translation.y = 0.95 + 0.05 * (now * 1.7).sin();
        at.rotation = Quat::from_rotation_y(now * 0.9) * Quat::from_rotation_x(1.2);
    }
}

fn float(
    viewing: Res<Viewing>,
    camera: Single<Entity, With<MainCamera>>,
    paint: Res<Paint>,
    settings: Res<Settings>,
    fonts: Res<Fonts>,
    files: Res<Assets<Font>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut images: ResMut<Assets<Image>>,
    mut materials: ResMut<Assets<StandardMaterial>>,
    mut commands: Commands,
) {
    let (at, scale) = FLOATS;
    let postcard = &viewing.postcard;
    let root = commands
        .spawn((
            Name::new("floating postcard"),
            ChildOf(*camera),
            FloatingCard { lean: LEAN.0, ..default() },
            Transform::from_translation(at).with_scale(Vec3::splat(scale)),
            Mesh3d(meshes.add(card(postcard.wing).mesh())),
            MeshMaterial3d(paint.bright.clone()),
            NotShadowCaster,
            DespawnOnExit(Panel::Postcard),
        ))
        .id();
    raise(postcard.scene, root, &paint, &mut meshes, &mut commands);
    let written = font_files(&fonts, &files).and_then(|faces| written_side(postcard, settings.lang, faces));
    if let Some(picture) = written {
        let (width, height) = picture.dimensions();
        let image = Image::new(
            Extent3d { width, height, depth_or_array_layers: 1 },
            TextureDimension::D2,
            picture.into_raw(),
            TextureFormat::Rgba8UnormSrgb,
            RenderAssetUsages::RENDER_WORLD,
        );
        let paper = StandardMaterial { base_color_texture: Some(images.add(image)), unlit: true, ..default() };
        let side = (Mesh3d(meshes.add(back())), MeshMaterial3d(materials.add(paper)), NotShadowCaster);
        commands.spawn((ChildOf(root), side, Transform::IDENTITY));
    }
}

/// A side with a picture is the one mesh of the game whose colour comes from an image.
fn warm_up(
    asked: On<WarmUp>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut images: ResMut<Assets<Image>>,
    mut materials: ResMut<Assets<StandardMaterial>>,
    mut commands: Commands,
) {
    let paper = StandardMaterial { base_color_texture: Some(images.add(Image::default())), unlit: true, ..default() };
    commands.spawn((
        Sample,
        ChildOf(asked.camera),
        Mesh3d(meshes.add(back())),
        MeshMaterial3d(materials.add(paper)),
        sample_place(),
        NotShadowCaster,
    ));
}

/// The lower side of the card, to be read when it is flipped over its long edge; white in its vertices, as all meshes.
fn back() -> Mesh {
    let (x, z, y) = (CARD.x / 2.0 - 0.02, CARD.y / 2.0 - 0.02, -0.012);
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, vec![[-x, y, z], [x, y, z], [x, y, -z], [-x, y, -z]])
        .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, vec![[0.0, -1.0, 0.0]; 4])
        .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, vec![light_of(0xff_ff_ff); 4])
        .with_inserted_indices(Indices::U32(vec![0, 3, 2, 0, 2, 1]))
}

/// Follows what the player wants, smoothly; at once where motion is to be reduced.
fn turn(
    time: Res<Time<Real>>,
    settings: Res<Settings>,
    viewing: Res<Viewing>,
    mut cards: Query<(&mut FloatingCard, &mut Transform)>,
) {
    let part = if settings.reduced_motion { 1.0 } else { 1.0 - (-9.0 * time.delta_secs()).exp() };
    for (mut card, mut at) in &mut cards {
        let flip = if viewing.flipped { 1.0 } else { 0.0 };
        card.flip += (flip - card.flip) * part;
        card.yaw += (viewing.yaw - card.yaw) * part;
        let lean = if viewing.flipped { LEAN.1 } else { LEAN.0 };
        card.lean += (lean + viewing.pitch - card.lean) * part;
        at.rotation =
            Quat::from_rotation_x(card.lean) * Quat::from_rotation_y(card.yaw) * Quat::from_rotation_x(card.flip * PI);
    }
}

impl FloatingCard {
    /// How far the picture side is up, 0 to 1.
    pub(super) fn picture_up(&self) -> f32 {
        (1.0 - 2.0 * self.flip).clamp(0.0, 1.0)
    }
}
