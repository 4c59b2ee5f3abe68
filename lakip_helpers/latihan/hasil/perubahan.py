"""Apa yang berubah selama bimbingan: dokumen yang pertama dan yang terakhir diunggah, jawaban pertama dan terakhir.

Semuanya dibandingkan `pakai.banding`, sama dengan perintah `lakip banding`. Hasil kit yang dipasang Susul bukan milik
peserta, jadi tidak menjadi sebelum maupun sesudah.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan.bentuk.berkas import BahanBerkas
from lakip_helpers.latihan.daftar import daftar
from lakip_helpers.latihan.hasil.buku_kerja import temukan_unggahan
from lakip_helpers.latihan.hasil.himpun import himpun_bundel, periksa_karya
from lakip_helpers.latihan.kerja.karya import Karya
from lakip_helpers.latihan.kerja.versi import Versi, daftar_versi
from lakip_helpers.latihan.simpanan.identitas import Identitas, aktif, berkas_log
from lakip_helpers.latihan.simpanan.koreksi_kolom import muat_koreksi
from lakip_helpers.latihan.simpanan.log import ISIAN, BarisLog, IsiLog, Peristiwa, baca_log, menurut_latihan
from lakip_helpers.model.banding import Banding
from lakip_helpers.pakai.banding import bandingkan, nama_dasar
from lakip_helpers.pakai.versi_dokumen import VersiDokumen, baca_versi, versi_bundel

JUDUL_KARYA: Final = "Jawaban latihan Anda"
PERTAMA: Final = "jawaban pertama"
TERAKHIR: Final = "jawaban terakhir"
_TANGGAL_UNGGAH: Final = re.compile(r"^\d{4}-\d\d-\d\d_\d{6}(?:-\d+)?_")
_TAHUN: Final = re.compile(r"20\d\d")


@dataclass(frozen=True)
class Unggahan:
    """Satu unggahan milik peserta di log: nama berkasnya di folder unggahan, dan sidik isinya."""

    nama: str
    sha256: str


@dataclass(frozen=True)
class Perubahan:
    """Perubahan seorang peserta: satu perbandingan tiap dokumen dan satu untuk jawaban latihannya.

    `tak_terbaca` kalimat tentang unggahan yang tidak dapat dibandingkan.
    """

    banding: tuple[tuple[str, Banding], ...] = ()
    tak_terbaca: tuple[str, ...] = ()


def perubahan_peserta() -> Perubahan:
    """Perubahan peserta yang aktif, dari log dan folder unggahannya. `GalatSimpan` bila lognya tidak terbaca.

    >>> perubahan_peserta().banding
    ()
    """
    log = baca_log(berkas_log())
    hasil: list[tuple[str, Banding]] = []
    tak_terbaca: list[str] = []
    for awal, akhir in pasangan_unggahan(log):
        jalur = [temukan_unggahan({"nama": satu.nama, "sha256": satu.sha256}) for satu in (awal, akhir)]
        try:
            hasil.append(bandingkan_unggahan(awal, akhir, jalur))
        except GalatLakip as galat:
            tak_terbaca.append(str(galat))
    karya = banding_karya(log, aktif())
    return Perubahan((*hasil, *([(JUDUL_KARYA, karya)] if karya else [])), tuple(tak_terbaca))


def daftar_unggahan() -> tuple[str, ...]:
    """Nama unggahan peserta yang aktif yang masih ada, menurut waktunya.

    >>> daftar_unggahan()
    ()
    """
    semua = dict.fromkeys(satu for nama in _menurut_nama(baca_log(berkas_log())).values() for satu in nama)
    ada = [satu.nama for satu in semua if temukan_unggahan({"nama": satu.nama, "sha256": satu.sha256})]
    return tuple(sorted(ada))


def perubahan_dipilih(lama: str, baru: str) -> Perubahan:
    """Perubahan di antara dua unggahan menurut namanya. Galat: seperti `bandingkan_unggahan`."""
    semua = {satu.nama: satu for nama in _menurut_nama(baca_log(berkas_log())).values() for satu in nama}
    dua = [semua.get(nama, Unggahan(nama, "")) for nama in (lama, baru)]
    jalur = [temukan_unggahan({"nama": satu.nama, "sha256": satu.sha256}) for satu in dua]
    return Perubahan((bandingkan_unggahan(dua[0], dua[1], jalur),))


def bandingkan_unggahan(awal: Unggahan, akhir: Unggahan, jalur: Sequence[Path | None]) -> tuple[str, Banding]:
    """Judul dan perbandingan dua unggahan yang berkasnya sudah ditemukan.

    Galat: `GalatLakip` bila salah satunya tidak ditemukan, dan seperti `baca_versi`.
    """
    lama, baru = jalur
    if lama is None or baru is None:
        hilang = awal.nama if lama is None else akhir.nama
        raise GalatLakip(
            f"{hilang} tidak ada lagi di folder unggahan atau isinya sudah berubah, jadi perubahannya tidak dapat"
            " dihitung. Kembalikan berkasnya, lalu ulangi."
        )
    koreksi = muat_koreksi()
    return akhir.nama, bandingkan(baca_versi(lama, koreksi), baca_versi(baru, koreksi))


def pasangan_unggahan(log: IsiLog) -> Iterator[tuple[Unggahan, Unggahan]]:
    """Unggahan pertama dan terakhir tiap dokumen; yang hanya diunggah sekali tidak ada perubahannya.

    Dokumen yang sama dikenali dari namanya (`kenali_dokumen`).

    >>> list(pasangan_unggahan(IsiLog()))
    []
    """
    for semua in _menurut_nama(log).values():
        if semua[0].sha256 != semua[-1].sha256:
            yield semua[0], semua[-1]


def _menurut_nama(log: IsiLog) -> dict[str, list[Unggahan]]:
    """Nama dasar dokumen → unggahannya menurut waktu."""
    kode = {satu.kode for satu in daftar() if isinstance(satu.bahan, BahanBerkas)}
    hasil: dict[str, list[Unggahan]] = {}
    for baris in log.baris:
        if baris.latihan in kode and baris.peristiwa in ISIAN and (satu := _unggahan(baris.jawaban)):
            hasil.setdefault(kenali_dokumen(satu.nama), []).append(satu)
    return hasil


def kenali_dokumen(nama: str) -> str:
    """Nama dokumen sebuah unggahan tanpa tanggal unggah dan tanda versinya; tahun dokumennya tetap.

    >>> kenali_dokumen("2026-01-13_080000_PK 2026 v2.docx"), kenali_dokumen("2026-01-14_090000_PK_2026 (final).xlsx")
    ('pk 2026', 'pk 2026')
    """
    asli = _TANGGAL_UNGGAH.sub("", nama)
    return " ".join((nama_dasar(asli), *sorted(set(_TAHUN.findall(asli))))).strip()


def _unggahan(jawaban: object) -> Unggahan | None:
    """Unggahan sendiri yang terbaca; buku contoh dan buku dari karya bukan."""
    if not isinstance(jawaban, Mapping) or jawaban.get("asal") != "unggah" or jawaban.get("gejala"):
        return None
    nama, sha256 = jawaban.get("nama"), jawaban.get("sha256")
    return Unggahan(nama, sha256) if isinstance(nama, str) and isinstance(sha256, str) and nama and sha256 else None


def banding_karya(log: IsiLog, peserta: Identitas | None) -> Banding | None:
    """Jawaban pertama yang diperiksa melawan jawaban terakhir, semua latihan karya bersama-sama; None bila tidak ada.

    Isian yang hanya tersimpan sambil diketik bukan versi pertama, kecuali tidak pernah ada yang diperiksa.

    >>> banding_karya(IsiLog(), None) is None
    True
    """
    kelompok = menurut_latihan(log)
    dua = [pasangan for satu in daftar() if satu.karya and (pasangan := _dua_versi(kelompok.get(satu.kode, ())))]
    if not dua:
        return None
    awal, akhir = zip(*dua, strict=True)
    return bandingkan(_versi_karya(PERTAMA, awal, peserta), _versi_karya(TERAKHIR, akhir, peserta))


def _dua_versi(riwayat: Sequence[BarisLog]) -> tuple[Versi, Versi] | None:
    semua = [satu for satu in daftar_versi(riwayat) if not satu.hasil_kit]
    diperiksa = [satu.jawaban for satu in riwayat if satu.peristiwa == Peristiwa.PERIKSA]
    pertama = next((v for jawaban in diperiksa for v in semua if v.jawaban == jawaban), semua[-1] if semua else None)
    return (pertama, semua[0]) if pertama else None


def _versi_karya(nama: str, versi: Iterable[Versi], peserta: Identitas | None) -> VersiDokumen:
    from lakip_helpers.pakai.baca import baca_bundel
    from lakip_helpers.pakai.periksa import HasilPeriksa

    karya: Mapping[str, Any] = {v.latihan: Karya(v.latihan, v.jawaban, v.waktu, lulus=False) for v in versi}
    bundel = himpun_bundel(karya, peserta)
    return versi_bundel(nama, bundel, HasilPeriksa(baca_bundel(nama, bundel), periksa_karya(bundel)))
