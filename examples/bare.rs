//! The floor that the game's figures are compared with: a camera, a light, a cube and a line of text.

fn main() {}
