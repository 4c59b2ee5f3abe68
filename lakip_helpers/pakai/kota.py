"""Dokumen semua OPD di satu folder: dibaca bersama, dikenali pemiliknya, lalu dinilai sebagai satu daerah."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from lakip_helpers.aturan.kota.ganda import cari_ganda, cari_lintas
from lakip_helpers.aturan.kota.kenal_dokumen import kenali_dokumen
from lakip_helpers.aturan.kota.kenal_opd import susun_daftar
from lakip_helpers.aturan.kota.matriks import susun_matriks
from lakip_helpers.aturan.kota.peringkat import susun_peringkat
from lakip_helpers.aturan.kota.sasaran_daerah import baca_daerah, jawab, pernyataan_opd
from lakip_helpers.berkas.himpunan import BerkasMasuk, Himpunan, baca_masuk, himpun
from lakip_helpers.galat import GalatBerkas, Gejala
from lakip_helpers.model.kota import BerkasKota, FaktaBerkas, Opd
from lakip_helpers.model.kota_hasil import Potret
from lakip_helpers.pakai.himpun.fakta import tidak_terbaca
from lakip_helpers.pakai.himpun.mesin import Mesin, Tugas, mesin_lokal
from lakip_helpers.pakai.himpun.simpanan import ambil_fakta, kunci_simpanan, sidik_isi, simpan_fakta

Kabar = Callable[[int, int, str], None]
"""Dipanggil tiap berkas selesai: nomornya, banyaknya semua, dan sebutannya."""
AKHIRAN_HASIL: Final = " – hasil kota"


def diam(_n: int, _semua: int, _sebutan: str) -> None:
    """Kabar yang tidak ke mana-mana."""


def potret_kota(
    folder: Path,
    simpanan: Path | None = None,
    *,
    opd: Sequence[Opd] = (),
    tahun: int | None = None,
    mesin: Mesin | None = None,
    kabar: Kabar = diam,
    lewati: Sequence[Path] = (),
) -> Potret:
    """Baca semua dokumen di sebuah folder dan nilai sebagai satu daerah.

    Masukan: folder; `simpanan` tempat fakta tiap berkas (kosong: tidak disimpan), sehingga yang terputus dapat
    diteruskan; `opd` daftar OPD bila ada; `tahun` kerja; `mesin` yang mengerjakan (baku: semua inti komputer ini);
    `lewati` folder di dalamnya yang bukan dokumen OPD. Galat: `GalatBerkas` bila foldernya tidak ada atau kosong.
    """
    himpunan = himpun(folder, [*lewati, *([simpanan] if simpanan else [])])
    if not himpunan.berkas:
        sebab = f" {' '.join(himpunan.tolakan)}" if himpunan.tolakan else ""
        raise GalatBerkas(
            f"Folder {folder.name!r} tidak memuat satu berkas pun.{sebab} Taruh dokumen semua OPD di dalamnya, boleh"
            " bersubfolder atau ZIP, lalu jalankan lagi.",
            Gejala.TIDAK_ADA,
        )
    berkas = kumpulkan(himpunan, simpanan, mesin or mesin_lokal(), kabar)
    return nilai_kota(folder.resolve().name, berkas, himpunan, opd, tahun)


def kumpulkan(himpunan: Himpunan, simpanan: Path | None, mesin: Mesin, kabar: Kabar = diam) -> tuple[BerkasKota, ...]:
    """Fakta semua berkas, menurut urutan himpunannya; yang sudah tersimpan tidak dibaca ulang."""
    semua = himpunan.berkas
    jadi: dict[int, FaktaBerkas] = {}
    sidik: dict[int, str] = {}

    def selesai(urut: int, fakta: FaktaBerkas) -> None:
        jadi[urut] = fakta
        kabar(len(jadi), len(semua), semua[urut].sebutan)

    def tugas() -> Iterator[Tugas]:
        for urut, satu in enumerate(semua):
            lama, data = _siapkan(satu, simpanan, urut, sidik)
            if lama is not None:
                selesai(urut, lama)
            else:
                yield Tugas(urut, satu.nama, data)

    for satu, fakta in mesin(tugas()):
        if simpanan is not None:
            simpan_fakta(simpanan, kunci_simpanan(satu.nama, sidik[satu.urut]), fakta)
        selesai(satu.urut, fakta)
    return _tandai_salinan(
        [BerkasKota(satu.sebutan, sidik.get(urut, ""), jadi[urut]) for urut, satu in enumerate(semua)]
    )


def _siapkan(
    berkas: BerkasMasuk, simpanan: Path | None, urut: int, sidik: dict[int, str]
) -> tuple[FaktaBerkas | None, bytes]:
    """Fakta yang sudah ada (tersimpan, atau galat membuka), atau isi yang harus dibaca."""
    try:
        data = baca_masuk(berkas)
    except GalatBerkas as galat:
        return tidak_terbaca(berkas.nama, galat), b""
    sidik[urut] = sidik_isi(data)
    return (ambil_fakta(simpanan, kunci_simpanan(berkas.nama, sidik[urut])) if simpanan else None), data


def _tandai_salinan(semua: Sequence[BerkasKota]) -> tuple[BerkasKota, ...]:
    pertama: dict[str, str] = {}
    hasil = []
    for satu in semua:
        asal = pertama.setdefault(satu.sidik, satu.sebutan) if satu.sidik else satu.sebutan
        hasil.append(satu if asal == satu.sebutan else replace(satu, salinan_dari=asal))
    return tuple(hasil)


def nilai_kota(
    nama: str, berkas: Sequence[BerkasKota], himpunan: Himpunan, opd: Sequence[Opd] = (), tahun: int | None = None
) -> Potret:
    """Potret daerah dari fakta semua berkasnya; murni, tidak membuka apa pun."""
    daftar, asal = susun_daftar(berkas, opd)
    dokumen = tuple(b for satu in berkas for b in kenali_dokumen(satu, daftar))
    pernyataan = pernyataan_opd(dokumen)
    kosong, sebab = baca_daerah(dokumen, daftar)
    daerah = jawab(kosong, pernyataan)
    matriks = susun_matriks(daftar, dokumen, tahun)
    ganda, lintas = cari_ganda(pernyataan, daftar), cari_lintas(pernyataan, daftar)
    return Potret(
        nama=nama,
        opd=daftar,
        asal_daftar=asal,
        berkas=tuple(berkas),
        dokumen=dokumen,
        matriks=matriks,
        daerah=daerah,
        sebab_daerah=sebab,
        ganda=ganda,
        lintas=lintas,
        peringkat=susun_peringkat(daftar, matriks, daerah, ganda, lintas),
        tolakan=himpunan.tolakan,
        tahun=tahun,
        sistem=himpunan.sistem,
    )


def folder_hasil(folder: Path) -> Path:
    """Folder hasil baku: di samping folder dokumennya, supaya tidak ikut terbaca sebagai dokumen OPD.

    >>> folder_hasil(Path("kiriman")).name
    'kiriman – hasil kota'
    """
    utuh = folder.resolve()
    return utuh.with_name(f"{utuh.name}{AKHIRAN_HASIL}")
