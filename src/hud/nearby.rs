//! What can be used now, and a list of what is near with a button each to go there.

use super::{Corner, WhileWalking};
use crate::{
    access::control::Control,
    i18n::{Arg, Words},
    level::catalog::Usage,
    player::{
        action::Action,
        input::{Bindings, Hand, Intent},
        reach::{Nearby, Thing, ThingKind},
    },
    rules::text::Text as LevelText,
    schedule::{GameSystems, Screen},
    theme::{icon::Icon, widget},
};
use bevy::{
    input_focus::InputFocus,
    prelude::*,
    ui_widgets::{Activate, ScrollArea, observe},
};

/// The button for what is in reach; its thing.
#[derive(Component, Debug, Clone, PartialEq)]
struct Prompt(Entity);

/// Where the prompt is put.
#[derive(Component)]
struct PromptSpot;

/// The list; folded it keeps its buttons for the mirror and for Tab, and unfolds when one of them has the focus.
#[derive(Component, Debug, Default)]
struct List {
    open: bool,
}

/// A button that walks to a thing.
#[derive(Component, Debug, Clone, PartialEq)]
struct Near {
    thing: Entity,
    id: String,
}

pub(super) fn plugin(app: &mut App) {
    app.add_observer(open);
    app.add_systems(Update, (prompt, list, fold).in_set(GameSystems::React).run_if(in_state(Screen::Playing)));
}

fn open(added: On<Add, Corner>, corners: Query<&Corner>, mut commands: Commands) {
    let mut corner = commands.entity(added.entity);
    match corners.get(added.entity) {
        Ok(Corner::Bottom) => {
            corner.with_child((PromptSpot, WhileWalking, Visibility::default(), widget::column()));
        }
        Ok(Corner::BottomLeft) => {
            let area = Node {
                flex_direction: FlexDirection::Column,
                row_gap: px(6),
                overflow: Overflow::scroll_y(),
                min_height: px(0),
                ..default()
            };
            corner.insert((WhileWalking, Visibility::default())).with_children(|corner| {
                corner.spawn((
                    widget::small_button("hud/near", Words::key("hud-near-open")),
                    Icon::Log,
                    observe(toggle),
                ));
                corner.spawn((List::default(), ScrollArea, area));
            });
        }
        _ => {}
    }
}

fn toggle(pressed: On<Activate>, mut lists: Query<&mut List>, mut words: Query<&mut Words>) {
    for mut list in &mut lists {
        list.open = !list.open;
        if let Ok(mut words) = words.get_mut(pressed.entity) {
            words.set_if_neq(Words::key(if list.open { "hud-near-close" } else { "hud-near-open" }));
        }
    }
}

/// What a press does to the thing, with the key to press where there is one.
fn prompt_words(thing: &Thing, bindings: &Bindings, hand: Hand) -> Words {
    let what = match thing.kind {
        ThingKind::Person(_) => "hud-talk",
        ThingKind::Postcard(_) => "hud-collect",
        ThingKind::Prop(_) | ThingKind::Place(_) => "hud-use",
    };
    let key = bindings.label(Intent::Use, hand).map_or_else(String::new, |key| format!("{key} · "));
    Words::Key(what, vec![("key", Arg::Text(LevelText::new(&key, &key))), ("name", Arg::Text(thing.name.clone()))])
}

fn prompt(
    nearby: Res<Nearby>,
    things: Query<&Thing>,
    (bindings, hand): (Res<Bindings>, Res<Hand>),
    spots: Query<Entity, With<PromptSpot>>,
    mut prompts: Query<(Entity, &Prompt, &mut Words)>,
    mut commands: Commands,
) {
    let wanted = nearby.in_reach.and_then(|entity| Some((entity, things.get(entity).ok()?)));
    let same = prompts.iter_mut().find(|(_, prompt, _)| Some(prompt.0) == wanted.map(|(entity, _)| entity));
    if let Some((_, _, mut words)) = same {
        if let Some((_, thing)) = wanted.filter(|_| hand.is_changed() || bindings.is_changed()) {
            words.set_if_neq(prompt_words(thing, &bindings, *hand));
        }
        return;
    }
    for (old, ..) in &prompts {
        commands.entity(old).despawn();
    }
    for spot in &spots {
        if let Some((entity, thing)) = wanted {
            let interact = |_: On<Activate>, mut actions: MessageWriter<Action>| {
                actions.write(Action::Interact);
            };
            let button = widget::main_button("hud/interact", prompt_words(thing, &bindings, *hand));
            commands.entity(spot).with_child((button, icon_of(&thing.kind), Prompt(entity), observe(interact)));
        }
    }
}

