"""Kata yang dipakai aturan MUTU dan SAS, dari kata_mutu.toml, beserta pencarinya."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final

from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import luruskan_kepala, urai

_UKURAN: Final = r"persentase|prosentase|indeks|nilai|jumlah|angka|cakupan|rasio|skor|predikat|opini|laju|prevalensi"
_DUA_UKURAN: Final = re.compile(
    rf"(?:\b(?:dan|serta|atau)\b|[/&,;])\s*(?:\d+[.)]\s*)?((?:{_UKURAN})\s+\S+|tingkat\s+(?:ke\w+an|partisipasi)\b)"
)
_BERNOMOR: Final = re.compile(r"^\s*1[.)].+\s2[.)]\s*\S+")
_RUMUS: Final = re.compile(r"[x×*]\s*100|\)\s*/\s*\(|\bdibagi\b|\bjumlah\s+\w[^/]*/\s*jumlah\b|\s=\s")
_KERJA_GANDA: Final = re.compile(r"\b(\w{5,})\s+(?=(?:dan|serta)\s+(\w{5,})\b)")
_KEADAAN: Final = re.compile(
    r"ke(?!pala|giat|camat|lurah|pemuda|budaya|hutan|laut|perempuan|uang|bangsa|agama|olahraga|penduduk|pegawai"
    r"|arsip|senian|bakar|celaka"
    r"|matian|lahir|kerasan|rusak|jadian|mitra|cil|butuhan|tetapan|luarga|bijakan|untungan|rugian|wenangan|listrik"
    r"|hewan|lompok|wilayah"
    r"|pustaka|buku|tenaga)\w{4,}an"
)
_NAMA_LEMBAGA: Final = re.compile(r"\b(?:dinas|badan|kantor|sekretariat|satuan|kementerian|bagian|bidang|komite)\b")
_GOLONGAN_KERJA: Final = frozenset({"laksana", "hasil", "bina", "tuntas", "cegah"})
_PREDIKAT_GANDA: Final = re.compile(r"\b((?:di|ter)\w+)\s+(?=(?:dan|serta|dan/atau)\s+((?:di|ter)\w+)\b)")
_YANG_BER_GANDA: Final = re.compile(r"\byang (ber\w+ (?:dan|serta) ber\w+)\b")
_DUA_POKOK: Final = re.compile(r"^(?:persentase|proporsi|cakupan)\s+(\w+)\s+(?:dan|serta)\s+(\w+)\s+yang\b")
_DUA_PERISTIWA: Final = re.compile(
    r"^(?:persentase|proporsi|cakupan|jumlah)\s+(\w+)((?:\s+\w+){1,3}?)"
    r"\s+(?:dan|serta)\s+(?!\2)(\w+)(?:\s+\w+){1,3}?\s+yang\b"
)
_DUA_YANG: Final = re.compile(
    r"\byang\s+\w+(?:\s+\w+){0,5}?\s+(?:dan|serta)\s+((?:(?!dengan|dari|pada|oleh)\w+\s+){1,3}?yang\s+\w+)"
)
_DUA_SYARAT: Final = re.compile(
    r"\byang\s+(m[ei]\w{4,})(?:\s+\w+){1,3}?\s+(?:dan|serta)\s+((?:ter|di|ber|m[ei])\w{5,})\b"
)
_DIHITUNG: Final = frozenset({"kejadian", "warga", "fisik", "hayati"})
_DEKAT: Final = 2
_KURUNG: Final = re.compile(r"\([^()]*\)")
_BERHURUF: Final = re.compile(r"^\s*\(?a[.)].+\(?b[.)]\s*\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class KataMutu:
    """Isi kata_mutu.toml yang siap dicari; `ejaan` memuat juga singkatan ketik."""

    kabur: re.Pattern[str]
    penjelas: frozenset[str]
    kelas_mutu: frozenset[str]
    pasangan: frozenset[str]
    ejaan: Mapping[str, str]
    semboyan: re.Pattern[str]
    satuan_kosong_arti: frozenset[str]
    tergantung_cari: frozenset[str]
    rumah_tangga: re.Pattern[str]
    dokumen_kantor: re.Pattern[str]


@cache
def muat_kata() -> KataMutu:
    """Baca kata_mutu.toml dari paket; panggilan berikutnya memakai hasil yang sama.

    >>> muat_kata().ejaan["prosentase"]
    'persentase'
    """
    isi = tomllib.loads(files(__package__).joinpath("kata_mutu.toml").read_text(encoding="utf-8"))
    return KataMutu(
        kabur=_salah_satu(isi["kabur"]),
        penjelas=frozenset(isi["penjelas_kabur"]),
        kelas_mutu=frozenset(isi["kelas_mutu"]),
        pasangan=frozenset(isi["pasangan"]),
        ejaan=isi["ejaan"] | isi["singkat"],
        semboyan=_salah_satu(isi["semboyan"]),
        satuan_kosong_arti=frozenset(isi["satuan_kosong_arti"]),
        tergantung_cari=frozenset(isi["tergantung_cari"]),
        rumah_tangga=_salah_satu(isi["rumah_tangga"]),
        dokumen_kantor=_salah_satu(isi["dokumen_kantor"]),
    )


def _salah_satu(kata: list[str]) -> re.Pattern[str]:
    """Pola yang menemukan salah satu kata atau rangkaian kata itu secara utuh."""
    pilihan = "|".join(re.escape(satu) for satu in sorted(kata, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{pilihan})(?![\w-])")


def cari_kabur(teks: str) -> str:
    """Kata kabur pertama yang tidak dijelaskan kata di depannya; kosong bila tidak ada.

    >>> cari_kabur("Persentase jalan dalam kondisi baik"), cari_kabur("Layanan yang optimal")
    ('', 'optimal')
    """
    kata = muat_kata()
    kecil = teks.lower()
    for cocok in kata.kabur.finditer(kecil):
        depan, ekor = kecil[: cocok.start()].split(), kecil[cocok.end() :].split()
        berkelas = cocok[0].startswith("ber") and bool(ekor) and ekor[0].strip("(,") in kata.kelas_mutu
        preposisi = cocok[0] == "terkait" and bool(ekor) and ekor[0].isalpha() and ekor[0] not in ("lainnya", "dan")
        dekat = {satu.strip("(“\"'") for satu in depan[-_DEKAT:]}
        if not berkelas and not preposisi and not dekat & kata.penjelas:
            return teks[cocok.start() : cocok.end()]
    return ""


def cari_ganda(teks: str) -> str:
    """Potongan kalimat yang menggabungkan dua ukuran, dua predikat, atau dua benda yang dihitung.

    >>> cari_ganda("Persentase gedung yang dibangun dan dimanfaatkan")
    'dibangun dan dimanfaatkan'
    >>> cari_ganda("Jumlah data dan informasi kebencanaan")
    ''
    """
    if _BERNOMOR.match(teks) or _BERHURUF.match(teks):
        return " ".join(teks.split()[:8])
    kecil = teks.lower()
    if "(" in kecil:
        kecil = _KURUNG.sub(lambda cocok: " " * len(cocok[0]), kecil)
    ukuran = _DUA_UKURAN.search(kecil)
    if ukuran and ukuran.start():
        return teks[kecil.rfind(" ", 0, max(0, ukuran.start() - 1)) + 1 : ukuran.end()].strip()
    for cocok in _PREDIKAT_GANDA.finditer(kecil):
        if all(_kata_kerja(kata) for kata in cocok.groups()):
            return teks[cocok.start() : cocok.end(2)]
    return _dua_benda(teks) or _dua_pekerjaan(teks, kecil) or _dua_pokok(teks, kecil) or _dua_anak_kalimat(teks, kecil)


_DUA_MUTU: Final = re.compile(r"\b([a-z]{4,})(?:\s+(?:dan|serta|dan/atau|&)\s+|,\s*(?:dan\s+)?|/)(?=([a-z]{4,})\b)")


def cari_dua_mutu(teks: str) -> str:
    """Dua mutu yang digabung dalam satu angka ("kemudahan dan kecepatan"); kosong bila tidak ada.

    >>> cari_dua_mutu("Persentase kemudahan dan kecepatan layanan"), cari_dua_mutu("Tingkat keamanan dan ketertiban")
    ('kemudahan dan kecepatan', '')
    """
    kecil = teks.lower()
    for cocok in _DUA_MUTU.finditer(kecil):
        potong = kecil[cocok.start() : cocok.end(2)]
        if all(map(_kata_mutu, cocok.groups())) and potong not in muat_kata().pasangan:
            return teks[cocok.start() : cocok.end(2)]
    return ""


def _kata_mutu(kata: str) -> bool:
    """Kata benda mutu, dan kata keadaan ke-an yang tidak dikenal sebagai kata lain."""
    benda = muat_kamus().benda
    return (
        benda.get(kata) == "mutu"
        or kata in ("kuantitas", "daya")
        or (kata not in benda and bool(_KEADAAN.fullmatch(kata)))
    )


def _dua_pekerjaan(teks: str, kecil: str) -> str:
    """ "… pencegahan dan mitigasi …": dua pekerjaan, kecuali pasangan lazim dan bagian nama lembaga."""
    lembaga = _NAMA_LEMBAGA.search(kecil)
    for cocok in _KERJA_GANDA.finditer(kecil):
        satu, dua = (urai(kata) for kata in cocok.groups())
        potong = kecil[cocok.start() : cocok.end(2)]
        kerja = {satu.golongan, dua.golongan} <= _GOLONGAN_KERJA and {satu.bentuk, dua.bentuk} <= {"pe", "dasar"}
        sesudah_lembaga = lembaga is not None and lembaga.start() < cocok.start()
        if kerja and not sesudah_lembaga and potong.replace(" serta ", " dan ") not in muat_kata().pasangan:
            return teks[cocok.start() : cocok.end(2)]
    return ""


def _kata_kerja(kata: str) -> bool:
    uraian = urai(kata)
    return bool(uraian.golongan) and uraian.bentuk in ("di", "ter", "me", "ber")


def _dua_pokok(teks: str, kecil: str) -> str:
    """ "Persentase poskamling dan kamera yang …" dan "… yang berprestasi dan bersertifikat"."""
    pokok, sifat = _DUA_POKOK.match(kecil), _YANG_BER_GANDA.search(kecil)
    if pokok and f"{pokok[1]} dan {pokok[2]}" not in muat_kata().pasangan:
        return teks[pokok.start(1) : pokok.end(2)]
    return teks[sifat.start(1) : sifat.end(1)] if sifat else ""


def _dua_anak_kalimat(teks: str, kecil: str) -> str:
    """Dua peristiwa di bawah satu predikat, dua "yang", atau dua syarat yang masing-masing berpelengkap."""
    if "yang" not in kecil or not (" dan " in kecil or " serta " in kecil):
        return ""
    peristiwa = _DUA_PERISTIWA.match(kecil)
    if peristiwa and _beda_benda(peristiwa[1], peristiwa[3]) and f"{peristiwa[1]} dan {peristiwa[3]}" not in _lazim():
        return teks[peristiwa.start(1) : peristiwa.end()].removesuffix(" yang")
    dua = _DUA_YANG.search(kecil)
    if dua:
        return teks[dua.start() : dua.end()]
    syarat = _DUA_SYARAT.search(kecil)
    kerja = syarat is not None and _kata_kerja(syarat[1]) and urai(syarat[2]).bentuk in ("di", "ter", "ber")
    return teks[syarat.start() : syarat.end()] if syarat and kerja else ""


def _beda_benda(kiri: str, kanan: str) -> bool:
    """Dua kata benda yang dikenal dan berbeda: dua peristiwa, atau dua golongan yang tidak sejenis."""
    benda = muat_kamus().benda
    a, b = benda.get(kiri), benda.get(kanan)
    sejenis = a == b and a in ("kejadian", "fisik")
    return kiri != kanan and bool(a and b) and (sejenis or (a != b and {a, b} <= _DIHITUNG))


def _lazim() -> frozenset[str]:
    return muat_kata().pasangan


def _dua_benda(teks: str) -> str:
    """Dua benda tepat sesudah kata "jumlah"; kosong bila satu, atau bila keduanya lazim sebagai satu sebutan.

    >>> [_dua_benda(f"Jumlah {teks}") for teks in ("berita dan artikel", "guru serta murid baru", "guru teladan kota")]
    ['berita dan artikel', 'guru serta murid', '']
    """
    kata = teks.split()
    if len(kata) < 4 or kata[0].lower() != "jumlah" or kata[2].lower() not in ("dan", "serta"):
        return ""
    potong = " ".join(kata[1:4])
    return "" if potong.lower().strip(".,") in muat_kata().pasangan else potong


def cari_rumus(teks: str) -> str:
    """Bagian nama yang berupa rumus; kosong bila tidak ada.

    >>> cari_rumus("Jumlah pengaduan selesai / jumlah pengaduan masuk x 100 %")
    'jumlah pengaduan selesai / jumlah'
    """
    cocok = _RUMUS.search(teks.lower())
    return cocok[0].strip() if cocok else ""


def cari_ejaan(kata: tuple[str, ...]) -> tuple[str, str]:
    """Kata pertama yang salah eja atau singkatan ketik, dan usulnya; kosong bila tidak ada.

    >>> cari_ejaan(("prosentase", "desa")), cari_ejaan(("persentsae", "desa")), cari_ejaan(("jumlah",))
    (('prosentase', 'persentase'), ('persentsae', 'persentase'), ('', ''))
    """
    ejaan = muat_kata().ejaan
    keliru = next((tulisan for tulisan in kata if tulisan in ejaan), "")
    if keliru:
        return keliru, ejaan[keliru]
    if kata and kata[0].isalpha():
        lurus = luruskan_kepala(kata[0])
        if lurus != kata[0]:
            return kata[0], lurus
    return "", ""
