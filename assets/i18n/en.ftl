# The words of the game.

number-erase = Erase


# Keeping saves and settings
save-place = This visit is kept in place { $slot }.
save-full = Every place is in use, so this visit is not kept. Delete a place to keep the next one.
save-refused = Nothing can be kept on this device. You can play as usual; next time it starts from the beginning.
save-settings-damaged = The settings could not be read, so the first ones are used. The old file was put aside.
save-backup = The last save of { $slot } was damaged. The one before it is used.
save-damaged = The save of { $slot } could not be read. It was put aside, not deleted.
save-older = The save of { $slot } comes from an earlier version of the game, whose bank worked otherwise. It was put aside, not deleted; a new visit can begin.
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
save-import-older = This file comes from an earlier version of the game, whose bank worked otherwise.
save-import-newer = This file comes from a newer version of the game.
save-import-damaged = This file holds no saves, or is damaged. Nothing was changed.

## Talking
talk-next = Next

## Quiz
quiz-order-how = Use the up and down buttons to put them in order.
quiz-several-how = Choose all that are right.
quiz-sort-how = Choose the right group for each one.
quiz-up = ▲ Up
quiz-down = ▼ Down
quiz-check = Check
quiz-later = Maybe later
quiz-right = ○ That's right!
quiz-not-yet = △ Not yet. Let's look at it together.
quiz-why-of = • { $part }: { $why }
quiz-correct = The right answer: { $answer }
quiz-next = Go on
quiz-again = Try again

## Postcards
postcard-front = The picture comes to life. Turn it, and flip it over.
postcard-flip = Flip
postcard-turn-left = ◀ Left
postcard-turn-right = ▶ Right
postcard-export = Save picture
postcard-close = To the album
postcard-saved = Picture kept: { $place }
postcard-not-saved = The picture cannot be kept right now.

## Counters
counter-savings = Savings desk
counter-cards = Card desk
counter-securities = Trading desk
counter-exchange = Exchange desk
counter-shop = Shop
counter-calendar = Calendar and wallet

## Certificate
certificate-save = Save certificate
certificate-saved = Certificate kept: { $place }
certificate-not-saved = The certificate cannot be kept right now.
certificate-later = When the last task is done, your certificate is here.
certificate-title = Certificate
certificate-guest = A guest of the bank
certificate-says = { $who } lived through “{ $level }” to the end.
certificate-postcards = postcards
certificate-right = right answers
certificate-quests = tasks done
certificate-strong = strong postcards
certificate-learned = What I learned
certificate-full = Album complete
certificate-foot = Postcard Bank is a made-up bank. The dates are those of the game.

## The first and the last page
game-name = Postcard Bank
game-about = Walk through the bank with a swallow, collect postcards and learn about money.
privacy = We collect nothing. We ask for no name, and records stay on this computer.
loading = Opening the doors of the bank…
tip-nearby = Tip: open "Nearby" and one button walks you there.
tip-remind = Tip: forgot what to do? Press H to hear it again.
tip-album = Tip: you can look at your postcards in the album at any time.
tip-undo = Tip: the calendar can take back what you just did.
title-continue = Continue · { $slot }
level-about = About { $minutes } minutes · grades { $first } to { $last } · { $postcards } postcards · { $questions } questions
level-old = A file of "{ $title }" needs fixing, so its last good version opens.
level-shut = "{ $title }" cannot be opened yet. A file needs fixing.
level-reloaded = The changed file was read again.
level-broken = The changed file has a mistake, so the last good one goes on: { $problem }. "make check" shows where.
levels-broken = No level was found that can be opened. Please look into the folder levels.
quit = Quit
back = Back
resume = Keep playing
to-title = To the title page
kept-by-itself = What you do is kept by itself.

## Menus
menu-pause = Pause
menu-settings = Settings
menu-album = Postcard album
menu-map = Map
menu-log = Things to do and what was said
menu-saves = Save slots
menu-credits = Credits

## Settings
lang-ko = 한국어
lang-en = English
settings-lang = Language
settings-text = Text size
settings-sound = Sound
settings-volume = All sounds
settings-music = Music
settings-effects = Effects
settings-voice = Voices
settings-mono = The same sound on both ears
settings-captions = Show sounds as words
settings-camera = View
settings-sensitivity = Speed of looking around
settings-fov = Field of view
settings-invert = Invert looking up and down
settings-reduced-motion = Less motion
settings-quality = Picture quality
quality-low = Light
quality-medium = Medium
quality-high = Fine