fn icon_of(kind: &ThingKind) -> Icon {
    match kind {
        ThingKind::Person(_) => Icon::Talk,
        ThingKind::Postcard(_) => Icon::Postcard,
        ThingKind::Place(_) | ThingKind::Prop(Usage::Map) => Icon::Place,
        ThingKind::Prop(Usage::Play) => Icon::Play,
        ThingKind::Prop(Usage::Calendar) => Icon::Calendar,
        ThingKind::Prop(Usage::Counter(_) | Usage::Shop) => Icon::Desk,
    }
}

fn near_words(thing: &Thing) -> Words {
    let name = vec![("name", Arg::Text(thing.name.clone()))];
    if let ThingKind::Person(_) = thing.kind { Words::Key("near-person", name) } else { Words::Key("near-thing", name) }
}

/// Buttons stay as long as their thing is near, so that the focus does too.
fn list(
    nearby: Res<Nearby>,
    things: Query<&Thing>,
    lists: Query<Entity, With<List>>,
    mut buttons: Query<(Entity, &Near, &mut Control)>,
    mut commands: Commands,
) {
    if !nearby.is_changed() {
        return;
    }
    let listed = distinct(&nearby.list, &things);
    let mut changed = false;
    for (button, near, _) in &buttons {
        if !listed.contains(&near.thing) {
            commands.entity(button).despawn();
            changed = true;
        }
    }
    for (index, entity) in listed.iter().enumerate() {
        let known = buttons.iter().any(|(_, near, _)| near.thing == *entity);
        let (Ok(thing), Ok(list), false) = (things.get(*entity), lists.single(), known) else { continue };
        changed = true;
        let mut button = commands.spawn((
            widget::small_button(format!("near/{}", thing.id), near_words(thing)),
            icon_of(&thing.kind),
            Near { thing: *entity, id: thing.id.clone() },
            observe(go),
            ChildOf(list),
        ));
        let order = order(index);
        button.entry::<Control>().and_modify(move |mut control| control.order = order);
    }
    // Only together with a change of the list: who reads it is not to be disturbed by every step.
    for (_, near, mut control) in buttons.iter_mut().filter(|_| changed) {
        if let Some(index) = listed.iter().position(|entity| *entity == near.thing)
            && control.order != order(index)
        {
            control.order = order(index);
        }
    }
}

/// A place that is called like a thing in it has no button of its own: nobody could tell the two apart.
fn distinct(near: &[Entity], things: &Query<&Thing>) -> Vec<Entity> {
    let of = |entity: &Entity| Some((*entity, things.get(*entity).ok()?));
    let is_place = |thing: &Thing| matches!(thing.kind, ThingKind::Place(_));
    let twin =
        |place: &Thing| near.iter().filter_map(of).any(|(_, other)| !is_place(other) && other.name == place.name);
    near.iter().filter_map(of).filter(|(_, thing)| !is_place(thing) || !twin(thing)).map(|(entity, _)| entity).collect()
}

fn order(index: usize) -> i32 {
    i32::try_from(index).unwrap_or(i32::MAX)
}

fn go(pressed: On<Activate>, buttons: Query<&Near>, mut actions: MessageWriter<Action>) {
    if let Ok(near) = buttons.get(pressed.entity) {
        actions.write(Action::GoToThing(near.id.clone()));
    }
}

fn fold(mut lists: Query<(Entity, &List, &mut Node)>, focus: Res<InputFocus>, parents: Query<&ChildOf>) {
    for (entity, list, mut node) in &mut lists {
        let focused = focus.get().is_some_and(|focused| parents.get(focused).is_ok_and(|parent| parent.0 == entity));
        let height = if list.open || focused { auto() } else { px(0) };
        if node.max_height != height {
            node.max_height = height;
        }
    }
}
