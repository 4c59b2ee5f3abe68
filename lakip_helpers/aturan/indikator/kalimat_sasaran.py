"""Membaca kalimat tujuan dan sasaran: upaya, semboyan, cara, hasil rangkap, dan pengulangan induknya."""

from __future__ import annotations

import re
from typing import Final

from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.aturan.bahasa.kamus import muat_kamus
from lakip_helpers.aturan.bahasa.kata import akar, normalkan
from lakip_helpers.aturan.bahasa.klasifikasi import nilai_sasaran
from lakip_helpers.aturan.bahasa.lazim import lazim
from lakip_helpers.aturan.indikator.kata_mutu import muat_kata
from lakip_helpers.aturan.indikator.naskah import PANJANG_DIBACA
from lakip_helpers.istilah import Orientasi, Yakin

_SEPERTI: Final = 0.8
_UPAYA: Final = re.compile(
    r"^(?:me(?:ning|nur|wujud|ngembang|mper|nguat|mbangun|ndorong|njamin|ngoptimal|ngefektif|mantap|mperluas"
    r"|nyelenggara|ningkat|laksana|ngelola"
    r"|ngendali|nyedia|mfasilitasi|lestari|lindung|majukan|njaga|nekan|ngurang|nata|mberdaya|mbina|nyusun|ncipta"
    r"|menuhi)\w*"
    r"|(?:peningkat|penurun|penguat|pengembang|percepat|pemantap|perluas|pengurang|pemerata|pengendali|pemberdaya"
    r"|pemenuh|pelestari"
    r"|pembina|penataan|pengelola|penyelenggara|pemanfaat|perlindung|penanggulang|pencegah|perbaik|pembangun"
    r"|perwujud|pencapai|penciptaan"
    r"|penyedia|pelaksana|penanganan|penyusun|pelayan)\w*|(?:optimalisasi|efektivitasi|intensifikasi|revitalisasi"
    r"|sinkronisasi|akselerasi"
    r"|digitalisasi|penajaman|fasilitasi|transformasi|reformasi|harmonisasi)\b)"
)
_BUKAN_UPAYA: Final = re.compile(
    r"^(?:me\w+nya|pe\w+nya|pelayanan\s+\w+\s+yang|pengelolaan\s+\w+\s+yang|pembangunan\s+yang)\b"
)
_CARA: Final = re.compile(
    r"\b(?:melalui|dengan cara|lewat|dengan melakukan|dengan meningkatkan|dalam rangka|guna me\w+)\s+\S+"
)
_TARGET_SENDIRI: Final = re.compile(
    r"^(?:ter)?(?:capai|penuhi|wujud|realisasi)\w*nya\s+(?:target|sasaran|capaian|realisasi|kinerja|tujuan|program"
    r"|kegiatan|visi)\b"
)
_AWAL_WUJUD: Final = re.compile(
    r"^(?:terwujud|tercipta|terbentuk|tercapai|mewujudkan|menciptakan|terselenggara|terjamin)\w*"
)
_HASIL: Final = re.compile(
    r"ke(?!pala|giat|camat|lurah|pemuda|budaya|hutan|laut|perempuan|uang|pegawai|penduduk|pariwisata|bangsa|agama"
    r"|olahraga|arsip|senian"
    r"|butuhan|matian|lahir|luarga|bijakan|wenangan|wilayah)\w{4,}an|kualitas|mutu|kuantitas"
    r"|akses|aksesibilitas|kinerja|kapasitas|akuntabilitas|produktivitas|partisipasi|cakupan|jangkauan|pemerataan"
    r"|transparansi|efektivitas"
    r"|efisiensi|profesionalitas|profesionalisme|pengangguran|stunting|pendapatan|daya|pertumbuhan|investasi"
    r"|prestasi|produksi|integritas"
    r"|inovasi|disiplin|pencemaran|perlindungan|pemberdayaan|literasi|inflasi|konektivitas|jumlah|pelayanan|layanan"
    r"|lapangan|kesempatan|populasi"
    r"|omzet|ekspor|nilai|kunjungan|luas|harga|penerimaan|konsumsi|minat|peran|derajat|taraf|angka|tingkat"
    r"|prevalensi|risiko|timbulan|kasus"
    r"|pelestarian|pengendalian|penanganan|pemasaran|pengelolaan|pemenuhan"
)
_HASIL_BERPELENGKAP: Final = re.compile(r"^\w+nya\s+(\w+)((?:\s+\w+){1,3}?)\s+(?:dan|serta)\s+(\w+)\s+\w+")
_DUA_HASIL: Final = re.compile(
    r"^(?:me\w+nya|ber\w+nya|ter\w+nya|\w+nya)\s+(\w+)(?:\s+(?:dan|serta|dan/atau|&)\s+|/|\s*,\s+(?=[^,]+,?\s+(?:dan"
    r"|serta)\s))(\w+)"
)
_MUTU: Final = (
    r"(?:akses|mutu|kualitas|kinerja|akuntabilitas|kapasitas|daya saing|produktivitas|kesejahteraan|pemerataan"
    r"|keterjangkauan|cakupan|jumlah|kuantitas|ketersediaan|partisipasi|kesadaran|kepatuhan|transparansi|efektivitas)"
)
_PASANGAN_MASALAH: Final = (
    ["kekerasan", "dan", "eksploitasi"],
    ["kekerasan", "dan", "penelantaran"],
    ["pencemaran", "dan", "kerusakan"],
    ["kejadian", "dan", "korban"],
    ["kesakitan", "dan", "kematian"],
)
_DUA_MUTU: Final = re.compile(rf"\b{_MUTU}(?:,\s*{_MUTU})*,?\s+(?:dan|serta)\s+{_MUTU}\b")
_TIGA_HASIL: Final = re.compile(r"^\w+nya\s+(\w+)[^,]*,\s+(\w+)[^,]*,?\s+(?:dan|serta)\s+(\w+)")
_DUA_SIFAT: Final = re.compile(
    r"\byang\s+(?P<sifat>\w+(?:\s+saing)?(?:,\s*\w+)*,?\s+(?:dan|serta)\s+\w+(?:\s+saing)?)$"
)
_DUA_MASALAH: Final = re.compile(
    r"^(?:menurun|berkurang|terkendali|tertangani|teratasi|rendah)nya\s+([^,;]+?)\s+(?:dan|serta)\s+([^,;]+)$"
)
_DAPAT_DILIHAT: Final = re.compile(
    r"\b(?:akuntabel|transparan|sehat|layak|bebas|merata|terjangkau|tertib|selamat|produktif|aman|mantap)\b"
)
"""Sifat yang lazim diukur; "yang transparan dan akuntabel" dijawab opini dan nilai akuntabilitas."""
_HASIL_LAIN: Final = re.compile(
    r"(?:\b(?:dan|serta)\b|,)\s+((?:me\w+nya|ber\w+nya|ter\w+nya|me(?:ning|nur|wujud)\w+|optimalnya|pulihnya)\b.*)"
)
_KEPALA_KERJA: Final = ("ternya_laksana", "ternya_hasil", "ternya_bina")
_TAMBAHAN: Final = frozenset(
    {"kota", "kabupaten", "daerah", "di", "pada", "yang", "dan", "perangkat", "masyarakat", "para", "seluruh", "semua"}
    | {"tetap", "lebih", "semakin", "makin", "terus", "warga", "wilayah", "dalam", "bagi", "untuk", "secara"}
)
_TEMPAT: Final = re.compile(r"(?<=\w{4})\s+(?:di|pada)\s+\w+(?:\s+\w+){0,2}$")


