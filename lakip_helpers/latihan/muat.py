"""Memuat latihan yang ditulis sebagai data: `isi/sesi_<nomor>.toml`, satu berkas untuk satu sesi.

Kunci di berkas itu, untuk tiap `[[latihan]]`:

- `kode judul bentuk menit tujuan perintah petunjuk lulus pembahasan`: wajib, apa pun bentuknya;
- pilihan: `opsi`, `kunci`, dan `banyak` (boleh lebih dari satu);
- klasifikasi: `golongan` dan `[[latihan.butir]]`; urutan: `pertama`, `terakhir`, dan `[[latihan.butir]]`;
- kalimat: `asal`, `tentang`, `hal`, dan `kunci` (salah satu kalimat yang baik);
- nilai: `satuan`, `desimal`, dan `kunci` (angka);
- tabel: `aturan`, `paling_sedikit`, `dokumen`, `[[latihan.tabel]]` (`nama kolom tetap baris`), lalu baris-barisnya di
  `[[latihan.asal.<tabel>]]`, `[[latihan.acuan.<tabel>]]`, dan `[[latihan.kunci.<tabel>]]`;
- kartu: `aturan`, `[[latihan.bidang]]` (arti tiap kunci: `Bidang`), `[latihan.kunci]`, dan bila perlu `tetap`,
  `tentang`, `hal`, `karya`, `sambung`, `tampil`;
  pemicu kekeliruannya `temuan`, `memuat`, atau `awal`, beserta `contoh`;
- pohon: `akar`, `lintas` (kode yang bertanda), dan `[[latihan.butir]]` yang `kunci`-nya kode induk (puncak: "akar");
  pemicu kekeliruannya `taruh` (semua harus begitu) atau `lintas`;
- lembar: `jenis` ("lke", "reviu", "rencana"), `aturan`, `paling_sedikit`, dan `[latihan.kunci]` (baris → bidang);
  pemicu kekeliruannya `temuan` beserta `ubah` (baris → bidang yang berbeda dari kunci);
- berkas: `[[latihan.syarat]]` (`teks`, dan `dokumen` atau `aturan`), `[[latihan.contoh]]` (`kode judul ubah`), dan
  `[latihan.kunci]` (`nama tabel`); pemicu kekeliruannya `gejala` atau `temuan`;
- kode: `fungsi argumen kisi acuan solusi`; pemicu kekeliruannya `nilai` di tiap titik kisi;
- `[[latihan.kekeliruan]]`: `kode pesan untuk_kelas` dan tepat satu pemicu: `taruh` (butir di tempat yang salah; satu
  saja cukup), `tukar` (dua butir tertukar), `muat` (opsi yang tidak semestinya ikut), `nilai` (hasil salah hitung),
  `kata` beserta `contoh` (kalimat yang menyebut kata itu), `ubah` (sel yang diubah dari kunci: `tabel baris isi`; bila
  `aturan` terisi, jawaban apa pun yang mendapat kode temuan itu juga termasuk), atau `jawaban` (utuh, persis).
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from importlib.resources import files
from typing import Any

from lakip_helpers.latihan.bentuk.berkas import buat_berkas, salah_buku, susun_kunci
from lakip_helpers.latihan.bentuk.buat import (
    Umum,
    buat_klasifikasi,
    buat_pilihan,
    buat_urutan,
    memuat,
    salah_taruh,
    tertukar,
)
from lakip_helpers.latihan.bentuk.kalimat import buat_kalimat, salah_kata
from lakip_helpers.latihan.bentuk.kartu import buat_kartu, salah_kartu
from lakip_helpers.latihan.bentuk.kode import buat_kode, salah_kode
from lakip_helpers.latihan.bentuk.lembar import buat_lembar, salah_lembar, susun_isi
from lakip_helpers.latihan.bentuk.nilai import buat_nilai, salah_hitung
from lakip_helpers.latihan.bentuk.pohon import LINTAS, buat_pohon, salah_pohon
from lakip_helpers.latihan.bentuk.tabel import buat_tabel, salah_isi
from lakip_helpers.latihan.model import (
    Bentuk,
    Bidang,
    BukuContoh,
    Butir,
    IsianTabel,
    IsiBerkas,
    IsiKalimat,
    IsiKartu,
    IsiKlasifikasi,
    IsiKode,
    IsiNilai,
    IsiPilihan,
    IsiPohon,
    IsiTabel,
    IsiUrutan,
    Kekeliruan,
    Latihan,
    Opsi,
    Syarat,
)

Data = Mapping[str, Any]


def muat_sesi(nomor: str) -> tuple[Latihan, ...]:
    """Semua latihan satu sesi, menurut urutan di berkasnya.

    >>> [latihan.kode for latihan in muat_sesi("11")]
    ['11-01', '11-02', '11-03', '11-04', '11-05', '11-06']
    """
    berkas = files("lakip_helpers.latihan") / "isi" / f"sesi_{nomor}.toml"
    data = tomllib.loads(berkas.read_text(encoding="utf-8"))
    return tuple(PEMBUAT[Bentuk(satu["bentuk"])](satu) for satu in data["latihan"])


def _umum(data: Data) -> Umum:
    return Umum(
        kode=data["kode"],
        judul=data["judul"],
        menit=data["menit"],
        tujuan=data["tujuan"],
        perintah=data["perintah"],
        petunjuk=tuple(data["petunjuk"]),
        pembahasan=data["pembahasan"],
    )


def _opsi(daftar: list[dict[str, str]]) -> tuple[Opsi, ...]:
    return tuple(Opsi(**satu) for satu in daftar)


def _butir(data: Data) -> tuple[Butir, ...]:
    return tuple(Butir(satu["kode"], satu["teks"], satu["sebab"], satu["pancingan"]) for satu in data["butir"])


def _kunci_butir(data: Data) -> dict[str, str]:
    return {satu["kode"]: satu["kunci"] for satu in data["butir"]}


def _kekeliruan(data: Data, kunci: Any) -> tuple[Kekeliruan, ...]:
    return tuple(_satu_kekeliruan(satu, kunci) for satu in data["kekeliruan"])


def _satu_kekeliruan(data: Data, kunci: Any) -> Kekeliruan:
    kode, pesan, untuk_kelas = data["kode"], data["pesan"], data["untuk_kelas"]
    if "taruh" in data:
        return salah_taruh(kode, kunci, data["taruh"], pesan, untuk_kelas)
    if "tukar" in data:
        satu, dua = data["tukar"]
        return tertukar(kode, kunci, (satu, dua), pesan, untuk_kelas)
    if "muat" in data:
        return memuat(kode, kunci, data["muat"], pesan, untuk_kelas)
    return Kekeliruan(kode, data["jawaban"], pesan, untuk_kelas)


def _pilihan(data: Data) -> Latihan:
    isi = IsiPilihan(_opsi(data["opsi"]), data["banyak"])
    return buat_pilihan(_umum(data), isi, data["kunci"], _kekeliruan(data, data["kunci"]), data["lulus"])


def _klasifikasi(data: Data) -> Latihan:
    isi, kunci = IsiKlasifikasi(_opsi(data["golongan"]), _butir(data)), _kunci_butir(data)
    return buat_klasifikasi(_umum(data), isi, kunci, _kekeliruan(data, kunci), data["lulus"])


def _nilai(data: Data) -> Latihan:
    isi = IsiNilai(data["satuan"], data["desimal"])
    kekeliruan = [
        salah_hitung(satu["kode"], satu["nilai"], isi, satu["pesan"], satu["untuk_kelas"])
        for satu in data["kekeliruan"]
    ]
    return buat_nilai(_umum(data), isi, data["kunci"], kekeliruan, data["lulus"])


def _kalimat(data: Data) -> Latihan:
    isi = IsiKalimat(data["asal"], data["tentang"], tuple(data["hal"]))
    kekeliruan = [
        salah_kata(satu["kode"], satu["contoh"], satu["kata"], satu["pesan"], satu["untuk_kelas"])
        for satu in data["kekeliruan"]
    ]
    return buat_kalimat(_umum(data), isi, data["kunci"], kekeliruan, data["lulus"])


def _baris_tabel(data: Data, nama: str) -> dict[str, tuple[dict[str, str], ...]]:
    return {tabel: tuple(baris) for tabel, baris in data.get(nama, {}).items()}


def _tabel(data: Data) -> Latihan:
    isi = IsiTabel(
        tabel=tuple(
            IsianTabel(satu["nama"], tuple(satu["kolom"]), tuple(satu["tetap"]), satu["baris"])
            for satu in data["tabel"]
        ),
        asal=_baris_tabel(data, "asal"),
        acuan=_baris_tabel(data, "acuan"),
        aturan=tuple(data["aturan"]),
        paling_sedikit=data["paling_sedikit"],
        dokumen=data["dokumen"],
    )
    kekeliruan = [
        salah_isi(isi, data["kunci"], satu["kode"], satu["ubah"], satu["pesan"], satu["untuk_kelas"], satu["aturan"])
        for satu in data["kekeliruan"]
    ]
    return buat_tabel(_umum(data), isi, data["kunci"], kekeliruan, data["lulus"])


def _kartu(data: Data) -> Latihan:
    isi = IsiKartu(
        bidang=tuple(_bidang(satu) for satu in data["bidang"]),
        tetap=data.get("tetap", {}),
        aturan=tuple(data["aturan"]),
        tentang=data.get("tentang", ""),
        hal=tuple(data.get("hal", ())),
        karya=data.get("karya", False),
        sambung=data.get("sambung", ""),
        tampil=data.get("tampil", ""),
    )
    kekeliruan = [salah_kartu(isi, data["kunci"], satu) for satu in data["kekeliruan"]]
    return buat_kartu(_umum(data), isi, data["kunci"], kekeliruan, data["lulus"])


def _bidang(data: Data) -> Bidang:
    return Bidang(**{**data, "pilihan": tuple(data.get("pilihan", ()))})


def _pohon(data: Data) -> Latihan:
    kunci = {**_kunci_butir(data), LINTAS: tuple(data["lintas"])}
    kekeliruan = [salah_pohon(kunci, satu) for satu in data["kekeliruan"]]
    return buat_pohon(_umum(data), IsiPohon(data["akar"], _butir(data)), kunci, kekeliruan, data["lulus"])


def _lembar(data: Data) -> Latihan:
    isi = susun_isi(data["jenis"], data["aturan"], data["paling_sedikit"])
    kekeliruan = [salah_lembar(isi, data["kunci"], satu) for satu in data["kekeliruan"]]
    return buat_lembar(_umum(data), isi, data["kunci"], kekeliruan, data["lulus"])


def _berkas(data: Data) -> Latihan:
    isi = IsiBerkas(
        syarat=tuple(Syarat(**{**satu, "aturan": tuple(satu.get("aturan", ()))}) for satu in data["syarat"]),
        contoh=tuple(BukuContoh(satu["kode"], satu["judul"], tuple(satu["ubah"])) for satu in data["contoh"]),
    )
    kunci = susun_kunci(data["kunci"])
    return buat_berkas(_umum(data), isi, kunci, [salah_buku(kunci, k) for k in data["kekeliruan"]], data["lulus"])


def _kode(data: Data) -> Latihan:
    isi = IsiKode(data["fungsi"], tuple(data["argumen"]), tuple(map(tuple, data["kisi"])), data["acuan"])
    return buat_kode(_umum(data), isi, data["solusi"], [salah_kode(k) for k in data["kekeliruan"]], data["lulus"])


def _urutan(data: Data) -> Latihan:
    isi, kunci = IsiUrutan(_butir(data), data["pertama"], data["terakhir"]), _kunci_butir(data)
    return buat_urutan(_umum(data), isi, kunci, _kekeliruan(data, kunci), data["lulus"])


PEMBUAT: Mapping[Bentuk, Callable[[Data], Latihan]] = {
    Bentuk.PILIHAN: _pilihan,
    Bentuk.KLASIFIKASI: _klasifikasi,
    Bentuk.URUTAN: _urutan,
    Bentuk.TABEL: _tabel,
    Bentuk.KARTU: _kartu,
    Bentuk.POHON: _pohon,
    Bentuk.LEMBAR: _lembar,
    Bentuk.BERKAS: _berkas,
    Bentuk.KODE: _kode,
    Bentuk.NILAI: _nilai,
    Bentuk.KALIMAT: _kalimat,
}
