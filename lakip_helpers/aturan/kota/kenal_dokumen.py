"""Mengenali jenis dan tahun sebuah dokumen dari judulnya, nama berkasnya, dan jenis tabel di dalamnya."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from lakip_helpers.aturan.kota.kenal_opd import kenali_opd
from lakip_helpers.istilah import KODE_PEMDA
from lakip_helpers.model.kota import (
    BerkasKota,
    DokumenOpd,
    FaktaBerkas,
    MacamDokumen,
    Opd,
    Pengenalan,
)

J = MacamDokumen
_TANDA: Final = tuple(
    (jenis, re.compile(pola, re.IGNORECASE))
    for jenis, pola in (
        (J.RKPD, r"\brkpd\b|rencana kerja pemerintah daerah"),
        (
            J.RPJMD,
            r"(?<!sasaran )(?<!kepada )(?<!pada )(?<!terhadap )(?<!hasil )\brpjmd\b"
            r"|rencana pembangunan jangka menengah daerah",
        ),
        (J.LKE, r"\blke\b|\blhe\b|lembar kerja evaluasi|laporan hasil evaluasi"),
        (J.RENAKSI, r"\brenaksi\b|rencana aksi"),
        (J.LKJIP, r"\blkj(?:ip)?\b|\blak?ip\b|\blkip\b|laporan (?:akuntabilitas )?kinerja(?: instansi)?"),
        (J.PK, r"\bpk\b|(?:perjanjian|penetapan) kinerja"),
        (J.RENSTRA, r"\brenstra\b|rencana strategis|rencana program.{0,40}pendanaan|\bt-?c[ .]*2[3-8]\b"),
        (
            J.RENJA,
            r"\brenja\b|rencana kerja|\brkt\b|rencana kinerja tahunan|\bt-?c[ .]*(?:29|3[0-3])\b"
            r"|rencana program,? (?:dan )?kegiatan(?!.{0,40}pendanaan)",
        ),
        (J.IKU, r"\biku\b|indikator kinerja utama"),
        (J.CAPAIAN, r"\bcapaian\b|pengukuran kinerja|realisasi (?:kinerja|indikator|tw|triwulan)|\brealisasi\b"),
    )
)
_TABEL: Final = {
    "pk": J.PK, "renstra": J.RENSTRA, "renja": J.RENJA, "iku": J.IKU, "renaksi": J.RENAKSI, "rpjmd": J.RPJMD,
    "capaian": J.CAPAIAN, "triwulan": J.RENAKSI,
}  # fmt: skip
SAMPUL: Final = 220
MUKA: Final = 300
"""Huruf pertama tempat tahun dokumen tertulis; sesudahnya dapat berupa tahun lain yang dibicarakan."""
BERPERIODE: Final = frozenset({J.RPJMD, J.RENSTRA, J.IKU})
DIRUJUK: Final = frozenset({J.RPJMD, J.RKPD})
_RUJUKAN: Final = re.compile(r"\b(?:nomor|no\.?)\s*[\w./-]+\s*tahun\s*20\d\d", re.IGNORECASE)
"""Peraturan yang dikutip ("Nomor 29 Tahun 2014"), bukan tahun dokumennya."""
_TAHUN_BERNAMA: Final = re.compile(
    r"\b(?:tahun|ta|t\.a\.|th)\b[ .:]*(?:anggaran[ :]*)?(20\d\d)(?!\s*[-–])", re.IGNORECASE
)
_TAHUN: Final = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_RENTANG: Final = re.compile(r"(?<!\d)(20\d\d)\s*(?:-|–|s/?d|sampai)\s*(20\d\d)(?!\d)")


def kenali_dokumen(berkas: BerkasKota, daftar: Sequence[Opd]) -> Iterator[DokumenOpd]:
    """Tiap dokumen yang dibawa sebuah berkas: satu, atau beberapa bila buku kerja kit memuat beberapa OPD atau tabel.

    Berkas yang tidak terbaca tetap diberikan, dikenali dari nama berkasnya.
    """
    fakta = berkas.fakta
    if fakta.tabel_kit:
        for opd, jenis, tahun in fakta.tabel_kit:
            yield DokumenOpd(berkas, _pemilik_kit(opd, berkas, daftar), J(jenis), tahun)
        return
    jenis, ragu_jenis = kenali_jenis(fakta, berkas.sebutan)
    tahun, ragu_tahun = kenali_tahun(fakta, berkas.sebutan, jenis)
    milik = kenali_opd(berkas, daftar)
    if jenis is J.LKE and milik.dari_isi:
        milik = Pengenalan(
            calon=(milik.kode,),
            sebab="OPD-nya hanya disebut di isinya, padahal hasil evaluasi juga menyebut OPD evaluatornya",
        )
    if jenis is J.RPJMD:
        milik = Pengenalan(KODE_PEMDA, sebab="RPJMD milik pemerintah daerah")
    yield DokumenOpd(berkas, milik, jenis, tahun, tuple(filter(None, (ragu_jenis, ragu_tahun))))


def _pemilik_kit(kode: str, berkas: BerkasKota, daftar: Sequence[Opd]) -> Pengenalan:
    if kode:
        return Pengenalan(kode, sebab="kode OPD di buku kerjanya")
    return kenali_opd(berkas, daftar)


def kenali_jenis(fakta: FaktaBerkas, sebutan: str) -> tuple[MacamDokumen, str]:
    """Jenis dokumen, dan kalimat bila meragukan. Judulnya menang atas nama berkas, kecuali RPJMD dan
    RKPD: keduanya sering hanya dirujuk, dan yang keliru menjadi sasaran seluruh daerah.

    >>> kenali_jenis(FaktaBerkas("a.docx", judul="RENCANA AKSI ATAS PERJANJIAN KINERJA"), "PK.docx")[0].value
    'Rencana aksi'
    """
    nama = re.split(r"[/›\\]", sebutan)[-1].replace("_", " ")
    judul, dari_nama = _pertama(fakta.judul[:SAMPUL]), _pertama(nama)
    tabel = Counter(_TABEL[b.tabel] for b in fakta.baris if b.tabel in _TABEL).most_common(1)
    pilih = judul or dari_nama or (tabel[0][0] if tabel else _pertama(fakta.judul) or J.LAIN)
    if judul and dari_nama and judul is not dari_nama:
        pilih = dari_nama if judul in DIRUJUK else judul
        return pilih, f"judulnya {judul}, nama berkasnya menyebut {dari_nama}"
    return pilih, ""


def _pertama(teks: str) -> MacamDokumen | None:
    """Jenis yang tandanya paling awal; pada tempat yang sama, yang lebih dahulu di daftar."""
    letak = [(cocok.start(), n, jenis) for n, (jenis, pola) in enumerate(_TANDA) if (cocok := pola.search(teks))]
    return min(letak)[2] if letak else None


def kenali_tahun(fakta: FaktaBerkas, sebutan: str, jenis: MacamDokumen) -> tuple[str, str]:
    """Tahun dokumen tahunan atau rentang dokumen lima tahunan, dan kalimat bila judul dan nama berkas berbeda.

    >>> kenali_tahun(FaktaBerkas("a", judul="LKJIP TAHUN 2025 DINAS A 2026"), "LKjIP.docx", MacamDokumen.LKJIP)
    ('2025', '')
    """
    nama = re.split(r"[/›\\]", sebutan)[-1].replace("_", " ")
    if jenis in BERPERIODE:
        rentang = _RENTANG.search(fakta.judul) or _RENTANG.search(nama)
        if rentang:
            return f"{rentang[1]}-{rentang[2]}", ""
    muka = fakta.judul[:MUKA]
    judul = next(iter(_TAHUN_BERNAMA.findall(_RUJUKAN.sub("", muka)) or _TAHUN.findall(_RUJUKAN.sub("", muka))), "")
    dari_nama = next(iter(_TAHUN.findall(nama)), "")
    if judul and dari_nama and judul != dari_nama:
        return judul, f"judulnya tahun {judul}, nama berkasnya tahun {dari_nama}"
    lain = next(iter(_TAHUN_BERNAMA.findall(_RUJUKAN.sub("", fakta.judul))), "")
    return judul or dari_nama or _tahun_tabel(fakta) or lain, ""


def _tahun_tabel(fakta: FaktaBerkas) -> str:
    """Tahun yang paling banyak dipakai angkanya, bila tahunnya satu."""
    semua = Counter(a.periode[:4] for b in fakta.baris for a in b.angka if _TAHUN.match(a.periode))
    return next(iter(semua)) if len(semua) == 1 else ""
