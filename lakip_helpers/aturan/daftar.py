"""Daftar: semua kartu, dan semua langkah pemeriksaan menurut urutannya. Di sinilah tempat menambah rumpun."""

from __future__ import annotations

from typing import Any, Final

from lakip_helpers.aturan.capaian import kartu_capaian, periksa_capaian
from lakip_helpers.aturan.dasar.kerangka import Langkah, Rumpun
from lakip_helpers.aturan.dokumen import (
    anggaran,
    kartu_anggaran,
    kartu_laporan,
    kartu_nomenklatur,
    kartu_perjanjian,
    kartu_renaksi,
    laporan,
    laporan_kalimat,
    laporan_matriks,
    nomenklatur,
    perjanjian,
    perjanjian_salinan,
    renaksi,
)
from lakip_helpers.aturan.evaluasi import kartu_lke, kartu_reviu, lke
from lakip_helpers.aturan.indikator import kartu_mutu, kartu_sasaran, kartu_target, rumpun
from lakip_helpers.aturan.indikator.lengkapi import (
    belum_dinilai,
    bila_tanpa_program,
    dengan_urusan,
    dengan_urusan_dan_realisasi,
    perjanjian_bila_tanpa_renstra,
)
from lakip_helpers.aturan.kaskade import kartu_kaskade, kartu_matriks, kartu_selaras, kaskade, matriks, selaras
from lakip_helpers.temuan import Kartu

KARTU: Final[tuple[Kartu, ...]] = (
    *kartu_capaian.KARTU,
    *kartu_mutu.KARTU,
    *kartu_sasaran.KARTU,
    *kartu_target.KARTU,
    *kartu_kaskade.KARTU,
    *kartu_selaras.KARTU,
    *kartu_matriks.KARTU,
    *kartu_perjanjian.KARTU,
    *kartu_renaksi.KARTU,
    *kartu_anggaran.KARTU,
    *kartu_laporan.KARTU,
    *kartu_nomenklatur.KARTU,
    *kartu_lke.KARTU,
    *kartu_reviu.KARTU,
)
"""Semua kartu aturan; kartu REV dijalankan `evaluasi.reviu.nilai_reviu` atas lembar isian pereviu."""

RUMPUN_TABEL: Final[tuple[Rumpun[Any], ...]] = (
    *rumpun.INDIKATOR,
    rumpun.KOLOM_SASARAN,
    rumpun.SASARAN,
    periksa_capaian.RUMPUN,
)
"""Rumpun yang menilai satu tabel menurut kolomnya, juga tabel di luar bundel."""

_CERITA: Final[tuple[Rumpun[Any], ...]] = (anggaran.RUMPUN_LEPAS, laporan_matriks.RUMPUN)
RUMPUN_KANTOR: Final[tuple[Rumpun[Any], ...]] = (
    *RUMPUN_TABEL,
    *_CERITA,
    renaksi.RUMPUN_LEPAS,
    perjanjian_salinan.RUMPUN_LEPAS,
    matriks.RUMPUN,
    matriks.GAJI,
    rumpun.SASARAN_KANTOR,
)
"""Rumpun satu tabel di luar bundel: ditambah yang hanya ada bila kolomnya ada (triwulan, jabatan, program, uang)."""

RUMPUN_BUNDEL: Final[tuple[Rumpun[Any], ...]] = (
    kaskade.RUMPUN,
    selaras.RUMPUN,
    perjanjian.RUMPUN,
    perjanjian_salinan.RUMPUN,
    renaksi.RUMPUN,
    anggaran.RUMPUN,
    anggaran.RUMPUN_LAPORAN,
    anggaran.RUMPUN_KODE,
    laporan_kalimat.RUMPUN,
    laporan.RUMPUN_REALISASI,
    nomenklatur.RUMPUN,
    lke.RUMPUN,
)
"""Rumpun yang membandingkan antartabel, atau memilih sendiri barisnya."""

LANGKAH: Final[tuple[Langkah, ...]] = (
    Langkah((rumpun.SASARAN_RPJMD,), "rpjmd_sasaran"),
    Langkah(rumpun.INDIKATOR, "rpjmd_indikator", dengan_urusan_dan_realisasi),
    Langkah((rumpun.SASARAN_RENSTRA,), "renstra_sasaran"),
    Langkah(rumpun.INDIKATOR, "renstra_indikator", dengan_urusan_dan_realisasi),
    Langkah((rumpun.DEFINISI,), "iku"),
    Langkah((rumpun.KALIMAT_TANPA_DEFINISI, rumpun.DERET), "iku", belum_dinilai),
    Langkah(rumpun.INDIKATOR, "program", dengan_urusan),
    Langkah((rumpun.KALIMAT,), "renja", bila_tanpa_program),
    Langkah(RUMPUN_TABEL, "pk_sasaran", perjanjian_bila_tanpa_renstra),
    Langkah((rumpun.PENANGGUNG_JAWAB,), "renaksi"),
    Langkah((*RUMPUN_TABEL, *_CERITA), "ukur_capaian"),
    Langkah(RUMPUN_BUNDEL),
)
"""Urutan pemeriksaan sebuah bundel: tabel demi tabel, lalu antartabel."""
