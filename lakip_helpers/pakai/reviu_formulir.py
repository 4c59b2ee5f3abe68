"""Formulir reviu: disusun dari hasil membaca laporan, dan jawaban pereviu dibaca kembali dari Word atau Excel."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lakip_helpers.galat import GalatBerkas, Gejala

if TYPE_CHECKING:
    from docx.document import Document
    from openpyxl import Workbook

    from lakip_helpers.berkas.petak import Dokumen, Petak
    from lakip_helpers.laporan.bentuk import Bagian, HasilBaca
    from lakip_helpers.sajian.evaluasi.formulir_reviu import ButirFormulir, FormulirReviu

_KODE: Final = re.compile(r"^[FMS]\d{1,2}$")
_MILIK: Final = re.compile(r"^[^:]+:\s*(.+); (.+); tahun (.+)$")
INSTANSI_KOSONG: Final = "(nama perangkat daerah)"


@dataclass(frozen=True, slots=True)
class JawabanPereviu:
    """Jawaban dan catatan pereviu atas satu butir."""

    jawaban: str
    catatan: str = ""


def susun_formulir(
    hasil: HasilBaca, bentuk: str, jawaban: Mapping[str, JawabanPereviu] | None = None, instansi: str = ""
) -> Document | Workbook:
    """Formulir reviu siap simpan.

    Masukan: hasil membaca; `bentuk` "docx" atau "xlsx"; `jawaban` pereviu (yang tidak ada memakai usul kit); nama
    instansi untuk judulnya. Keluaran: dokumen python-docx atau buku kerja openpyxl.
    """
    from lakip_helpers.sajian.evaluasi.formulir_reviu import buat_buku_formulir, buat_formulir_reviu

    isi_formulir = isi_dari_hasil(hasil, jawaban or {}, instansi)
    return buat_buku_formulir(isi_formulir) if bentuk == "xlsx" else buat_formulir_reviu(isi_formulir)


def isi_dari_hasil(hasil: HasilBaca, jawaban: Mapping[str, JawabanPereviu], instansi: str = "") -> FormulirReviu:
    """Isi formulir: usul kit, dan jawaban pereviu bila sudah ada."""
    from lakip_helpers.laporan.bentuk import sebut_ada, untuk_dibaca
    from lakip_helpers.laporan.kartu import KARTU
    from lakip_helpers.laporan.teks.tanda import HAL
    from lakip_helpers.sajian.evaluasi.formulir_reviu import BarisAngka, BarisTujuh, FormulirReviu

    kartu = {satu.kode: satu for satu in KARTU}
    hasil = untuk_dibaca(hasil)
    sasaran = [BarisTujuh(s.teks, tuple(sebut_ada(b) for b in s.butir.values())) for s in hasil.sasaran]
    return FormulirReviu(
        hasil.berkas,
        instansi or hasil.instansi or INSTANSI_KOSONG,
        str(hasil.tahun or "…"),
        [(NAMA_BAGIAN[nama], sebut_bagian(b)) for nama, b in hasil.struktur.items()],
        tuple(HAL.values()),
        sasaran,
        [
            BarisAngka(t.kode, ", ".join(map(str, t.halaman)), t.pesan, kartu[t.kode].judul, kartu[t.kode].saran)
            for t in hasil.temuan
        ],
        list(_butir(hasil, jawaban)),
        sum(bool(j.jawaban) for j in jawaban.values()),
        hasil.peringatan,
    )


def sebut_bagian(bagian: Bagian) -> str:
    """Halaman sebuah bagian, "ada" bila halamannya tidak diketahui, atau "tidak ada"."""
    return str(bagian.halaman or ("tidak ada" if bagian.ada == "tidak" else "ada"))


def _butir(hasil: HasilBaca, jawaban: Mapping[str, JawabanPereviu]) -> Iterator[ButirFormulir]:
    from lakip_helpers.aturan.evaluasi.reviu import PILIHAN, daftar_butir_reviu
    from lakip_helpers.sajian.evaluasi.formulir_reviu import ButirFormulir

    for kode, baris in daftar_butir_reviu().iterrows():
        usul = hasil.butir[str(kode)]
        tertulis = usul.jawaban if usul.jawaban in PILIHAN else ""
        oleh = jawaban.get(str(kode)) if jawaban else JawabanPereviu(tertulis)
        oleh = oleh or JawabanPereviu("")
        yield ButirFormulir(
            str(kode),
            baris["aspek"],
            baris["butir"],
            usul.jawaban,
            usul.halaman,
            usul.alasan,
            oleh.jawaban,
            oleh.catatan,
        )


NAMA_BAGIAN: Final = {
    "ikhtisar_eksekutif": "Ikhtisar eksekutif",
    "bab_1": "Bab I Pendahuluan",
    "bab_2": "Bab II Perencanaan kinerja",
    "bab_3": "Bab III Akuntabilitas kinerja",
    "bab_4": "Bab IV Penutup",
    "lampiran_pk": "Lampiran perjanjian kinerja",
    "lampiran_pengukuran": "Lampiran pengukuran kinerja",
}


def baca_jawaban(jalur: str | Path, hasil: HasilBaca | None = None) -> dict[str, JawabanPereviu]:
    """Jawaban pereviu dari formulir yang sudah diisi (Word atau Excel).

    Masukan: formulirnya; `hasil` membaca laporan yang sedang direviu, supaya formulir laporan lain ditolak. Keluaran:
    kode butir → jawaban dan catatannya, persis seperti tertulis; butir kosong berjawaban kosong. Galat: `GalatBerkas`
    bila berkasnya bukan formulir reviu kit, milik laporan lain, atau jawabannya bukan salah satu pilihan.
    """
    from lakip_helpers.pakai.kantor import buka_kantor

    dokumen = buka_kantor(Path(jalur))
    for petak in dokumen.petak:
        kolom = _kolom(petak)
        if kolom:
            if hasil is not None:
                _pastikan_milik(dokumen, isi_dari_hasil(hasil, {}))
            return _periksa(dokumen.berkas, list(_baris(petak, *kolom)))
    raise GalatBerkas(
        f"Berkas {dokumen.berkas!r} tidak memuat tabel formulir reviu (kolom “Kode” dan “Jawaban pereviu”), sehingga"
        " jawabannya tidak dapat dibaca. Pilih formulir reviu buatan kit, tanpa mengubah judul kolomnya.",
        Gejala.FORMAT_LAIN,
    )


def _pastikan_milik(dokumen: Dokumen, f: FormulirReviu) -> None:
    """Formulir itu milik laporan ini: tahunnya sama, dan nama berkas atau pemiliknya sama."""
    from lakip_helpers.sajian.evaluasi.formulir_reviu import MILIK

    tulisan = (*dokumen.naskah.split("\n"), *(teks for petak in dokumen.petak[:1] for teks in _tulisan(petak)))
    milik = next((_MILIK.match(satu.strip()) for satu in tulisan if satu.strip().startswith(MILIK)), None)
    if milik is None:
        raise GalatBerkas(
            f"Formulir {dokumen.berkas!r} tidak menyebut laporan yang direviunya (baris “{MILIK}…” di bawah judulnya),"
            f" sehingga tidak pasti milik {f.berkas!r}. Tulis kembali baris itu: “{f.milik}”.",
            Gejala.FORMAT_LAIN,
        )
    berkas, instansi, tahun = (_samakan(satu) for satu in milik.groups())
    sama = (berkas == _samakan(f.berkas), instansi == _samakan(f.instansi) != _samakan(INSTANSI_KOSONG))
    if tahun != _samakan(f.tahun) or not any(sama):
        raise GalatBerkas(
            f"Formulir {dokumen.berkas!r} mereviu {milik[1]} ({milik[2]}, tahun {milik[3]}), sedangkan laporan ini"
            f" {f.berkas} ({f.instansi}, tahun {f.tahun}), sehingga jawabannya tidak dipasang. Pilih formulir yang"
            " dibuat dari laporan ini.",
            Gejala.FORMAT_LAIN,
        )


def _tulisan(petak: Petak) -> Iterator[str]:
    """Tulisan di atas tabelnya dan kolom pertamanya."""
    yield from petak.atas
    yield from (petak.teks(i, 0) for i in range(len(petak.kisi)))


def _samakan(teks: str) -> str:
    return " ".join(teks.casefold().split())


def _kolom(petak: Petak) -> tuple[int, int, int, int] | None:
    """Baris judul, lalu kolom kode, jawaban, dan catatan."""
    from lakip_helpers.sajian.evaluasi.formulir_reviu import KOLOM_CATATAN, KOLOM_JAWABAN, KOLOM_KODE

    for i in range(len(petak.kisi)):
        judul = {" ".join(petak.teks(i, j).split()).lower(): j for j in range(petak.lebar)}
        letak = [judul.get(nama.lower()) for nama in (KOLOM_KODE, KOLOM_JAWABAN, KOLOM_CATATAN)]
        if letak[0] is not None and letak[1] is not None:
            return i, letak[0], letak[1], letak[2] if letak[2] is not None else -1
    return None


def _baris(petak: Petak, judul: int, kode: int, jawaban: int, catatan: int) -> Iterator[tuple[str, JawabanPereviu]]:
    for i in range(judul + 1, len(petak.kisi)):
        nama = petak.teks(i, kode).strip().upper()
        if _KODE.match(nama):
            tulisan = " ".join(petak.teks(i, jawaban).lower().split()).strip(". ")
            yield nama, JawabanPereviu(tulisan, " ".join(petak.teks(i, catatan).split()) if catatan >= 0 else "")


def _periksa(berkas: str, baris: Sequence[tuple[str, JawabanPereviu]]) -> dict[str, JawabanPereviu]:
    from lakip_helpers.aturan.evaluasi.reviu import PILIHAN, daftar_butir_reviu

    asing = [f"{kode} “{j.jawaban}”" for kode, j in baris if j.jawaban and j.jawaban not in PILIHAN]
    if asing:
        raise GalatBerkas(
            f"Jawaban {', '.join(asing)} di {berkas!r} bukan salah satu pilihan, sehingga tidak dapat dicatat. Tulis"
            f" {', '.join(PILIHAN[:-1])}, atau {PILIHAN[-1]}; kosongkan bila belum dapat dinilai.",
            Gejala.FORMAT_LAIN,
        )
    hitung = Counter(kode for kode, _ in baris)
    keliru = [kode for kode, banyak in hitung.items() if banyak > 1 or kode not in daftar_butir_reviu().index]
    if keliru:
        raise GalatBerkas(
            f"Kode {', '.join(keliru)} di {berkas!r} tertulis dua kali atau bukan butir reviu, sehingga tidak pasti"
            " jawaban mana yang dipakai. Biarkan satu baris tiap kode, seperti di formulir aslinya.",
            Gejala.FORMAT_LAIN,
        )
    return dict(baris)


def catatan_pengisian(jawaban: Mapping[str, JawabanPereviu]) -> tuple[str, ...]:
    """Yang kurang pada isian pereviu menurut aturan REV: belum dijawab, atau “tidak” tanpa catatan.

    >>> catatan_pengisian({"F1": JawabanPereviu("tidak")})[-1][:6]
    'REV-03'
    """
    import pandas as pd

    from lakip_helpers.aturan.evaluasi.reviu import nilai_reviu

    frame = pd.DataFrame(
        [(k, j.jawaban, j.catatan) for k, j in jawaban.items()], columns=["kode", "jawaban", "catatan"]
    )
    return tuple(f"{t.kode} {t.pesan} {t.saran}" for t in nilai_reviu(frame).temuan)
