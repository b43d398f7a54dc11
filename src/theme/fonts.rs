//! The two faces of the one font; every text gets one of them, without a word from who spawns it.

use bevy::prelude::*;

/// The faces; empty handles without a window.
#[derive(Resource, Debug, Clone, Default)]
pub struct Fonts {
    /// What is read.
    pub regular: Handle<Font>,
    /// Headings and buttons.
    pub bold: Handle<Font>,
}

/// Which face a text has; regular where there is none.
#[derive(Component, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bold;

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Fonts>();
}

pub(super) fn looks_plugin(app: &mut App) {
    let assets = app.world().resource::<AssetServer>();
    let fonts =
        Fonts { regular: assets.load("fonts/pb-round-regular.ttf"), bold: assets.load("fonts/pb-round-bold.ttf") };
    app.insert_resource(fonts);
    app.add_observer(give_face).add_systems(Startup, give_faces);
}

/// What was spawned before there were fonts gets them now.
fn give_faces(mut texts: Query<(&mut TextFont, Has<Bold>)>, fonts: Res<Fonts>) {
    for (mut font, bold) in texts.iter_mut().filter(|(font, _)| font.font == FontSource::default()) {
        font.font = if bold { &fonts.bold } else { &fonts.regular }.clone().into();
    }
}

fn give_face(added: On<Add, TextFont>, mut texts: Query<(&mut TextFont, Has<Bold>)>, fonts: Res<Fonts>) {
    if let Ok((mut font, bold)) = texts.get_mut(added.entity)
        && font.font == FontSource::default()
    {
        font.font = if bold { &fonts.bold } else { &fonts.regular }.clone().into();
    }
}
