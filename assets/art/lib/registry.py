"""The list of models: a script in kit/ or props/ writes one function per model and marks it with `@prop`."""

from lib.mesh import Model

_models = []


def prop(name, ground=True, reach=0.6, light=0.0, around=None):
    """Marks a function that adds the shapes of the model called `name` to the `Model` it is given.

    `around` names another function that adds what stands beside it while its shade is baked, but is not kept.
    """

    def mark(function):
        _models.append((name, function, dict(ground=ground, reach=reach, light=light), around))
        return function

    return mark


def take():
    """The models marked since the last call, finished shapes and all: (model, neighbours or None)."""
    made = []
    for name, function, options, around in _models:
        model = Model(name, **options)
        function(model)
        beside = None
        if around:
            beside = Model(name, **options)
            around(beside)
        made.append((model, beside))
    _models.clear()
    return made
