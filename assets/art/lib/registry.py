"""The list of models: a script in kit/ or props/ writes one function per model and marks it with `@prop`."""

from lib.mesh import Model

# Bevels of props that are not larger than this, in metres, are below a pixel or two from where one stands.
SMALL = 0.0125

_models = []


def prop(name, ground=True, reach=0.6, light=0.0, around=None, seen_within=None):
    """Marks a function that adds the shapes of the model called `name` to the `Model` it is given.

    `around` names another function that adds what stands beside it while its shade is baked, but is not kept.
    `seen_within`: it is only seen from places that are so many metres from its origin (it stands around them).
    """

    def mark(function):
        _models.append((name, function, dict(ground=ground, reach=reach, light=light, small=SMALL), around, seen_within))
        return function

    return mark


def take():
    """The models marked since the last call, finished shapes and all: (model, neighbours or None, seen_within)."""
    made = []
    for name, function, options, around, seen_within in _models:
        model = Model(name, **options)
        function(model)
        beside = None
        if around:
            beside = Model(name, **options)
            around(beside)
        made.append((model, beside, seen_within))
    _models.clear()
    return made