## Album and map
album-sum = You have { $done } of { $all } postcards.
album-missing = ? Not met yet
album-strong = Strong postcards with 3 stamps: { $count }
album-stamps = { $count ->
    [0] Not reviewed yet: 3 places for stamps
    [1] Reviewed once: 1 of 3 stamps
    [2] Reviewed twice: 2 of 3 stamps
   *[other] Reviewed three times: a strong postcard
 }
album-full = You have found every postcard!
wing-lobby = Lobby
wing-savings = Savings
wing-cards = Cards
wing-securities = Securities
wing-exchange = Exchange
map-about = ★ You are here. Choose a place and you are there at once.
map-place = { $number } { $name }

## Things to do
log-quest-open = ☆ { $title } (later)
log-quest-started = ▶ { $title } (now)
log-quest-finished = ★ { $title } (done)
log-goal-open = ○ { $goal }
log-goal-done = ● { $goal } (done)
log-found = What you found out yourself
log-nothing-found = What you try at the desks will be written here.
log-said = What was said
log-nothing-said = Nothing was said yet.
log-line = { $name }: { $line }

## Save slots
saves-about = Find your slot by its number and animal. No names are written. Everyone who uses this computer can open every slot.
saves-used = { $slot } · postcards: { $postcards } · tasks done: { $quests }
saves-free = { $slot } · free
saves-export-one = Export { $slot }
saves-delete-one = Delete { $slot }
saves-export = Export all to a file
saves-import = Import from a file
saves-delete-all = Delete all records on this computer
saves-keep = Do not delete
saves-sure-one = Delete the visit in place { $slot }? It cannot be brought back.
saves-delete-one-yes = Yes, delete place { $slot }
saves-sure = Really delete everything? This cannot be undone.
saves-delete-yes = Yes, delete everything

## Credits
credits-team = Made by the Postcard Bank team. No real bank or product appears in it.
credits-fiction = The bank, its people and its prices are made up.
credits-font = The font PB Round is a changed NanumSquareRound by NAVER and Sandoll (OFL 1.1).
credits-sound = The sounds are our own; the music is played by the soundfont FluidR3 GM (MIT).
credits-engine = Made with Rust, Bevy, Rapier and kira (MIT or Apache-2.0).
credits-licence = The program is shared under MIT or Apache-2.0, stories and maps under CC-BY-4.0. The whole list is in CREDITS.md.

## While walking
hud-goal = To do: { $goal }
hud-goal-of = To do: { $goal } ({ $done }/{ $all })
hud-no-goal = Look around as you like.
hud-money = Wallet { $wallet } won · savings { $savings } won
hud-menu = Menu
hud-near-open = Show what is nearby
hud-near-close = Hide what is nearby
hud-talk = { $key }Talk to { $name }
hud-collect = { $key }Pick up the postcard "{ $name }"
hud-use = { $key }Use { $name }
near-person = Go to { $name }
near-thing = Go to { $name }

## What was done
deed-collected = The postcard "{ $title }" is in your album now.
deed-deposited = You put { $amount } won into savings.
deed-withdrew = You took { $amount } won out of savings.
deed-earned = You earned { $amount } won of interest.
deed-bought = You bought { $good } for { $price } won.
deed-exchanged = You changed { $from } into { $to }.
deed-passed = Days that passed: { $days }.
deed-started = New task: { $title }
deed-finished = "{ $title }" is done!
deed-undone = What you just did was taken back.
refused-nothing = Please choose an amount above 0.
refused-wallet = Your wallet is { $missing } won short. Take that much out of savings, or choose less.
refused-savings = Your savings are { $missing } won short. Put that much in, or choose less.
refused-not-sold = This is not sold here.
refused-too-long = At most 366 days can pass in one go.
refused-too-large = That amount is larger than our bank can count.

## The end
summary-title = Your visit to the bank
summary-postcards = Postcards collected: { $done } of { $all }
summary-right = Questions answered right: { $done } of { $all }
summary-decisions = Decisions about your money: { $count }
summary-think = Think about it
summary-reflect = What did you learn today that you would like to try at home? Why?
summary-keep-walking = Look around some more

# First start
welcome-title = Welcome to the Postcard Bank!
welcome-text = How large should the words be?
welcome-controls = How to play
welcome-keys = Walk with the arrow keys or W A S D. Press E or Enter to use what is near. Esc opens the menu.
welcome-pointer = Or click or tap: on the floor to walk there, on things and people to use them.
welcome-later = All of this can be changed in the settings at any time.
welcome-start = Start
settings-contrast = Bright words on black
settings-outline = A bright rim round what is in reach

# How the child looks
menu-avatar = My look
avatar-skin = Skin
avatar-hair = Hair
avatar-hair-colour = Colour of the hair
avatar-outfit = Clothes
avatar-wheelchair = I use a wheelchair

level-unknown = There is no level "{ $id }" that can be played. Choose one here.