def kutip_cara(teks: str) -> str:
    """Cara mencapainya yang ikut tertulis ("melalui …"); kosong bila tidak ada.

    >>> kutip_cara("Meningkatnya mutu air melalui pengawasan industri")
    'melalui pengawasan'
    """
    cocok = _CARA.search(teks[:PANJANG_DIBACA].lower())
    return teks[cocok.start() : cocok.end()] if cocok else ""


def kutip_upaya(teks: str) -> str:
    kecil = teks.strip().lower()
    return teks.split()[0] if _UPAYA.match(kecil) and not _BUKAN_UPAYA.match(kecil) else ""


def kutip_semboyan(teks: str) -> str:
    """Kata semboyan pertama; pada kalimat perubahan ("Meningkatnya …") hanya yang menjadi ujung kalimatnya."""
    kecil = teks[:PANJANG_DIBACA].lower().strip(" .")
    if _TARGET_SENDIRI.match(kecil):
        return " ".join(teks.split()[:2])
    sifat = _DUA_SIFAT.search(kecil) if _AWAL_WUJUD.match(kecil) else None
    if sifat and not _DAPAT_DILIHAT.search(sifat["sifat"]):
        return teks[sifat.start("sifat") : sifat.end("sifat")]
    cocok = next((c for c in muat_kata().semboyan.finditer(kecil)), None)
    if not cocok or not (
        _AWAL_WUJUD.match(kecil) or kecil[: cocok.start()].rstrip().endswith(("yang", "secara")) or cocok[0] == "prima"
    ):
        return ""
    return teks[cocok.start() : cocok.end()]


