"""Pohon kinerja sebagai tulisan: kalimat ringkas, teks pengganti, dan Mermaid."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lakip_helpers.sajian.pohon.simpul import Lapis, Pohon, Simpul

TERPUTUS: Final = "terputus"
SEBUT_PALING_BANYAK: Final = 3
_BENTUK: Final = {
    Lapis.TUJUAN_RPJMD: ("[[", "]]"),
    Lapis.SASARAN_RPJMD: ("[[", "]]"),
    Lapis.TUJUAN: ("([", "])"),
    Lapis.SASARAN: ("[", "]"),
    Lapis.PROGRAM: ("{{", "}}"),
    Lapis.KEGIATAN: ("(", ")"),
    Lapis.SUBKEGIATAN: (">", "]"),
}
WARNA: Final = {
    Lapis.TUJUAN_RPJMD: "#b7d3ba",
    Lapis.SASARAN_RPJMD: "#d3e8d5",
    Lapis.TUJUAN: "#cfe0f5",
    Lapis.SASARAN: "#e6effa",
    Lapis.PROGRAM: "#fdeec2",
    Lapis.KEGIATAN: "#efefef",
    Lapis.SUBKEGIATAN: "#ffffff",
}
WARNA_PUTUS: Final = "#b00020"
_LOLOS: Final = str.maketrans({
    "&": "#amp;", "<": "#lt;", ">": "#gt;", '"': "#quot;", "#": "#35;", ";": "#59;", "`": "#96;",
    "\\": "#92;", "\r": " ", "\n": " ", "\t": " ",
})  # fmt: skip


def kalimat_pohon(pohon: Pohon) -> str:
    """Kalimat hasil hitungan: banyaknya simpul tiap lapis dan indikator, lalu kaitan yang terputus.

    >>> kalimat_pohon(Pohon("Dinas A", "", None, False, (Simpul(Lapis.TUJUAN, "A.T1", "Kota sehat"),)))
    'Pohon kinerja Dinas A: 1 tujuan OPD dengan 0 indikator. Tidak ada kaitan yang terputus.'
    """
    nyata = [satu for satu in pohon.telusuri() if not satu.hilang]
    bagian = [_hitung(lapis, [s for s in nyata if s.lapis is lapis]) for lapis in Lapis]
    bagian = [satu for satu in bagian if satu]
    return f"Pohon kinerja {pohon.nama}: {', '.join(bagian)}. {_kalimat_putus(nyata)}"


def _hitung(lapis: Lapis, simpul: Sequence[Simpul]) -> str:
    if not simpul:
        return ""
    indikator = f" dengan {sum(len(s.indikator) for s in simpul)} indikator" if lapis <= Lapis.SASARAN else ""
    return f"{len(simpul)} {lapis.label}{indikator}"


def _kalimat_putus(simpul: Sequence[Simpul]) -> str:
    putus = [f"{s.lapis.label} “{s.teks}” ({s.terputus})" for s in simpul if s.terputus]
    kurang = [f"{s.lapis.label} “{s.teks}” {k}" for s in simpul for k in s.kurang]
    kalimat = f"{len(putus)} kaitan terputus: {_sebut(putus)}." if putus else "Tidak ada kaitan yang terputus."
    return f"{kalimat} Belum lengkap: {_sebut(kurang)}." if kurang else kalimat


def _sebut(butir: Sequence[str]) -> str:
    sisa = len(butir) - SEBUT_PALING_BANYAK
    return "; ".join([*butir[:SEBUT_PALING_BANYAK], *([f"dan {sisa} lagi"] if sisa > 0 else [])])


def teks_alt_pohon(pohon: Pohon) -> str:
    """Teks pengganti untuk pembaca layar: susunannya sampai sasaran OPD, dengan programnya.

    >>> teks_alt_pohon(Pohon("Dinas A", "", None, False, (Simpul(Lapis.TUJUAN, "A.T1", "Kota sehat"),)))
    'Diagram pohon kinerja Dinas A. tujuan OPD: Kota sehat.'
    """
    isi = " ".join(_baca(satu) for satu in pohon.akar)
    return f"Diagram pohon kinerja {pohon.nama}. {isi}"


def _baca(simpul: Simpul) -> str:
    kepala = f"{simpul.lapis.label}{f' {simpul.pemilik}' if simpul.pemilik else ''}: {simpul.teks}"
    kepala += f" ({TERPUTUS})" if simpul.terputus else ""
    anak = [satu for satu in simpul.anak if satu.lapis <= Lapis.PROGRAM]
    if anak and anak[0].lapis is Lapis.PROGRAM:
        return f"{kepala}, didukung {'; '.join(satu.teks for satu in anak)}."
    return " ".join([f"{kepala}.", *(_baca(satu) for satu in anak)])


def tulis_mermaid(pohon: Pohon) -> str:
    """Pohon sebagai teks Mermaid (flowchart), siap ditempel ke penyunting yang mengenalnya.

    Masukan: pohon. Keluaran: teks; semua huruf yang berarti bagi Mermaid atau HTML sudah diloloskan. Kaitan terputus
    bergaris putus-putus dan bertulisan "terputus".

    >>> print(tulis_mermaid(Pohon("Dinas A", "", None, False, (Simpul(Lapis.TUJUAN, "T", "Kota <sehat>"),))))
    %% Pohon kinerja Dinas A
    flowchart TD
      n1(["tujuan OPD<br/>Kota #lt;sehat#gt;"]):::tujuan
      classDef tujuan fill:#cfe0f5,stroke:#333333,color:#000000
    """
    kepala = [f"%% {_satu_baris(_judul(pohon))}", *(["%% DATA REKAAN UNTUK LATIHAN"] if pohon.rekaan else [])]
    baris = [*kepala, "flowchart TD", *_tanda_rekaan(pohon)]
    semua = list(pohon.telusuri())
    nomor = {id(satu): f"n{urut}" for urut, satu in enumerate(semua, start=1)}
    baris += [_simpul_mermaid(satu, nomor[id(satu)]) for satu in semua]
    baris += [_garis_mermaid(nomor[id(s)], nomor[id(a)], a) for s in semua for a in s.anak]
    baris += [
        f"  classDef {lapis.name.lower()} fill:{WARNA[lapis]},stroke:#333333,color:#000000"
        for lapis in Lapis
        if any(s.lapis is lapis and not s.hilang for s in semua)
    ]
    if any(s.hilang for s in semua):
        baris.append(f"  classDef hilang fill:#ffffff,stroke:{WARNA_PUTUS},stroke-dasharray:5 4,color:{WARNA_PUTUS}")
    return "\n".join(baris)


def _judul(pohon: Pohon) -> str:
    return f"Pohon kinerja {pohon.nama}{f' tahun {pohon.tahun}' if pohon.tahun else ''}"


def _tanda_rekaan(pohon: Pohon) -> list[str]:
    return ['  rekaan["DATA REKAAN UNTUK LATIHAN – BUKAN DOKUMEN RESMI"]'] if pohon.rekaan else []


def _simpul_mermaid(simpul: Simpul, nama: str) -> str:
    buka, tutup = ("[", "]") if simpul.hilang else _BENTUK[simpul.lapis]
    kepala = " · ".join(bagian for bagian in (simpul.lapis.label, simpul.pemilik) if bagian)
    tanda = [f"⇄ {simpul.lintas}"] if simpul.lintas else []
    tanda += [f"✕ {TERPUTUS}: {simpul.terputus}"] if simpul.terputus else []
    isi = [kepala, simpul.teks, *(f"◦ {i}" for i in simpul.indikator), *tanda, *(f"! {k}" for k in simpul.kurang)]
    kelas = "hilang" if simpul.hilang else simpul.lapis.name.lower()
    return f'  {nama}{buka}"{"<br/>".join(loloskan(satu) for satu in isi)}"{tutup}:::{kelas}'


def _garis_mermaid(induk: str, anak: str, simpul: Simpul) -> str:
    return f'  {induk} -. "{TERPUTUS}" .-> {anak}' if simpul.terputus else f"  {induk} --> {anak}"


def loloskan(teks: str) -> str:
    """Teks yang aman di dalam tanda kutip Mermaid.

    >>> loloskan('a "b" <c>; d')
    'a #quot;b#quot; #lt;c#gt;#59; d'
    """
    return _satu_baris(teks).translate(_LOLOS)


def _satu_baris(teks: str) -> str:
    return " ".join(teks.split())
