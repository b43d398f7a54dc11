//! Makes postcards visible: lying ones turn in the air, the one in the viewer floats before the camera.

use super::{
    export::{font_files, ground, sky, written_side},
    lying::LyingPostcard,
    pictures::Pictures,
    rim::light_rim,
    stage::Rises,
    viewer::Viewing,
};
use crate::{
    bank::{
        looks::{Paint, SoftShadow},
        near::OfWing,
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
    window::PrimaryWindow,
};
use std::f32::consts::PI;

/// Width and depth of a card in its own metres.
pub(super) const CARD: Vec2 = Vec2::new(1.5, 1.05);
/// Where the card floats before the camera, and how large.
const FLOATS: (Vec3, f32) = (Vec3::new(0.0, 0.13, -1.0), 0.42);
/// How far the card leans towards the player: picture side, written side.
const LEAN: (f32, f32) = (0.7, 1.25);
/// Width and depth of the picture on the card.
const FACE: Vec2 = Vec2::new(1.4, 0.95);
/// Radians that the card turns and leans for a pointer at the far side of the window.
const PARALLAX: Vec2 = Vec2::new(0.3, 0.2);
const PAPER: u32 = 0xfb_f6_e9;
const GLOW: u32 = 0xff_d8_6b;

/// The card in the viewer.
#[derive(Component, Debug, Default)]
pub(super) struct FloatingCard {
    /// 0 picture side up, 1 written side up.
    flip: f32,
    yaw: f32,
    lean: f32,
    /// Where the pointer is, from the middle of the window, each way up to a half.
    sway: Vec2,
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

/// Paper with edges that shine; its picture lies on it.
fn card(wing: Wing) -> Sketch {
    let mut sketch = Sketch::default();
    let mut plate = |at: [f32; 3], size: [f32; 3], color: u32| {
        sketch.solid(Solid::Box, Transform::from_translation(at.into()), size.into(), color);
    };
    plate([0.0, 0.0, 0.0], [CARD.x, 0.02, CARD.y], PAPER);
    plate([0.0, 0.005, 0.0], [FACE.x, 0.012, FACE.y], sky(wing));
    let (right, front) = (CARD.x / 2.0, CARD.y / 2.0);
    for side in [-1.0, 1.0] {
        plate([side * right, 0.0, 0.0], [0.025, 0.03, CARD.y + 0.025], GLOW);
        plate([0.0, 0.0, side * front], [CARD.x + 0.025, 0.03, 0.025], GLOW);
    }
    sketch
}

/// The ground that a scene brings with it over the picture: a plate with a soft shadow in its middle.
pub(super) fn plate(wing: Wing) -> Sketch {
    const RINGS: u8 = 10;
    let (half_x, half_z) = (FACE.x / 2.0, FACE.y / 2.0);
    let corners = [(-1.0, 1.0), (1.0, 1.0), (1.0, -1.0), (-1.0, -1.0)];
    let mut sketch = Sketch::default();
    sketch.floor(&corners.map(|(x, z)| Vec3::new(x * half_x, -0.001, z * half_z)), light_of(sky(wing)));
    let mut shadow = Sketch::default();
    let (light, dark) = (light_of(sky(wing)), light_of(ground(wing)));
    for ring in 0..RINGS {
        let (inner, outer) = (f32::from(ring) / f32::from(RINGS), f32::from(ring + 1) / f32::from(RINGS));
        // Smoothly from the shadow in the middle to the bare ground at the rim.
        let part = (inner + outer) / 2.0;
        let part = part * part * (3.0 - 2.0 * part);
        let color = std::array::from_fn(|channel| dark[channel] + (light[channel] - dark[channel]) * part);
        shadow.sectors(Vec3::ZERO, (inner, outer), 1, |_| color);
    }
    let wide = Transform::from_scale(Vec3::new(half_x * 0.99, 1.0, half_z * 0.98));
    sketch.append(&shadow.moved(wide));
    sketch
}

/// A flat picture on the upper or the lower side of a card; white in its vertices, as all meshes.
fn side(half: Vec2, y: f32) -> Mesh {
    let (x, z, up) = (half.x, half.y, y > 0.0);
    let corners = if up { [z, z, -z, -z] } else { [-z, -z, z, z] };
    let at = [-x, x, x, -x];
    let places: Vec<[f32; 3]> = at.into_iter().zip(corners).map(|(x, z)| [x, y, z]).collect();
    Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
        .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, places)
        .with_inserted_attribute(Mesh::ATTRIBUTE_NORMAL, vec![[0.0, y.signum(), 0.0]; 4])
        .with_inserted_attribute(Mesh::ATTRIBUTE_UV_0, vec![[0.0, 1.0], [1.0, 1.0], [1.0, 0.0], [0.0, 0.0]])
        .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, vec![light_of(0xff_ff_ff); 4])
        .with_inserted_indices(Indices::U32(vec![0, 1, 2, 0, 2, 3]))
}

