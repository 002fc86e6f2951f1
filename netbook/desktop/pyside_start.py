"""What PySide does at its import for writers of type stubs and readers of signatures, put off until somebody asks for it.

With `import PySide6` come the modules that describe every function for help texts and stub files. They are kept as source
in the library and compiled anew at every start, a tenth of ours; they are wanted when a call has wrong arguments, which
then costs that time. Where PySide names or loads them in another way, nothing here takes hold and all is as it was.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

_WITHIN = "shibokensupport.signature."
_MAPPING, _UPDATE = _WITHIN + "mapping", "update_mapping"
_LATER = frozenset(
    _WITHIN + name
    for name in ("errorhandler", "layout", "lib.enum_sig", "lib.pyi_generator", "lib.tool", "mapping", "parser")
)


@contextmanager
def lean_import() -> Iterator[None]:
    """Within it PySide is imported without the modules that describe its functions; each comes when it is first used."""
    before = sys.meta_path
    sys.meta_path = finders = _Finders(before)
    try:
        yield
    finally:
        before[:] = finders
        sys.meta_path = before


def spare_reading() -> None:
    """PySide reads the source of every module imported after it, to find words of its own that no module here has.

    That costs a tenth of the start, and the text stays in memory; where PySide changes, it reads again and nothing breaks.
    """
    features = sys.modules.get("shibokensupport.feature")
    if hasattr(features, "_mod_uses_pyside"):
        features._mod_uses_pyside = lambda _module: True  # type: ignore[union-attr]


class _Finders(list[Any]):
    """The list of finders, which wraps the one that PySide puts first while it loads its support."""

    def insert(self, index: Any, finder: Any) -> None:
        super().insert(index, _Later(finder) if type(finder).__name__ == "EmbeddableZipImporter" else finder)

    def remove(self, finder: Any) -> None:
        super().remove(next((one for one in self if isinstance(one, _Later) and one.finder is finder), finder))


class _Later:
    """A finder and loader whose modules of `_LATER` are empty until an attribute of theirs is wanted."""

    def __init__(self, finder: Any) -> None:
        self.finder = finder

    def find_spec(self, name: str, path: Any, target: Any = None) -> ModuleSpec | None:
        """The spec that the wrapped finder gives, loaded by this one where it can wait."""
        spec: ModuleSpec | None = self.finder.find_spec(name, path, target)
        return ModuleSpec(name, cast("Loader", self)) if spec is not None and name in _LATER else spec

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """The empty module, which knows how to fill itself."""
        module = _Waiting(spec.name)
        module.__dict__["_fill"] = (spec.name, self.finder)
        if spec.name == _MAPPING:
            # Shiboken takes this one out of the module's dictionary, and calls it before all else when a call goes wrong.
            module.__dict__[_UPDATE] = lambda: getattr(module, _UPDATE)()
        return module

    def exec_module(self, module: ModuleType) -> None:
        """Nothing yet."""


class _Waiting(ModuleType):
    def __getattribute__(self, name: str) -> Any:
        if name == _UPDATE and "_fill" in super().__getattribute__("__dict__"):
            return self.__getattr__(name)
        return super().__getattribute__(name)

    def __getattr__(self, name: str) -> Any:
        filling = self.__dict__.pop("_fill", None)
        if filling is not None and not (name.startswith("__") and name != "__all__"):
            spec = self.__spec__
            real_name, finder = filling
            # PySide gives its modules other names after their import, and loads by the first.
            self.__spec__ = ModuleSpec(real_name, finder)
            try:
                finder.exec_module(self)
            finally:
                self.__spec__ = spec
            if name in self.__dict__:
                return self.__dict__[name]
        elif filling is not None:
            self.__dict__["_fill"] = filling
        raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
