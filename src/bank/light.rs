//! Sun, sky and the light between them.

use crate::progress::settings::{Quality, Settings};
use bevy::{
    light::{CascadeShadowConfigBuilder, DirectionalLightShadowMap, GlobalAmbientLight},
    prelude::*,
};

/// The one light that throws shadows.
#[derive(Component, Debug)]
pub struct Sun;

/// How far from the camera shadows are seen, in metres.
const SHADOW_METRES: f32 = 24.0;

pub(super) fn plugin(app: &mut App) {
    app.insert_resource(ClearColor(Color::srgb_u8(0xcd, 0xe8, 0xf6)));
    app.insert_resource(GlobalAmbientLight {
        color: Color::srgb_u8(0xff, 0xf1, 0xe0),
        brightness: 1_300.0,
        ..default()
    });
    app.add_systems(Startup, shine);
    app.add_systems(Update, follow_quality.run_if(resource_exists_and_changed::<Settings>));
}

fn shine(mut commands: Commands) {
    let shadows = CascadeShadowConfigBuilder {
        num_cascades: 1,
        minimum_distance: 0.2,
        maximum_distance: SHADOW_METRES,
        first_cascade_far_bound: SHADOW_METRES,
        ..default()
    };
    commands.spawn((
        Sun,
        DirectionalLight { color: Color::srgb_u8(0xff, 0xf0, 0xd8), illuminance: 2_100.0, ..default() },
        shadows.build(),
        Transform::from_xyz(5.0, 11.0, 6.5).looking_at(Vec3::ZERO, Vec3::Y),
    ));
}

fn follow_quality(
    settings: Res<Settings>,
    mut sun: Single<&mut DirectionalLight, With<Sun>>,
    mut shadow_map: ResMut<DirectionalLightShadowMap>,
) {
    let shadows = settings.quality != Quality::Low;
    if sun.shadow_maps_enabled != shadows {
        sun.shadow_maps_enabled = shadows;
    }
    let size = if settings.quality == Quality::High { 2048 } else { 1024 };
    if shadow_map.size != size {
        shadow_map.size = size;
    }
}
