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
