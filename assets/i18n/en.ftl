# The words of the game.

number-erase = Erase

deed-deposited = You put { $amount } won into savings.