def dua_hasil(teks: str) -> str:
    """Dua hasil di bawah satu kata kerja: "Menurunnya kemiskinan dan pengangguran"."""
    kecil = teks[:PANJANG_DIBACA].lower().strip()
    lain = _HASIL_BERPELENGKAP.match(kecil)
    if lain and _berpelengkap(*lain.groups()):
        return f"{lain[1]} dan {lain[3]}"
    tiga = _TIGA_HASIL.match(kecil)
    if tiga and sum(bool(_HASIL.fullmatch(kata)) for kata in tiga.groups()) >= (2 if _semua_berpelengkap(kecil) else 3):
        return f"{tiga[1]}, {tiga[2]}, dan {tiga[3]}"
    masalah = _DUA_MASALAH.match(kecil)
    if masalah and _dua_masalah(*masalah.groups()):
        return f"{masalah[1]} dan {masalah[2]}"
    cocok = _DUA_HASIL.match(kecil)
    if not cocok or not all(_HASIL.fullmatch(kata) for kata in cocok.groups()):
        return ""
    potong = f"{cocok[1]} dan {cocok[2]}"
    return "" if cocok[0][cocok.start(1) :] in muat_kata().pasangan or potong in muat_kata().pasangan else potong


def _semua_berpelengkap(teks: str) -> bool:
    """Tiap bagian daftarnya lebih dari satu kata ("pelestarian budaya, kunjungan wisatawan, dan ekonomi kreatif")."""
    return all(len(b.split()) > 1 for b in re.split(r",|\b(?:dan|serta)\b", teks) if b.strip())


def _dua_masalah(kiri: str, kanan: str) -> bool:
    """Dua masalah yang berbeda, bukan satu masalah pada dua kelompok ("kematian ibu dan bayi")."""
    awal, akhir = kiri.split()[0], kanan.split()
    negatif = muat_kamus().arah["negatif"]
    lain = any("_".join(akhir[:n]) in negatif for n in (1, 2)) or akhir[-1] in negatif
    return awal in negatif and lain and f"{kiri} dan {kanan}".split()[:3] not in _PASANGAN_MASALAH


def _berpelengkap(depan: str, pelengkap: str, belakang: str) -> bool:
    """Dua hasil yang masing-masing berpelengkap: "kualitas lingkungan hidup dan ketahanan bencana"."""
    if (
        not _HASIL.fullmatch(depan)
        or belakang in pelengkap.split()
        or f"{depan} dan {belakang}" in muat_kata().pasangan
    ):
        return False
    keadaan = belakang.startswith("ke") and bool(_HASIL.fullmatch(belakang)) and depan not in lazim("pembagi")
    return (
        belakang in lazim("sifat_hasil")
        or keadaan
        or (depan not in lazim("pembagi") and belakang.startswith("pe") and bool(_HASIL.fullmatch(belakang)))
    )


def mengulang(anak: str, induk: str) -> bool:
    """Kedua kalimat memakai kata penting yang hampir sama.

    >>> mengulang("Meningkatnya kualitas lingkungan hidup kota", "Meningkatnya kualitas lingkungan hidup")
    True
    >>> mengulang("Berkurangnya sampah", "Meningkatnya kualitas lingkungan hidup")
    False
    """
    a, b = map(_kata_penting, (anak, induk))
    return bool(a and b) and len(a & b) / len(a | b) >= _SEPERTI


