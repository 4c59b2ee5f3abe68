"""Isian peserta yang menjadi dokumen: mulai dari OPD contoh atau dari PK sendiri, lalu disimpan sebagai Word."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatLatihan, GalatSimpan
from lakip_helpers.istilah import Jenjang, K
from lakip_helpers.latihan.bentuk.isian_tabel import TAHUN_LATIHAN, baca_isian, periksa_isian, susun_bundel
from lakip_helpers.latihan.kerja.karya import karya_peserta
from lakip_helpers.latihan.model import IsiTabel
from lakip_helpers.latihan.simpanan.identitas import folder_aktif
from lakip_helpers.latihan.simpanan.simpan import jelaskan_gagal
from lakip_helpers.notasi import tulis_angka, tulis_tanggal
from lakip_helpers.sajian.kertas.bentuk import desimal, kosong

if TYPE_CHECKING:
    import pandas as pd
    from docx.document import Document

    from lakip_helpers.model import Bundel

DATA_CONTOH: Final = "kota_contoh"
SEJUTA: Final = 1e6
"""Mulai dari sini bilangan ditulis dengan titik ribuan; di bawahnya tidak, supaya 1.234 tidak terbaca pecahan."""
KODE_PK: Final = "21-06"
"""Latihan tempat peserta menyusun PK-nya; rencana aksi dapat dimulai dari sana."""
NAMA_BERKAS: Final[Mapping[str, str]] = {
    "pk": "Perjanjian_Kinerja.docx",
    "renaksi": "Rencana_Aksi.docx",
    "lkjip": "LKjIP_satu_sasaran.docx",
}


@cache
def daftar_opd() -> tuple[tuple[str, str], ...]:
    """Nama dan kode OPD contoh; hanya satu tabel yang dibaca, sehingga panel cepat muncul.

    >>> daftar_opd()[0]
    ('Dinas Pendidikan', 'DISDIK')
    """
    from lakip_helpers.model import PERANGKAT_DAERAH
    from lakip_helpers.tabel import baca
    from lakip_helpers.tabel.kumpulan import folder_data

    frame, _ = baca(folder_data() / DATA_CONTOH / "bersih" / "perangkat_daerah.csv", PERANGKAT_DAERAH)
    return tuple(zip(map(str, frame[K.NAMA_OPD]), map(str, frame[K.KODE_OPD]), strict=True))


@cache
def data_contoh() -> Bundel:
    """Bundel kota contoh; dibaca sekali.

    >>> data_contoh().rekaan
    True
    """
    from lakip_helpers.tabel import muat

    return muat(DATA_CONTOH)


def isi_dari_opd(isi: IsiTabel, kode: str) -> dict[str, list[dict[str, str]]]:
    """Isian awal dari OPD contoh: baris tahun latihan, sebanyak tempatnya; cara dan triwulan dibiarkan kosong.

    >>> from lakip_helpers.latihan import ambil
    >>> isi_dari_opd(ambil("22-06").isi, "DLH")["renaksi"][0]["target"]
    '24,65'
    """
    bundel = data_contoh().untuk_opd(kode)
    pk, opd = bundel["pk"], bundel["perangkat_daerah"]
    pk = pk[(pk[K.TAHUN] == int(TAHUN_LATIHAN)) & (pk[K.JENJANG] == Jenjang.KEPALA_OPD)]
    lampiran = {
        nama: bundel[nama][bundel[nama][K.KODE_PK].isin(pk[K.KODE_PK])] for nama in ("pk_sasaran", "pk_anggaran")
    }
    sumber = {
        "perangkat_daerah": opd[opd[K.KODE_OPD] == kode],
        "pk": pk,
        **lampiran,
        "renaksi": lampiran["pk_sasaran"].drop(columns=[K.KODE_PK, K.SASARAN]),
    }
    return {satu.nama: tulis_frame(sumber[satu.nama])[: satu.baris] for satu in isi.tabel}


def tulis_frame(frame: pd.DataFrame) -> list[dict[str, str]]:
    """Baris frame seperti diketik orang: yang kosong tidak ada, angka dan tanggal ditulis Indonesia.

    >>> import pandas as pd
    >>> tulis_frame(pd.DataFrame({"nilai": [52.36], "satuan": [None]}))
    [{'nilai': '52,36'}]
    """
    return [
        {str(kolom): _tulis_sel(nilai) for kolom, nilai in satu.items() if not kosong(nilai)}
        for satu in frame.to_dict("records")
    ]


def _tulis_sel(nilai: Any) -> str:
    if hasattr(nilai, "strftime"):
        return tulis_tanggal(nilai)
    if isinstance(nilai, (int, float)):
        angka = float(nilai)
        return str(int(angka)) if angka.is_integer() and angka < SEJUTA else tulis_angka(angka, desimal(angka))
    return str(nilai)


def pk_tersimpan() -> object:
    """PK terakhir yang diisi peserta di sesi 21; None bila belum ada."""
    ada = karya_peserta().get(KODE_PK)
    return ada.isi if ada else None


def isi_dari_pk(isi: IsiTabel, pk: object) -> dict[str, list[dict[str, str]]]:
    """Isian awal rencana aksi dari PK yang disusun peserta; kosong bila PK-nya belum ada.

    >>> from lakip_helpers.latihan import ambil
    >>> pk = {"pk_sasaran": [{"sasaran": "S", "indikator": "Indeks", "satuan": "Indeks", "target": "5"}]}
    >>> isi_dari_pk(ambil("22-06").isi, pk)["renaksi"]
    [{'indikator': 'Indeks', 'satuan': 'Indeks', 'target': '5'}]
    """
    if not isinstance(pk, Mapping) or not pk.get("pk_sasaran"):
        return {}
    ambil = (K.KODE_OPD, K.KODE_INDIKATOR, K.INDIKATOR, K.SATUAN, K.TARGET)
    renaksi = [{str(k): str(satu[k]) for k in ambil if satu.get(k)} for satu in pk["pk_sasaran"] if satu]
    opd = [dict(satu) for satu in pk.get("perangkat_daerah", [])]
    return {satu.nama: (renaksi if satu.nama == "renaksi" else opd)[: satu.baris] for satu in isi.tabel}


def susun_dokumen(isi: IsiTabel, jawaban: object) -> Document:
    """Dokumen Word dari isian; catatan "salah" yang masih terbuka dicetak di halaman pertama.

    `GalatLatihan` bila ada bagian yang belum diisi.
    """
    from lakip_helpers.sajian.dokumen.pk import buat_pk
    from lakip_helpers.sajian.dokumen.renaksi import buat_renaksi
    from lakip_helpers.sajian.kertas.kerangka import Setelan

    if not all(baca_isian(isi, jawaban).values()):
        raise GalatLatihan("Dokumen belum dapat disusun karena masih ada bagian yang kosong. Isi dahulu, lalu ulangi.")
    if isi.dokumen == "lkjip":
        from lakip_helpers.latihan.hasil.laporan import susun_lkjip

        return susun_lkjip(isi, jawaban)
    bundel = susun_bundel(isi, jawaban)
    setelan, kode = Setelan(catatan=periksa_isian(isi, jawaban)), str(bundel["perangkat_daerah"][K.KODE_OPD].iloc[0])
    if isi.dokumen == "renaksi":
        return buat_renaksi(bundel, kode, int(TAHUN_LATIHAN), setelan=setelan)
    jenjang = str(bundel["pk"][K.JENJANG].iloc[0])
    if not jenjang:
        raise GalatLatihan("Jenjang PK belum dipilih, jadi dokumennya belum dapat disusun. Pilih dahulu, lalu ulangi.")
    return buat_pk(bundel, kode, int(TAHUN_LATIHAN), jenjang=jenjang, setelan=setelan)


def simpan_word(isi: IsiTabel, jawaban: object) -> Path:
    """Simpan dokumen di folder pekerjaan peserta; keluaran: berkas yang ditulis. `GalatSimpan` bila tidak dapat."""
    from lakip_helpers.sajian.kertas.simpan import simpan_dokumen

    dokumen, folder = susun_dokumen(isi, jawaban), folder_aktif()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as galat:
        raise GalatSimpan(jelaskan_gagal(folder, galat)) from None
    return simpan_dokumen(dokumen, folder / NAMA_BERKAS[isi.dokumen])
