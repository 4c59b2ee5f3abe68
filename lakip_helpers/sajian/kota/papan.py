"""Papan dokumen satu daerah: HTML tanpa skrip dan berkas luar; semua yang berasal dari berkas dilewatkan `aman`."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Final

from lakip_helpers.model.kota import WAJIB
from lakip_helpers.model.kota_hasil import Ada, Bantuan, Potret, SelMatriks
from lakip_helpers.sajian.kertas.kerangka import TANDA_REKAAN
from lakip_helpers.sajian.kota.kalimat import (
    CARA_NILAI,
    ringkas_opd,
    ringkasan,
    tulis_keterangan,
    tulis_pemilik,
    tulis_sel,
)
from lakip_helpers.sajian.kota.tabel import isi_nasib

BAHASAN: Final = 3
_RUPA: Final = {
    Ada.BELUM: "belum",
    Ada.TAHUN_LAIN: "sebagian",
    Ada.TIDAK_TERBACA: "belum",
    Ada.TIDAK_DINILAI: "sebagian",
}


def aman(teks: object) -> str:
    """Teks yang aman disisipkan ke HTML.

    >>> aman("<b>")
    '&lt;b&gt;'
    """
    return html.escape(str(teks))


def tulis_halaman_kota(potret: Potret) -> str:
    """Papan sebagai halaman HTML utuh.

    >>> tulis_halaman_kota(Potret("<kota>", (), "", (), (), {})).count("<kota>")
    0
    """
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Dokumen {aman(potret.nama)}</title></head>'
        f'<body style="margin:20px">{tulis_papan_kota(potret)}</body></html>'
    )


def tulis_papan_kota(potret: Potret) -> str:
    """Papan sebagai potongan HTML, untuk halaman sendiri atau panel notebook."""
    bagian = [
        f"<h1>Dokumen kinerja {aman(potret.nama)}</h1>",
        f'<p class="rekaan">{TANDA_REKAAN}</p>' if potret.rekaan else "",
        _daftar(ringkasan(potret)),
        _matriks(potret),
        tulis_perubahan(potret),
        _bantuan(potret.peringkat),
        _daerah(potret),
        _ganda(potret),
        _lintas(potret),
        _meragukan(potret),
        _gagal(potret),
    ]
    return f'<style>{gaya()}</style><div class="papan-kota">{"".join(bagian)}</div>'


@cache
def gaya() -> str:
    """Gaya papan, untuk potongan yang ditampilkan sendiri."""
    return (files(__package__) / "papan_kota.css").read_text(encoding="utf-8")


def _daftar(kalimat: Iterable[str]) -> str:
    return f'<ul class="ringkas">{"".join(f"<li>{aman(satu)}</li>" for satu in kalimat if satu)}</ul>'


def _tabel(judul: Sequence[str], baris: Iterable[str]) -> str:
    kepala = "".join(f'<th scope="col">{aman(satu)}</th>' for satu in judul)
    return f"<table><thead><tr>{kepala}</tr></thead><tbody>{''.join(baris)}</tbody></table>"


def _baris(*sel: object) -> str:
    return f"<tr>{''.join(f'<td>{aman(satu)}</td>' for satu in sel)}</tr>"


def _matriks(potret: Potret) -> str:
    if not potret.opd:
        return ""
    baris = (
        f'<tr><th scope="row">{aman(b.opd.nama)}</th>'
        f"{''.join(_sel(potret.matriks[b.opd.kode, j]) for j in WAJIB)}<td class='angka'>{b.nilai}</td></tr>"
        for b in potret.peringkat
    )
    tabel = _tabel(("OPD", *map(str, WAJIB), "Nilai bantuan"), baris)
    return f"<h2>Siapa membawa apa</h2>{tabel}<p class='kecil'>{aman(CARA_NILAI)}</p>"


def _sel(sel: SelMatriks) -> str:
    rupa = _RUPA.get(sel.keadaan) or ("salah" if sel.salah else "periksa" if sel.periksa else "baik")
    return f'<td class="{rupa}">{aman(tulis_sel(sel))}</td>'


def tulis_perubahan(potret: Potret) -> str:
    """Sebelum dan sesudah tiap OPD; kosong bila belum ada pembandingnya."""
    if potret.awal is None:
        return ""
    awal = {satu.kode: satu for satu in potret.awal.opd}
    baris = []
    for kini in ringkas_opd(potret):
        dulu = awal.get(kini.kode)
        pasang = ((getattr(dulu, a) if dulu else "–", getattr(kini, a)) for a in ("ada", "salah", "periksa", "nilai"))
        baris.append(_baris(kini.nama, *(f"{a} → {b}" for a, b in pasang)))
    judul = ("OPD", "Dokumen ada", "Catatan salah", "Catatan periksa", "Nilai bantuan")
    return f"<h2>Yang berubah sejak {aman(potret.awal.tanggal)}</h2>{_tabel(judul, baris)}{_nasib(potret)}"


def _nasib(potret: Potret) -> str:
    """Nasib catatan tiap OPD yang dokumennya diganti, dan contoh kalimat yang berubah."""
    if not potret.perubahan:
        return ""
    baris = [_baris(*sel) for sel in isi_nasib(potret)]
    judul = (
        "OPD",
        "Selesai",
        "Tersisa",
        "Baru",
        "Tidak dapat dibandingkan",
        "Kalimat berubah",
        "Angka berubah",
        "Contoh",
    )
    jumlah = sum(p.selesai for p in potret.perubahan), sum(p.tersisa for p in potret.perubahan)
    kalimat = f"Catatan atas dokumen yang diganti: {jumlah[0]} selesai, {jumlah[1]} tersisa."
    return f"<h3>Catatan yang selesai, tersisa, dan baru</h3><p>{aman(kalimat)}</p>{_tabel(judul, baris)}"


def _bantuan(peringkat: Sequence[Bantuan]) -> str:
    if not peringkat:
        return ""
    return f"<h2>Yang paling perlu dibantu, dan apa yang dibicarakan</h2>{''.join(map(kartu_opd, peringkat))}"


def kartu_opd(bantuan: Bantuan) -> str:
    """Satu OPD: nilai bantuannya, hitungannya, dan tiga hal yang dibicarakan."""
    butir = "".join(
        f"<li>{aman(b.kalimat)} <b>{aman(b.saran)}</b>"
        f"{f' <span class=kecil>{aman(b.berkas)}</span>' if b.berkas else ''}</li>"
        for b in bantuan.bahasan
    )
    isi = f"<ol>{butir}</ol>" if butir else "<p>Tidak ada catatan atas yang diperiksa.</p>"
    return (
        f'<div class="kartu"><h3>{aman(bantuan.opd.nama)} – {bantuan.nilai}</h3>'
        f'<p class="kecil">{aman(bantuan.rincian)}</p>{isi}</div>'
    )


def tulis_meja(potret: Potret) -> str:
    """Tabel untuk meja fasilitator: tiap OPD dan tiga hal yang dibicarakan dengannya."""
    baris = (
        _baris(b.opd.nama, b.nilai, *(f"{x.kalimat} {x.saran}" for x in b.bahasan), *[""] * (BAHASAN - len(b.bahasan)))
        for b in potret.peringkat
    )
    return _tabel(("OPD", "Nilai bantuan", *(f"Hal ke-{n}" for n in range(1, BAHASAN + 1))), baris)


def _daerah(potret: Potret) -> str:
    if not potret.daerah:
        return ""
    baris = []
    for satu in potret.daerah:
        jawab = "<br>".join(
            f"<b>{aman(potret.nama_opd(k.opd))}</b> ({aman(k.cara)}): “{aman(k.kalimat)}”"
            f" <span class=kecil>{aman(k.tempat)}</span>"
            for k in satu.penjawab
        )
        rupa, tampil = ("baik", jawab) if jawab else ("belum", "Belum ada OPD yang menjawab.")
        milik = "; ".join(map(potret.nama_opd, satu.pemilik))
        sel = "".join(f"<td>{aman(teks)}</td>" for teks in (satu.sasaran, satu.indikator, milik))
        baris.append(f'<tr>{sel}<td class="{rupa}">{tampil}</td></tr>')
    judul = ("Sasaran daerah", "Indikator", "Penanggung jawab tertulis", "Dijawab")
    return f"<h2>Sasaran daerah dan yang menjawabnya</h2>{_tabel(judul, baris)}"


def _ganda(potret: Potret) -> str:
    baris = (
        _baris(n, potret.nama_opd(k.opd), k.kalimat, k.tempat)
        for n, satu in enumerate(potret.ganda, start=1)
        for k in satu.kutipan
    )
    isi = _tabel(("No", "OPD", "Kalimatnya", "Tempat"), baris) if potret.ganda else "<p>Tidak ditemukan.</p>"
    return f"<h2>Kinerja yang diakui lebih dari satu OPD</h2>{isi}"


def _lintas(potret: Potret) -> str:
    baris = (
        _baris(potret.nama_opd(x.kutipan.opd), x.kutipan.kalimat, f"{x.bidang} (“{x.tanda}”)",
               "; ".join(map(potret.nama_opd, x.mitra)), x.kutipan.tempat)
        for x in potret.lintas
    )  # fmt: skip
    judul = ("OPD", "Kinerjanya", "Menyangkut bidang", "Mitra yang belum memuatnya", "Tempat")
    isi = _tabel(judul, baris) if potret.lintas else "<p>Tidak ditemukan.</p>"
    return f"<h2>Kinerja lintas bidang tanpa mitra</h2>{isi}"


def _meragukan(potret: Potret) -> str:
    semua = [*potret.ragu, *potret.asing]
    baris = (
        _baris(b.berkas.sebutan, tulis_pemilik(b, potret), b.jenis, b.tahun or "–", tulis_keterangan(b)) for b in semua
    )
    judul = ("Berkas", "OPD", "Dokumen", "Tahun", "Mengapa")
    isi = _tabel(judul, baris) if semua else "<p>Semua dokumen jelas pemilik, jenis, dan tahunnya.</p>"
    return f"<h2>Dokumen yang meragukan: tanyakan, jangan ditebak</h2>{isi}"


def _gagal(potret: Potret) -> str:
    kalimat = [*potret.tolakan, *(f"{b.sebutan}: {b.fakta.galat}" for b in potret.gagal)]
    lagi = (
        f"<p class=kecil>{potret.sistem} berkas sistem (kunci Word, thumbs.db, …) dilewati.</p>"
        if potret.sistem
        else ""
    )
    isi = _daftar(kalimat) if kalimat else "<p>Semua berkas terbaca.</p>"
    return f"<h2>Yang tidak terbaca</h2>{isi}{lagi}"
