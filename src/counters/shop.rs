//! The shop: small things for cash or by card. The card desk sells them too.

use super::piece::{Deal, Piece, both, button, heading, row};
use crate::rules::{
    card::guard::Proof,
    household::told::{Errand, Means},
    law::Law,
    life::{Command, Life},
    text::Text,
    words,
};

/// Things of every branch that are too dear for the shop, with their prices in won.
const DEAR: [(&str, &str, &str, i64); 3] = [
    ("story-book", "이야기책", "A story book", 12_000),
    ("headphones", "헤드폰", "Headphones", 89_000),
    ("bicycle", "자전거", "A bicycle", 240_000),
];

/// A way to pay: its id and what it is without the proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// From the wallet.
    Cash,
    /// By debit card.
    Debit,
    /// By credit card in so many parts.
    Credit(u32),
}

impl Way {
    /// As part of an id.
    pub(super) fn id(self) -> String {
        match self {
            Self::Cash => "cash".into(),
            Self::Debit => "debit".into(),
            Self::Credit(parts) => format!("credit-{parts}"),
        }
    }

    /// The means that pays `won` today: a tap, and the PIN where the law asks for it.
    pub(super) fn means(self, life: &Life, won: i64) -> Means {
        let proof = if won > Law::on(life.date).no_pin_below { Proof::RightPin } else { Proof::Tap };
        match self {
            Self::Cash => Means::Cash,
            Self::Debit => Means::Debit(proof),
            Self::Credit(parts) => Means::Credit { proof, parts },
        }
    }
}

/// Something to buy: its id, name, price in won, and what asks for it.
pub(super) struct Ware {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Won.
    pub price: i64,
    in_level: Option<crate::rules::id::GoodId>,
}

impl Ware {
    /// What buys it.
    pub(super) fn buy(&self, life: &Life, way: Way) -> Deal {
        self.buy_by(way.means(life, self.price))
    }

    /// What buys it by these means.
    pub(super) fn buy_by(&self, by: Means) -> Deal {
        match &self.in_level {
            Some(good) => Deal::ask(Command::Buy { good: good.clone(), by }),
            None => Deal::errand(Errand::Pay { what: self.id.clone(), won: self.price, by }),
        }
    }
}

/// What the level sells.
pub(super) fn wares(life: &Life) -> Vec<Ware> {
    let ware = |good: &crate::rules::life::Good| Ware {
        id: good.id.to_string(),
        name: good.name.clone(),
        price: good.price,
        in_level: Some(good.id.clone()),
    };
    life.terms.goods.iter().map(ware).collect()
}

/// What only the card desk sells.
pub(super) fn dear_wares() -> Vec<Ware> {
    let ware = |(id, ko, en, price): &(&str, &str, &str, i64)| Ware {
        id: (*id).into(),
        name: Text::new(*ko, *en),
        price: *price,
        in_level: None,
    };
    DEAR.iter().map(ware).collect()
}

/// The shop's panel.
pub(super) fn pieces(life: &Life) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut ways = vec![
        (Way::Cash, "cash", "지갑의 현금으로 사기", "Buy with cash from your wallet"),
        (
            Way::Debit,
            "debit",
            "체크카드로 사기 (저축한 돈에서 바로 나가요)",
            "Buy by debit card (paid from your savings)",
        ),
    ];
    if life.credit.is_some() {
        ways.push((Way::Credit(1), "credit", "신용카드로 사기 (나중에 내요)", "Buy by credit card (paid later)"));
    }
    for (way, id, ko, en) in ways {
        pieces.push(heading(&format!("by/{id}"), ko, en));
        let offer = |ware: Ware| {
            let price = words::won(ware.price);
            let label = both(format!("{} · {}", ware.name.ko, price.ko), format!("{} · {}", ware.name.en, price.en));
            button(format!("buy/{}/{}", ware.id, way.id()), label, ware.buy(life, way))
        };
        pieces.push(row(&format!("buy/{id}"), wares(life).into_iter().map(offer).collect()));
    }
    pieces
}