def _kata_penting(teks: str) -> frozenset[str]:
    """Akar katanya, tanpa kata tugas dan tanpa keterangan tempat di ujungnya ("di wilayah pesisir")."""
    inti = _TEMPAT.sub("", teks[:PANJANG_DIBACA].lower().strip(" ."))
    return frozenset(map(akar, normalkan(inti))) - _TAMBAHAN


def kata_kegiatan(teks: str) -> str:
    """Kata yang membuat kalimat itu kegiatan; kosong bila bukan. Yang yakin diikuti, sisanya dijawab pembukanya."""
    hasil = nilai_sasaran(teks[:PANJANG_DIBACA])
    if hasil.yakin != Yakin.TINGGI or _keadaan_berubah(teks):
        return _kepala_kerja(teks)
    if hasil.orientasi == Orientasi.HASIL:
        return ""
    return hasil.kata or _kepala_kerja(teks)


def _keadaan_berubah(teks: str) -> bool:
    """ "Meningkatnya penyelesaian …", "Menurunnya keterlambatan …": yang berubah keadaan, bukan pekerjaan sendiri."""
    kepala, polos = baca_kalimat(teks[:PANJANG_DIBACA]).kepala, normalkan(teks[:PANJANG_DIBACA])
    if not kepala or kepala[0].golongan not in ("naik", "susut") or not polos[0].endswith("nya") or len(polos) < 2:
        return False
    return polos[1].startswith(("penyelesaian", "penuntasan", "pemulihan", "keter")) and polos[1] != "ketersediaan"


def _kepala_kerja(teks: str) -> str:
    """Kalimat yang dibuka "Tersusunnya", "Terlaksananya", dan sejenisnya menyebut pekerjaan, apa pun bendanya."""
    kepala = baca_kalimat(teks[:PANJANG_DIBACA]).kepala
    if not kepala or kepala[0].golongan not in _KEPALA_KERJA:
        return ""
    return f"“{kepala[0].kata}”"


def hasil_kedua(teks: str) -> str:
    cocok = _HASIL_LAIN.search(teks[:PANJANG_DIBACA].lower())
    return cocok[1] if cocok else ""


def banyak_mutu(teks: str) -> int:
    cocok = _DUA_MUTU.search(teks[:PANJANG_DIBACA].lower())
    return len(re.findall(_MUTU, cocok[0])) if cocok else 1


_UKURAN: Final = re.compile(
    r"(?:persentase|persen|jumlah|indeks|rasio|rata-rata|angka|nilai|skor|cakupan|laju|prevalensi|tingkat)\b(?!-)",
    re.IGNORECASE,
)
_KATA_BERUBAH: Final = (
    r"(?:me(?:ning|nur|mba)\w+|ber(?:kurang|tambah)\w*|ter(?:jaga|kendali|capai|penuhi)\w*|naik|turun|membaik|baik"
    r"|tinggi|rendah|stabil|optimal)\b"
)
_BERUBAH: Final = re.compile(rf"\b{_KATA_BERUBAH}", re.IGNORECASE)
_SIAPA_DIHITUNG: Final = re.compile(rf"\byang\s+(?:\w+nya\s+(?:\w+\s+)?{_KATA_BERUBAH}|naik\s+\w+)", re.IGNORECASE)
"""Anak kalimat yang menerangkan siapa yang dihitung (“yang omzetnya naik”), bukan keadaan yang dijanjikan."""


def kata_ukuran(kalimat: str) -> str:
    """Kata ukuran di awal kalimat yang tidak menyebut keadaan yang berubah; kosong bila bukan ukuran.

    >>> kata_ukuran("Persentase jalan mantap"), kata_ukuran("Angka putus sekolah menurun"), kata_ukuran("Nilai-nilai")
    ('Persentase', '', '')
    >>> kata_ukuran("Persentase usaha yang omzetnya naik"), kata_ukuran("Jumlah warga yang miskin menurun")
    ('Persentase', '')
    """
    cocok = _UKURAN.match(kalimat.strip())
    return cocok[0] if cocok and not _BERUBAH.search(_SIAPA_DIHITUNG.sub("", kalimat)) else ""
