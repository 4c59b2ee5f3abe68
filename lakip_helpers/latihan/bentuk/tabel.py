"""Latihan mengisi atau memperbaiki tabel: yang menilai adalah aturan yang juga menilai dokumen sungguhan."""

from __future__ import annotations

import copy
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.bentuk.banding import kenali
from lakip_helpers.latihan.bentuk.buat import Umum, susun
from lakip_helpers.latihan.bentuk.isian_tabel import baca_isian, nyatakan, periksa_isian, sebutkan_tempat, yang_berarti
from lakip_helpers.latihan.model import Bentuk, Hasil, IsiTabel, Kekeliruan, Latihan, Status
from lakip_helpers.notasi import baca_angka

Tabel = Mapping[str, Any]


def salah_isi(
    isi: IsiTabel, kunci: Tabel, kode: str, ubah: Mapping[str, Any], pesan: str, untuk_kelas: str, aturan: str = ""
) -> Kekeliruan:
    """Kekeliruan berupa sel yang diisi begitu, atau (bila `aturan` disebut) jawaban yang mendapat kode temuan itu.

    `ubah` menyebut tabel, baris (mulai 1), dan isi sel yang keliru.
    """
    contoh = {nama: [dict(satu) for satu in daftar] for nama, daftar in kunci.items()}
    contoh[ubah["tabel"]][ubah["baris"] - 1].update(ubah["isi"])

    def kena(jawaban: object) -> bool:
        if aturan:
            return any(k.kartu.kode == aturan for k in periksa_isian(isi, jawaban).kelompok)
        return _memuat(baca_isian(isi, jawaban), ubah)

    return Kekeliruan(kode, contoh, pesan, untuk_kelas, kena)


def _memuat(isian: Mapping[str, Sequence[Mapping[str, str]]], ubah: Mapping[str, Any]) -> bool:
    daftar = isian.get(ubah["tabel"], ())
    if len(daftar) < ubah["baris"]:
        return False
    baris = daftar[ubah["baris"] - 1]
    return all(_samakan(baris.get(kolom, "")) == _samakan(nilai) for kolom, nilai in ubah["isi"].items())


def _samakan(teks: str) -> object:
    angka = baca_angka(teks)
    return teks.casefold() if angka.nilai is None else angka.nilai


def cek_terisi(isi: IsiTabel) -> Callable[[object], Hasil | None]:
    """Langkah: tiap tabel ada isinya, dan tabel terakhir sebanyak yang diminta."""

    def langkah(jawaban: object) -> Hasil | None:
        isian = baca_isian(isi, jawaban)
        kosong = [nyatakan(nama).lembar for nama, daftar in isian.items() if not daftar]
        if kosong:
            return Hasil(Status.BELUM, f"Bagian {kosong[0]} belum diisi. Isi dahulu, lalu tekan Periksa.")
        ada = len(isian[isi.tabel[-1].nama])
        if ada < isi.paling_sedikit:
            lembar = nyatakan(isi.tabel[-1].nama).lembar
            return Hasil(
                Status.BELUM,
                f"Bagian {lembar} baru {ada} baris. Isi paling sedikit {isi.paling_sedikit}, lalu periksa.",
            )
        return None

    return langkah


def cek_aturan(isi: IsiTabel) -> Callable[[object], Hasil | None]:
    """Langkah: tidak ada temuan; yang pertama disebut, sisanya dihitung."""

    def langkah(jawaban: object) -> Hasil | None:
        temuan = yang_berarti(periksa_isian(isi, jawaban))
        if not temuan:
            return None
        awal = f"Masih ada {len(temuan)} catatan. Yang pertama" if len(temuan) > 1 else "Tinggal satu catatan"
        return Hasil(
            Status.LAIN, f"{awal}, {sebutkan_tempat(temuan[0])}: {temuan[0].pesan} {temuan[0].saran} Lalu periksa lagi."
        )

    return langkah


def buat_tabel(umum: Umum, isi: IsiTabel, kunci: Tabel, kekeliruan: Sequence[Kekeliruan], lulus: str) -> Latihan:
    """Latihan mengisi tabel; `kunci` adalah salah satu isian yang baik. `GalatLatihan` bila tabelnya tidak dikenal."""
    for satu in isi.tabel:
        asing = {*satu.kolom, *satu.tetap} - set(nyatakan(satu.nama).nama_kolom)
        if asing:
            raise GalatLatihan(f"Latihan {umum['kode']}: kolom {sorted(asing)} tidak ada di tabel {satu.nama}.")
    return susun(
        umum,
        Bentuk.TABEL,
        isi,
        copy.deepcopy(dict(kunci)),
        [cek_terisi(isi), kenali(kekeliruan), cek_aturan(isi)],
        kekeliruan,
        lulus,
    )
