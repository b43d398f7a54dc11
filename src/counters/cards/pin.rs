//! The PIN at the till: right, or wrong to see what happens, and a new one at the desk after three wrong tries.

use crate::{
    counters::{
        piece::{Choices, Deal, Piece, both, main_button, options, small, text},
        shop::Way,
    },
    rules::{
        card::guard::{Guard, PIN_TRIES, Proof},
        household::told::{Errand, Means},
        law::Law,
        life::Life,
        words,
    },
};

/// The guard of the card that is paid with.
fn guard(way: Way, life: &Life) -> Option<&Guard> {
    match way {
        Way::Cash => None,
        Way::Debit => Some(&life.debit),
        Way::Credit(_) => life.credit.as_ref().map(|card| &card.guard),
    }
}

/// What the child types, tries that are left, and the way out of a block.
pub(super) fn pieces(way: Way, life: &Life, choices: &Choices) -> Vec<Piece> {
    let Some(guard) = guard(way, life) else { return Vec::new() };
    let free = words::won(Law::on(life.date).no_pin_below);
    let mut pieces = vec![
        small(
            "pin/what",
            both(
                format!("{}까지는 갖다 대기만 해도 돼요. 더 비싸면 비밀번호를 눌러요.", free.ko),
                format!("Up to {} a tap is enough. Above that the till asks for the PIN.", free.en),
            ),
        ),
        options(
            "pin",
            if is_wrong(choices) { "wrong" } else { "right" },
            vec![
                ("right".into(), both("비밀번호 바르게 누르기", "Type the right PIN")),
                ("wrong".into(), both("틀리게 눌러 보기", "Try a wrong PIN")),
            ],
        ),
    ];
    if guard.tries < PIN_TRIES {
        let left = guard.tries;
        pieces.push(text(
            "pin/left",
            if left == 0 {
                both(
                    "세 번 틀려서 카드가 막혔어요. 창구에서 나인지 확인받고 새 비밀번호를 정하면 풀려요.",
                    "Three wrong tries: the card is blocked. Show the desk who you are and choose a new PIN.",
                )
            } else {
                both(format!("남은 기회: {left}번"), format!("Tries left: {left}"))
            },
        ));
        let words = both("창구에서 새 비밀번호 정하기", "Choose a new PIN at the desk");
        pieces.push(main_button("pin/new", words, Deal::errand(Errand::NewPin)));
    }
    pieces
}

fn is_wrong(choices: &Choices) -> bool {
    choices.word("pin", "right") == "wrong"
}

/// The means with the PIN that the child types; a wrong one is tried whatever the amount.
pub(super) fn typed(by: Means, choices: &Choices) -> Means {
    let proof = |proof: Proof| if is_wrong(choices) { Proof::WrongPin } else { proof };
    match by {
        Means::Cash => by,
        Means::Debit(given) => Means::Debit(proof(given)),
        Means::Credit { proof: given, parts } => Means::Credit { proof: proof(given), parts },
    }
}
