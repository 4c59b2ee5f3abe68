"""Pilihan `--tanpa-koreksi`: perintah memakai koreksi kolom yang diingat panel, supaya satu berkas satu jawaban."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from lakip_helpers.kantor.koreksi import Koreksi

F = TypeVar("F", bound=Callable[..., Any])


def pilihan_koreksi(fungsi: F) -> F:
    """Pilihan pada perintah yang membaca dokumen kantor; nilainya parameter `tanpa_koreksi`."""
    teks = "Baca kolom menurut judulnya saja; koreksi yang diingat panel tidak dipakai."
    return click.option("--tanpa-koreksi", is_flag=True, help=teks)(fungsi)


def koreksi_diingat(*, tanpa_koreksi: bool) -> Koreksi:
    """Koreksi peserta yang aktif di kit ini; kosong bila tidak diminta."""
    if tanpa_koreksi:
        return {}
    from lakip_helpers.latihan.simpanan.koreksi_kolom import muat_koreksi

    return muat_koreksi()
