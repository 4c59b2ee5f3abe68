"""Grup perintah yang mengimpor kata kerjanya ketika diminta, supaya `--help` tetap cepat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from difflib import get_close_matches
from importlib import import_module
from typing import Any

import click

from lakip_helpers.galat import GalatPilihan


@contextmanager
def salah_pakai() -> Iterator[None]:
    """Pilihan yang ditolak `pakai` ditampilkan seperti salah ketik lain di terminal, beserta cara pemakaiannya."""
    try:
        yield
    except GalatPilihan as galat:
        raise click.UsageError(str(galat)) from None


class GrupMalas(click.Group):
    """Grup yang mengimpor perintahnya ketika diminta; `daftar` memetakan kata kerja ke `modul:nama`."""

    def __init__(self, *isian: Any, daftar: Mapping[str, str], **lain: Any) -> None:
        super().__init__(*isian, **lain)
        self.daftar = daftar

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Seperti biasa, tetapi kata kerja yang salah ketik mendapat usul yang terdekat."""
        dekat = get_close_matches(args[0], self.daftar, n=1)
        if args[0] not in self.daftar and not args[0].startswith("-") and dekat:
            ctx.fail(f"Perintah {args[0]!r} tidak dikenal. Mungkin maksudnya {dekat[0]!r}?")
        return super().resolve_command(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.daftar)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.daftar:
            return None
        modul, _, nama = self.daftar[cmd_name].partition(":")
        perintah = getattr(import_module(modul), nama)
        assert isinstance(perintah, click.Command)
        perintah.options_metavar = "[PILIHAN]"
        return perintah
