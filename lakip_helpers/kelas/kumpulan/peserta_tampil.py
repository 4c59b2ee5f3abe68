"""Halaman satu peserta untuk fasilitator: di latihan mana ia, jawaban terakhirnya, dan dokumen yang dibuatnya.

Semua yang diketik peserta dilewatkan `aman`. Jawaban yang panjang dipotong, dan pemotongannya terlihat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.kumpulan.keadaan_kelas import baca_waktu, baris_latihan, katalog, susun_papan
from lakip_helpers.kelas.kumpulan.kiriman import AWALAN_AKUN, Kiriman, Kumpulan
from lakip_helpers.kelas.kumpulan.papan_tampil import aman, gaya_papan, tulis_tabel
from lakip_helpers.latihan import Latihan, daftar
from lakip_helpers.latihan.model import Status
from lakip_helpers.latihan.simpanan.log import BarisLog, Peristiwa, isian_terakhir

PANJANG_JAWABAN: Final = 300
SARANG: Final = 20
JUDUL: Final = ("Latihan", "Hasil", "Mencoba", "Terakhir", "Jawaban terakhir")


def tulis_peserta(akun: str, kiriman: Kiriman | None, kini: datetime, sambungan: str = "") -> str:
    """Halaman HTML satu peserta; `kiriman` None bila rumahnya belum ada.

    >>> "belum mengerjakan apa pun" in tulis_peserta("lk-siti", None, datetime(2026, 1, 13).astimezone())
    True
    """
    nama = kiriman.nama if kiriman else akun.removeprefix(AWALAN_AKUN)
    badan = _badan(kiriman, kini) if kiriman and kiriman.log.baris else "<p>Peserta ini belum mengerjakan apa pun.</p>"
    kata = f"{aman(kiriman.jabatan)} · {aman(kiriman.opd)} · " if kiriman and kiriman.opd else ""
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{aman(nama)}</title>'
        f'<style>{gaya_papan()}</style></head><body style="margin:20px"><div class="papan">'
        f"<h1>{aman(nama)}</h1><p>{kata}akun {aman(akun)} · {aman(sambungan or 'belum masuk')} · keadaan pukul "
        f'{kini:%H.%M}</p><p><a href="../papan">Papan kelas</a> · <a href="../peserta">Daftar peserta</a></p>'
        f"{badan}</div></body></html>"
    )


def _badan(kiriman: Kiriman, kini: datetime) -> str:
    letak = susun_papan(Kumpulan((kiriman,)), kini).peserta[0]
    di_mana = f"sekarang di {letak.latihan}" if letak.latihan else "belum mulai"
    dokumen = "".join(f"<li>{aman(satu)}</li>" for satu in kiriman.dokumen) or "<li>belum ada</li>"
    return (
        f"<p><b>{aman(letak.keadaan)}</b>, {aman(di_mana)}; {letak.lulus} latihan lulus.</p>"
        f"<h2>Latihan</h2>{tulis_tabel(JUDUL, _baris(kiriman))}<h2>Dokumen yang dibuatnya</h2><ul>{dokumen}</ul>"
    )


def _baris(kiriman: Kiriman) -> Iterator[Sequence[str]]:
    semua, isian = baris_latihan(kiriman), isian_terakhir(kiriman.log.baris)
    for latihan in daftar():
        milik = [satu for satu in semua if satu.latihan == latihan.kode]
        if milik:
            periksa = [satu for satu in milik if satu.peristiwa == Peristiwa.PERIKSA]
            waktu = baca_waktu(milik[-1].waktu)
            yield (
                f"{latihan.kode} {latihan.judul}",
                _hasil(periksa),
                str(len(periksa) or "–"),
                f"{waktu.astimezone():%d-%m %H.%M}" if waktu else "–",
                _jawaban(latihan, isian.get(latihan.kode)),
            )


def _hasil(periksa: Sequence[BarisLog]) -> str:
    if not periksa:
        return "belum diperiksa"
    if any(satu.hasil == Status.LULUS for satu in periksa):
        return "lulus"
    dikenal = katalog().get(periksa[-1].hasil)
    return f"belum: {dikenal[1].pesan}" if dikenal else "belum tepat"


def sebut_jawaban(jawaban: object, dalam: int = 0) -> str:
    """Jawaban sebagai kalimat pendek: tiap isian dengan namanya, pilihan dipisah koma. Yang bersarang lebih dalam dari
    isian mana pun di kit tidak dibuka.

    >>> sebut_jawaban({"p1": "kerja", "pilihan": ["a", "c"], "setuju": True})
    'p1: kerja; pilihan: a, c; setuju: ya'
    """
    if dalam > SARANG:
        return "…"
    if isinstance(jawaban, dict):
        return "; ".join(f"{nama}: {sebut_jawaban(nilai, dalam + 1)}" for nama, nilai in jawaban.items())
    if isinstance(jawaban, list):
        pisah = " | " if any(isinstance(satu, dict) for satu in jawaban) else ", "
        return pisah.join(sebut_jawaban(satu, dalam + 1) for satu in jawaban)
    if isinstance(jawaban, bool) or jawaban in (None, ""):
        return "ya" if jawaban is True else "tidak" if jawaban is False else "–"
    return str(jawaban)


def sebut_isian(latihan: Latihan, jawaban: object) -> str:
    """Jawaban seperti yang dibaca peserta di panelnya; log yang bentuknya lain disebut apa adanya.

    >>> from lakip_helpers.latihan import ambil
    >>> sebut_isian(ambil("11-04"), "b"), sebut_isian(ambil("11-01"), [3])
    ('Nilai kepuasan peserta terhadap pelatihan 92 dari 100.', '3')
    """
    try:
        teks = latihan.bentuk.sebutkan(latihan.bahan, jawaban)
    except (GalatLakip, TypeError, ValueError, LookupError, AttributeError):
        teks = ""
    return " | ".join(filter(None, map(str.strip, teks.split("\n")))) or sebut_jawaban(jawaban)


def _jawaban(latihan: Latihan, baris: BarisLog | None) -> str:
    if baris is None:
        return "–"
    teks = sebut_isian(latihan, baris.jawaban)
    return teks if len(teks) <= PANJANG_JAWABAN else f"{teks[:PANJANG_JAWABAN]} … ({len(teks)} huruf)"
