# The words of the game.

number-erase = Erase

deed-deposited = You put { $amount } won into savings.

# Keeping saves and settings
save-place = This visit is kept in place { $slot }.
save-full = Every place is in use, so this visit is not kept. Delete a place to keep the next one.
save-refused = Nothing can be kept on this device. You can play as usual; next time it starts from the beginning.
save-settings-damaged = The settings could not be read, so the first ones are used. The old file was put aside.
save-backup = The last save of { $slot } was damaged. The one before it is used.
save-damaged = The save of { $slot } could not be read. It was put aside, not deleted.
save-newer = The save of { $slot } comes from a newer version of the game. It was put aside, not deleted.
save-level-gone = The level of { $slot } is not here. The save stays as it is.
save-deleted = { $slot } was deleted.
save-all-deleted = Every save on this computer was deleted.
save-nothing-to-export = There is nothing to export yet.
save-exported = Saved as a file: { $place }
save-export-failed = The file could not be made.
save-imported = { $count ->
    [one] One save was
   *[other] { $count } saves were
 } imported.
save-import-none = There is no save file. Put one into this folder: { $place }
save-import-newer = This file comes from a newer version of the game.
save-import-damaged = This file holds no saves, or is damaged. Nothing was changed.

## Talking
talk-next = Next

## Quiz
quiz-order-how = Use the up and down buttons to put them in order.
quiz-up = ▲ Up
quiz-down = ▼ Down
quiz-check = Check
quiz-later = Maybe later
quiz-right = ○ That's right!
quiz-not-yet = △ Not yet. Let's look at it together.
quiz-correct = The right answer: { $answer }
quiz-next = Go on
quiz-again = Try again

## Postcards
postcard-front = The picture comes to life. Turn it, and flip it over.
postcard-flip = Flip over
postcard-turn-left = ◀ Turn left
postcard-turn-right = ▶ Turn right
postcard-export = Keep as a picture
postcard-close = Put it in the album
postcard-saved = Picture kept: { $place }
postcard-not-saved = The picture cannot be kept right now.

## Counters
counter-savings = Savings desk
counter-cards = Card desk
counter-securities = Trading desk
counter-exchange = Exchange desk
counter-shop = Shop
counter-calendar = Calendar and wallet
counter-deposit = Put in
counter-withdraw = Take out
counter-won = { $won } won
counter-buy-cash = Buy with cash from your wallet
counter-buy-card = Buy by card (paid from your savings)
counter-share-price = One share costs { $won } won today.
counter-order = Buy { $shares } · { $won } won
counter-pass-day = Let a day pass
counter-pass-week = Let a week pass
counter-pass-month = Let a month pass
counter-undo = Take the last step back
counter-welcome = Choose what to do.
counter-close = Done
