//! Goals at the desks in words.

use super::plural;
use crate::rules::{
    deed::Payment,
    deposit::offer::Kind,
    household::words::name,
    money::Currency,
    quest::Goal,
    text::{Text, grouped},
    words,
};

/// What to do at which desk; nothing for goals that no desk serves.
pub(super) fn text(goal: &Goal) -> Text {
    match goal {
        Goal::OpenContract { kind, at_least } => {
            let (won, (ko, en)) = (words::won(*at_least), contract(*kind));
            Text::new(
                format!("저축 창구에서 {} 넘게 {ko}에 들어요", won.ko),
                format!("Open {en} of {} or more at the savings desk", won.en),
            )
        }
        Goal::KeepContract { kind } => {
            let (ko, en) = contract(*kind);
            Text::new(format!("{ko}을 끝나는 날까지 지켜요 (달력)"), format!("Keep {en} to its end (calendar)"))
        }
        Goal::TakeCard { .. } => Text::new("카드 창구에서 신용카드를 만들어요", "Take a credit card at the card desk"),
        Goal::PayBill { .. } => {
            Text::new("달력을 넘겨 카드값을 다 내요", "Turn the calendar and pay a card bill in full")
        }
        Goal::ReportLost => Text::new("카드 창구에서 카드 분실을 신고해요", "Report your cards lost at the card desk"),
        Goal::ReplaceCards => Text::new("카드 창구에서 새 카드를 받아요", "Get new cards at the card desk"),
        Goal::Order { shares, firm } => {
            let firm = firm.as_ref().map(|firm| name(firm));
            let ko = firm.as_ref().map_or("주식".into(), |firm| format!("{} 주식", firm.ko));
            let en = firm.map_or(String::new(), |firm| format!(" of {}", firm.en));
            Text::new(
                format!("증권 창구에서 {ko} {shares}주를 사요"),
                format!("Buy {}{en} at the trading desk", plural(*shares, "share")),
            )
        }
        Goal::Sell { shares } => Text::new(
            format!("증권 창구에서 주식이나 펀드 {shares}주를 팔아요"),
            format!("Sell {} at the trading desk", plural(*shares, "share")),
        ),
        Goal::TradeFund { shares } => Text::new(
            format!("증권 창구에서 지수펀드 {shares}주를 사요"),
            format!("Buy {} of the index fund at the trading desk", plural(*shares, "share")),
        ),
        Goal::BuyBond { units } => Text::new(
            format!("증권 창구에서 채권 {units}장을 사요"),
            format!("Buy {} of a bond at the trading desk", plural(*units, "unit")),
        ),
        Goal::Exchange { into, at_least } => {
            let (won, into) = (grouped(*at_least), words::currency(*into));
            Text::new(
                format!("환전 창구에서 {won}원 넘게 {}(으)로 바꿔요", into.ko),
                format!("Change {won} won or more into {} at the exchange desk", into.en),
            )
        }
        Goal::ChangeBack { from } => {
            let from = from.map_or(Text::new("외국 돈", "foreign money"), words::currency);
            let won = words::currency(Currency::Krw);
            Text::new(
                format!("환전 창구에서 {}을(를) {}(으)로 되바꿔요", from.ko, won.ko),
                format!("Change {} back into {} at the exchange desk", from.en, won.en),
            )
        }
        Goal::PayAbroad { by } => {
            let (ko, en) = match by {
                Some(Payment::Cash) => ("현금으로 ", " in cash"),
                Some(_) => ("카드로 ", " by card"),
                None => ("", ""),
            };
            Text::new(
                format!("환전 창구의 여행 놀이에서 {ko}하나 사요"),
                format!("Pay for one thing of a journey{en} at the exchange desk"),
            )
        }
        _ => Text::default(),
    }
}

fn contract(kind: Option<Kind>) -> (&'static str, &'static str) {
    match kind {
        Some(Kind::Sum) => ("정기예금", "a time deposit"),
        Some(Kind::Instalments) => ("적금", "a monthly saving"),
        None => ("예금이나 적금", "a deposit or monthly saving"),
    }
}
