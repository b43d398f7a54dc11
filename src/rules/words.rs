//! How amounts and currencies are said; the same on every screen.

use super::{
    money::{Currency, Money},
    text::{Text, grouped},
};

/// `12,345원`, `12,345 won`.
pub fn won(amount: i64) -> Text {
    money(Money::won(amount))
}

/// An amount with its unit: `7.35 달러`, `7.35 US dollars`.
pub fn money(amount: Money) -> Text {
    let number = number(amount);
    let Text { ko, en } = currency(amount.currency);
    let space = if amount.currency == Currency::Krw { "" } else { " " };
    Text::new(format!("{number}{space}{ko}"), format!("{number} {en}"))
}

fn number(amount: Money) -> String {
    let decimals = amount.currency.decimals();
    let unit = 10_i64.pow(decimals);
    let whole = grouped(amount.minor / unit);
    if decimals == 0 { whole } else { format!("{whole}.{:02}", amount.minor.rem_euclid(unit)) }
}

/// The name of a currency, as it stands after a number.
pub fn currency(currency: Currency) -> Text {
    match currency {
        Currency::Krw => Text::new("원", "won"),
        Currency::Usd => Text::new("달러", "US dollars"),
        Currency::Jpy => Text::new("엔", "yen"),
        Currency::Eur => Text::new("유로", "euros"),
        Currency::Gbp => Text::new("파운드", "pounds"),
        Currency::Cny => Text::new("위안", "yuan"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_carry_their_unit() {
        assert_eq!(won(12_345), Text::new("12,345원", "12,345 won"));
        assert_eq!(money(Money::new(Currency::Usd, 705)).en, "7.05 US dollars");
    }
}