/// The picture of a scene on the upper side of its card.
fn picture_side(
    picture: Handle<Image>,
    meshes: &mut Assets<Mesh>,
    materials: &mut Assets<StandardMaterial>,
) -> impl Bundle {
    let ink = StandardMaterial { base_color_texture: Some(picture), unlit: true, ..default() };
    (Mesh3d(meshes.add(side(FACE / 2.0, 0.0135))), MeshMaterial3d(materials.add(ink)), NotShadowCaster)
}

fn dress_lying(
    added: On<Add, LyingPostcard>,
    lying: Query<(&LyingPostcard, &Transform)>,
    level: Res<CurrentLevel>,
    paint: Res<Paint>,
    assets: Res<AssetServer>,
    mut pictures: ResMut<Pictures>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut materials: ResMut<Assets<StandardMaterial>>,
    mut commands: Commands,
) {
    let Ok((lying, at)) = lying.get(added.entity) else {
        return;
    };
    let Some(postcard) = level.0.postcard(&lying.0) else {
        return;
    };
    let picture = picture_side(pictures.of(postcard.scene, &assets), &mut meshes, &mut materials);
    commands.spawn((
        ChildOf(added.entity),
        Hovering,
        OfWing::at(&level, at.translation.xz().into()),
        Mesh3d(meshes.add(card(postcard.wing).mesh())),
        MeshMaterial3d(paint.bright.clone()),
        Transform::from_xyz(0.0, 0.95, 0.0).with_scale(Vec3::splat(0.34)),
        NotShadowCaster,
        children![picture],
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
    (paint, assets, settings): (Res<Paint>, Res<AssetServer>, Res<Settings>),
    (fonts, files): (Res<Fonts>, Res<Assets<Font>>),
    mut pictures: ResMut<Pictures>,
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
            Rises { scene: postcard.scene, wing: postcard.wing },
            Transform::from_translation(at).with_scale(Vec3::splat(scale)),
            Mesh3d(meshes.add(card(postcard.wing).mesh())),
            MeshMaterial3d(paint.bright.clone()),
            NotShadowCaster,
            DespawnOnExit(Panel::Postcard),
        ))
        .id();
    let picture = picture_side(pictures.of(postcard.scene, &assets), &mut meshes, &mut materials);
    commands.spawn((ChildOf(root), picture, Transform::IDENTITY));
    light_rim(root, &paint, &mut meshes, &mut commands);
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
        let back = side(CARD / 2.0 - Vec2::splat(0.02), -0.012);
        let back = (Mesh3d(meshes.add(back)), MeshMaterial3d(materials.add(paper)), NotShadowCaster);
        commands.spawn((ChildOf(root), back, Transform::IDENTITY));
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
        Mesh3d(meshes.add(side(FACE / 2.0, 0.0135))),
        MeshMaterial3d(materials.add(paper)),
        sample_place(),
        NotShadowCaster,
    ));
}

/// Follows what the player wants, smoothly; at once where motion is to be reduced. It also leans a little towards the
/// pointer, so that one sees that the scene has depth.
fn turn(
    time: Res<Time<Real>>,
    settings: Res<Settings>,
    viewing: Res<Viewing>,
    window: Option<Single<&Window, With<PrimaryWindow>>>,
    mut cards: Query<(&mut FloatingCard, &mut Transform)>,
) {
    let part = if settings.reduced_motion { 1.0 } else { 1.0 - (-9.0 * time.delta_secs()).exp() };
    let pointer = window.filter(|_| !settings.reduced_motion).and_then(|window| {
        let away = window.cursor_position()? / window.size().max(Vec2::ONE) - Vec2::splat(0.5);
        Some(away.clamp(Vec2::splat(-0.5), Vec2::splat(0.5)))
    });
    for (mut card, mut at) in &mut cards {
        let flip = if viewing.flipped { 1.0 } else { 0.0 };
        card.flip += (flip - card.flip) * part;
        card.yaw += (viewing.yaw - card.yaw) * part;
        let lean = if viewing.flipped { LEAN.1 } else { LEAN.0 };
        card.lean += (lean + viewing.pitch - card.lean) * part;
        let sway = pointer.unwrap_or_default();
        let old = card.sway;
        card.sway += (sway - old) * part * 0.5;
        let (yaw, lean) = (card.yaw + card.sway.x * PARALLAX.x, card.lean + card.sway.y * PARALLAX.y);
        at.rotation = Quat::from_rotation_x(lean) * Quat::from_rotation_y(yaw) * Quat::from_rotation_x(card.flip * PI);
    }
}

impl FloatingCard {
    /// How far the picture side is up, 0 to 1.
    pub(super) fn picture_up(&self) -> f32 {
        (1.0 - 2.0 * self.flip).clamp(0.0, 1.0)
    }
}
