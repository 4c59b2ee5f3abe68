"""Membaca satu versi untuk dibandingkan: satu berkas, satu folder, atau nama data kit; yang tidak terbaca disebut."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.berkas.himpunan import sebut_jalur
from lakip_helpers.galat import GalatBerkas, GalatLakip, GalatTabel, Gejala
from lakip_helpers.model import SEMUA_TABEL, TANDA_REKAAN
from lakip_helpers.pakai.inti_prosesor import inti_tersedia
from lakip_helpers.temuan import asal_frame

if TYPE_CHECKING:
    from lakip_helpers.aturan.banding.baris import DokumenVersi
    from lakip_helpers.berkas.petak import Dokumen
    from lakip_helpers.kantor.koreksi import Koreksi
    from lakip_helpers.laporan.teks.naskah import Naskah
    from lakip_helpers.model import Bundel
    from lakip_helpers.pakai.periksa import HasilPeriksa

DALAM: Final = 6
"""Dalamnya anak folder yang masih dibaca."""
BERKAS_MAKS: Final = 2000
BARIS_TANDA: Final = 10
PARALEL_MIN: Final = 8
"""Berkas paling sedikit supaya memulai proses lain lebih murah daripada membacanya sendiri."""
_NAMA: Final = {tabel.nama for tabel in SEMUA_TABEL} - {"nomenklatur"}


@dataclass(frozen=True)
class VersiDokumen:
    """Satu versi yang sudah dibaca dan diperiksa; `tak_terbaca` kalimat tentang yang tidak dapat dibaca."""

    nama: str
    dokumen: tuple[DokumenVersi, ...]
    tak_terbaca: tuple[str, ...] = ()


def baca_versi(jalur: str | Path, koreksi: Koreksi | None = None) -> VersiDokumen:
    """Baca satu versi: satu berkas, satu folder, atau nama data kit. Galat seperti `bandingkan_versi`.

    >>> baca_versi("kota_contoh").dokumen[0].rekaan
    True
    """
    from lakip_helpers.tabel import daftar_data

    jalur = Path(jalur)
    if str(jalur) in daftar_data() or not jalur.is_dir():
        return _satu_dokumen(jalur, koreksi)
    if _folder_tabel(jalur):
        return _satu_dokumen(jalur, koreksi)
    tak_terbaca: list[str] = []
    tugas = [(satu, koreksi, sebut_jalur(satu.relative_to(jalur))) for satu in _telusuri(jalur, tak_terbaca)]
    semua = _paralel(_terjaga, tugas)
    dokumen = [d for satu in semua for d in satu.dokumen]
    tak_terbaca += [kalimat for satu in semua for kalimat in satu.tak_terbaca]
    if not dokumen:
        raise GalatBerkas(
            f"Folder {jalur.name!r} tidak memuat satu pun dokumen kinerja yang terbaca, jadi tidak ada yang"
            f" dibandingkan.{''.join(f' {satu}' for satu in tak_terbaca[:3])}",
            Gejala.TANPA_TABEL,
        )
    return VersiDokumen(jalur.name, tuple(dokumen), tuple(tak_terbaca))


def baca_versi_bita(nama: str, berkas: Sequence[tuple[str, bytes]]) -> VersiDokumen:
    """Versi dari isi beberapa berkas (nama dan bitanya); yang tidak terbaca disebut, tidak pernah melempar.

    >>> baca_versi_bita("lama", [("a.csv", b"Indikator;Satuan\\nIndeks Kepuasan Masyarakat;%")]).dokumen[0].nama
    'a.csv'
    """
    semua = _paralel(_terjaga_bita, list(berkas))
    return VersiDokumen(
        nama, tuple(d for v in semua for d in v.dokumen), tuple(k for v in semua for k in v.tak_terbaca)
    )


def _paralel(kerja: Callable[..., VersiDokumen], tugas: Sequence[tuple[Any, ...]]) -> list[VersiDokumen]:
    """Kerjakan semua tugas, menurut urutannya; dengan beberapa proses bila cukup banyak untuk menutup biayanya."""
    pekerja = min(inti_tersedia(), len(tugas))
    if len(tugas) < PARALEL_MIN or pekerja < 2:
        return [kerja(*satu) for satu in tugas]
    with ProcessPoolExecutor(pekerja, multiprocessing.get_context("spawn")) as kolam:
        return list(kolam.map(kerja, *zip(*tugas, strict=True)))


def _terjaga(jalur: Path, koreksi: Koreksi | None, nama: str) -> VersiDokumen:
    return _dijaga(nama, lambda: _satu_dokumen(jalur, koreksi, nama))


def _terjaga_bita(nama: str, data: bytes) -> VersiDokumen:
    from lakip_helpers.pakai.kantor import buka_kantor_bita

    return _dijaga(nama, lambda: _dari_dokumen(buka_kantor_bita(nama, data), None, nama))


def _dijaga(nama: str, baca: Callable[[], VersiDokumen]) -> VersiDokumen:
    """Satu berkas; yang tidak terbaca, juga karena sebab yang tidak terduga, menjadi kalimat."""
    try:
        return baca()
    except GalatLakip as galat:
        return VersiDokumen(nama, (), (f"{nama}: {galat}",))
    except Exception:  # noqa: BLE001 - satu berkas yang tidak terduga tidak menghentikan yang lain
        kalimat = f"{nama}: tidak dapat dibaca, sebabnya tidak dikenal kit. Simpan ulang, lalu coba lagi."
        return VersiDokumen(nama, (), (kalimat,))


def versi_bundel(nama: str, bundel: Bundel, hasil: HasilPeriksa | None = None) -> VersiDokumen:
    """Versi dari sebuah bundel yang sudah ada di memori, misalnya karya peserta.

    >>> from lakip_helpers.tabel import muat
    >>> len(versi_bundel("contoh", muat("banyuwangi")).dokumen)
    1
    """
    from lakip_helpers.pakai.baca import baca_bundel
    from lakip_helpers.pakai.periksa import periksa_terbaca

    return VersiDokumen(nama, (_versi_dokumen(nama, hasil or periksa_terbaca(baca_bundel(nama, bundel))),))


def _satu_dokumen(jalur: Path, koreksi: Koreksi | None, nama: str = "") -> VersiDokumen:
    """Satu berkas sebagai versi; `GalatTabel` bila tabelnya dikenal tetapi belum ada yang dapat dinilai."""
    from lakip_helpers.pakai.kantor import buka_kantor
    from lakip_helpers.pakai.periksa import periksa_berkas
    from lakip_helpers.tabel import daftar_data

    if str(jalur) in daftar_data() or jalur.is_dir():
        return _dari_hasil(periksa_berkas(jalur, koreksi=koreksi), nama or jalur.name)
    return _dari_dokumen(buka_kantor(jalur), koreksi, nama or jalur.name)


def _dari_dokumen(dokumen: Dokumen, koreksi: Koreksi | None, nama: str) -> VersiDokumen:
    from lakip_helpers.pakai.periksa import periksa_dokumen

    return _dari_hasil(periksa_dokumen(dokumen, koreksi), nama, dokumen)


def _dari_hasil(hasil: HasilPeriksa, nama: str, dokumen: Dokumen | None = None) -> VersiDokumen:
    from lakip_helpers.aturan.banding.naskah import pecah_naskah
    from lakip_helpers.berkas.petak import JenisBerkas

    if hasil.sebab:
        raise GalatTabel(hasil.sebab, hasil.terbaca.gejala)
    satu = _versi_dokumen(nama, hasil)
    if dokumen:
        naskah = _naskah(dokumen)
        satu = replace(
            satu,
            rekaan=satu.rekaan or _bertanda_rekaan(dokumen),
            luar=_tulisan_luar(dokumen, naskah, hasil),
            naskah=pecah_naskah(_alinea(naskah, baris_utuh=dokumen.jenis is not JenisBerkas.PDF)),
        )
    batas = tuple(f"{satu.nama}: {kalimat}" for kalimat in hasil.batas)
    return VersiDokumen(satu.nama, (satu,), batas)


def _tulisan_luar(dokumen: Dokumen, naskah: Naskah, hasil: HasilPeriksa) -> str:
    """Tulisan yang tidak menjadi baris tabel: naskah, sel yang dilewati, dan tabel yang tidak dibaca."""
    from lakip_helpers.aturan.banding.baris import kata_dasar

    terbaca = hasil.terbaca
    dibaca = {b.tabel.petak.tempat for b in terbaca.bingkai}
    lembar = {t.lembar for t in terbaca.tabel}
    lain = [p for p in dokumen.petak if p.tempat not in dibaca and not (p.lembaran and p.nama in lembar)]
    sel = {str(sel) for petak in lain for baris in petak.kisi for sel in baris if isinstance(sel, str)}
    uraian = "\n".join(b.teks for b in naskah.baris if not b.tabel)
    semua = (uraian, *(sisa.teks for sisa in terbaca.sisa), *sorted(sel))
    return " ".join(" ".join(kata_dasar(teks)) for teks in semua)


def _naskah(dokumen: Dokumen) -> Naskah:
    """Naskahnya tanpa kepala dan kaki halaman; yang tidak beralur (halaman web) baris demi baris."""
    from lakip_helpers.berkas.petak import BarisNaskah
    from lakip_helpers.laporan.teks.naskah import susun_naskah

    return susun_naskah(dokumen.alur or (BarisNaskah(1, baris) for baris in dokumen.naskah.split("\n")))


def _alinea(naskah: Naskah, *, baris_utuh: bool) -> Iterator[str]:
    """Alinea uraiannya, tanpa judul, keterangan tabel, dan daftar isi; baris cetak PDF disambung kembali."""
    from lakip_helpers.laporan.teks.satuan import susun_satuan

    for satu in susun_satuan(naskah, 0):
        if satu.jenis == "isi":
            yield from (b.teks for b in satu.baris) if baris_utuh and not satu.baris[0].tabel else (satu.teks,)


def _bertanda_rekaan(dokumen: Dokumen) -> bool:
    """Tanda rekaan kit ada di naskahnya, di atas tabelnya, atau di baris-baris pertamanya."""
    atas = (teks for petak in dokumen.petak for teks in petak.atas)
    awal = (str(sel) for petak in dokumen.petak for baris in petak.kisi[:BARIS_TANDA] for sel in baris)
    return any(TANDA_REKAAN in teks.casefold() for teks in (dokumen.naskah, *atas, *awal))


def _versi_dokumen(nama: str, hasil: HasilPeriksa) -> DokumenVersi:
    from lakip_helpers.aturan.banding.baris import DokumenVersi, TabelVersi
    from lakip_helpers.aturan.banding.jangkauan import berlaku_bundel, berlaku_tabel
    from lakip_helpers.pakai.periksa import dengan_daftar_resmi

    bundel = hasil.terbaca.bundel
    if bundel is None:
        tabel = [
            TabelVersi(b.model.nama, b.lembar, b.frame, asal_frame(b.frame), berlaku_tabel(b.frame))
            for b in hasil.terbaca.bingkai
        ]
        return DokumenVersi(nama, tuple(tabel), hasil.laporan)
    berlaku = berlaku_bundel(dengan_daftar_resmi(bundel))
    tabel = [
        TabelVersi(kunci, asal_frame(frame).lembar, frame, asal_frame(frame), berlaku.get(kunci, {}))
        for kunci, frame in bundel.tabel.items()
        if kunci in _NAMA and len(frame)
    ]
    return DokumenVersi(nama, tuple(tabel), hasil.laporan, bundel, bundel.rekaan)


def _folder_tabel(folder: Path) -> bool:
    """Folder berisi satu CSV tiap tabel kit: satu dokumen, bukan kumpulan dokumen."""
    berkas = [satu for satu in folder.iterdir() if not satu.name.startswith(".")]
    csv = [satu for satu in berkas if satu.suffix.lower() == ".csv"]
    return bool(csv) and len(csv) == len(berkas) and any(satu.stem in _NAMA for satu in csv)


def _telusuri(folder: Path, tak_terbaca: list[str]) -> Iterator[Path]:
    """Berkas di folder dan anak foldernya menurut abjad; tautan dan yang terlalu dalam disebut, tidak diikuti."""
    banyak = 0
    for berkas in sorted(folder.rglob("*")):
        nisbi = berkas.relative_to(folder)
        if any(bagian.startswith((".", "~$")) for bagian in nisbi.parts) or berkas.is_dir():
            continue
        if berkas.is_symlink() or len(nisbi.parts) > DALAM or banyak >= BERKAS_MAKS:
            tak_terbaca.append(f"{sebut_jalur(nisbi)}: tautan, terlalu dalam, atau terlalu banyak, jadi tidak dibaca.")
            continue
        banyak += 1
        yield berkas
