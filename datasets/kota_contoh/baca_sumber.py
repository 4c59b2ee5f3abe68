"""Membaca `sumber/*.toml` menjadi isi kota contoh."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from datasets.alat import baca_csv
from datasets.kota_contoh.angka import Skala, buat_deret
from datasets.kota_contoh.isi import Butir, Indikator, Kota, Opd, Pejabat, Pernyataan
from lakip_helpers.istilah import Arah, JenisNomenklatur, Tingkat

SUMBER: Final = Path(__file__).parent / "sumber"
NOMENKLATUR: Final = Path(__file__).parents[1] / "nomenklatur" / "bersih" / "nomenklatur.csv"
KARTU: Final = ("alasan", "definisi", "formula", "sumber", "pj", "aksi", "program")
"""Bidang kartu indikator yang ditulis di sumber."""

Sumber = Mapping[str, Any]
Kamus = Mapping[str, Mapping[str, str]]


def baca_kota() -> Kota:
    """Baca semua sumber."""
    kota, umum = _toml(SUMBER / "kota.toml"), _toml(SUMBER / "umum.toml")
    kamus = _kamus(umum["versi_nomenklatur"])
    pernyataan, indikator = _rpjmd(kota)
    opd = tuple(
        _opd(_toml(berkas), kota, umum, kamus, {i.kode: i for i in indikator})
        for berkas in sorted((SUMBER / "opd").glob("*.toml"))
    )
    return Kota(
        nama=kota["nama"],
        tanda=kota["tanda"],
        kepala_daerah=kota["kepala_daerah"],
        tanggal={"pk": kota["tanggal_pk"], "dpa": kota["tanggal_dpa"]},
        versi=umum["versi_nomenklatur"],
        pernyataan=pernyataan,
        indikator=indikator,
        opd=opd,
        kinerja={b.kode: cari_nomenklatur(kamus, b.kode)["kinerja"] for o in opd for b in o.butir},
    )


def _toml(berkas: Path) -> dict[str, Any]:
    return tomllib.loads(berkas.read_text(encoding="utf-8"))


def _kamus(versi: str) -> Kamus:
    return {b["kode"]: b for b in baca_csv(NOMENKLATUR) if b["versi_nomenklatur"] == versi}


def cari_nomenklatur(kamus: Kamus, kode: str) -> Mapping[str, str]:
    """Baris nomenklatur; program penunjang (….01) tercatat sebagai X.XX.01."""
    if kode in kamus:
        return kamus[kode]
    bagian = kode.split(".")
    if bagian[2] == "01":
        return kamus[".".join(["X", "XX", *bagian[2:]])]
    raise KeyError(f"kode {kode} tidak ada di nomenklatur")


def _rpjmd(kota: Sumber) -> tuple[tuple[Pernyataan, ...], tuple[Indikator, ...]]:
    pernyataan: list[Pernyataan] = []
    indikator: list[Indikator] = []
    for tingkat, kode, induk, isi in _telusuri("RPJMD", kota["tujuan"]):
        pernyataan.append(Pernyataan(kode, tingkat, induk if tingkat is Tingkat.SASARAN else "", isi["uraian"]))
        indikator += [
            _indikator(f"{kode}.{urut}", kode, satu["opd"], satu) for urut, satu in enumerate(isi["indikator"], 1)
        ]
    return tuple(pernyataan), tuple(indikator)


def _telusuri(awalan: str, tujuan: list[Sumber]) -> Iterator[tuple[Tingkat, str, str, Sumber]]:
    """Tujuan dan sasarannya berurutan: tingkat, kode, kode induk, isi."""
    for t in tujuan:
        kode = f"{awalan}.{t['kode']}"
        yield Tingkat.TUJUAN, kode, t.get("induk", ""), t
        for s in t["sasaran"]:
            yield Tingkat.SASARAN, f"{kode}.{s['kode']}", kode, s


def _indikator(kode: str, kode_sasaran: str, kode_opd: str, sumber: Sumber, *, utama: bool = True) -> Indikator:
    return Indikator(
        kode=kode,
        kode_sasaran=kode_sasaran,
        kode_opd=kode_opd,
        nama=sumber["nama"],
        satuan=sumber["satuan"],
        arah=Arah(sumber["arah"]),
        rumus=sumber.get("rumus", ""),
        cara=sumber.get("cara", "posisi_akhir"),
        deret=buat_deret(kode, sumber),
        kartu={nama: sumber[nama] for nama in KARTU if nama in sumber},
        utama=utama,
    )


def _opd(sumber: Sumber, kota: Sumber, umum: Sumber, kamus: Kamus, rpjmd: Mapping[str, Indikator]) -> Opd:
    tujuan = _dengan_akuntabilitas(sumber, umum["akuntabilitas"])
    pernyataan: list[Pernyataan] = []
    indikator: list[Indikator] = []
    for tingkat, kode, induk, isi in _telusuri(sumber["kode"], tujuan):
        pernyataan.append(Pernyataan(kode, tingkat, induk, isi["uraian"]))
        for urut, satu in enumerate(isi["indikator"], 1):
            indikator.append(_indikator_opd(f"{kode}.{urut}", kode, sumber["kode"], satu, rpjmd))
    penunjang = _penunjang(sumber, umum["penunjang"], next(i.kode_sasaran for i in indikator if not i.utama))
    program = [penunjang, *[p for p in sumber["program"] if "indikator" in p]]
    butir = [b for p in program for b in _butir_program(p, sumber["kode"], kamus)]
    return Opd(
        kode=sumber["kode"],
        nama=sumber["nama"],
        klaster=sumber["klaster"],
        urusan=tuple(sumber["urusan"]),
        kepala=sumber["kepala"],
        lokasi=sumber.get("lokasi", kota["nama"]),
        kelompok_sasaran=sumber["kelompok_sasaran"],
        pernyataan=tuple(pernyataan),
        indikator=tuple(indikator),
        butir=tuple(sorted(butir, key=lambda b: b.kode)),
        pejabat=tuple(_pejabat(p, sumber["kepala"]) for p in sumber.get("pejabat", [])),
    )


def _indikator_opd(kode: str, kode_sasaran: str, opd: str, sumber: Sumber, rpjmd: Mapping[str, Indikator]) -> Indikator:
    """Indikator Renstra; `sama` berarti kalimat dan angkanya milik indikator RPJMD itu."""
    if "sama" not in sumber:
        return _indikator(kode, kode_sasaran, opd, sumber, utama=sumber.get("utama", True))
    asal = rpjmd[sumber["sama"]]
    kartu = {**asal.kartu, **{nama: sumber[nama] for nama in KARTU if nama in sumber}}
    return Indikator(
        kode, kode_sasaran, opd, asal.nama, asal.satuan, asal.arah, asal.rumus, asal.cara, asal.deret, kartu
    )


def _dengan_akuntabilitas(sumber: Sumber, pola: Sumber) -> list[Sumber]:
    """Tambahkan sasaran akuntabilitas (atau hanya indikatornya) ke tujuan pertama OPD."""
    isi = {k: v.format(opd=sumber["nama"]) if isinstance(v, str) else v for k, v in pola.items()}
    awal, baseline, akhir = sumber["akuntabilitas"]
    angka = {"arah": "naik", "awal": awal, "baseline": baseline, "akhir": akhir, "desimal": 2, "tahunan": True}
    pj = sumber.get("sekretaris", f"Sekretaris {sumber['nama']}")
    indikator = {**isi, **angka, "pj": pj, "program": f"{sumber['urusan'][0]}.01", "utama": False}
    tujuan: list[Sumber] = [{**t, "sasaran": [dict(s) for s in t["sasaran"]]} for t in sumber["tujuan"]]
    pertama = tujuan[0]["sasaran"]
    if "akuntabilitas_di" in sumber:
        pertama[0]["indikator"] = [*pertama[0]["indikator"], indikator]
    else:
        pertama.append({"kode": f"S{len(pertama) + 1}", "uraian": isi["uraian"], "indikator": [indikator]})
    return tujuan


def _penunjang(sumber: Sumber, pola: Sumber, kode_sasaran: str) -> Sumber:
    """Program penunjang OPD dari pola umum dan angka OPD, ditambah kegiatan penunjang miliknya sendiri."""
    angka, nama, kode = sumber["penunjang"], sumber["nama"], f"{sumber['urusan'][0]}.01"
    sub = {"0001": angka["dokumen"], "0006": angka["laporan"]}
    uang = iter(angka["pagu"])
    kegiatan = []
    for satu in pola["kegiatan"]:
        jumlah = sub if satu["kode"] == "2.01" else {"0001": angka["pegawai"]}
        dasar, akhir = (round(n - satu["geser"], 1) for n in angka["tertib"])
        rincian = [[s, *jumlah[s], next(uang), "DAU"] for s in satu["sub"]]
        kegiatan.append(
            {**satu, "indikator": satu["indikator"].format(opd=nama), "baseline": dasar, "akhir": akhir, "desimal": 1}
            | {"sub": rincian}
        )
    milik_sendiri = [k for p in sumber["program"] if p["kode"] == kode for k in p["kegiatan"]]
    return {
        "kode": kode,
        "sasaran": kode_sasaran.removeprefix(f"{sumber['kode']}."),
        "hasil": pola["hasil"].format(opd=nama),
        "indikator": pola["indikator"].format(opd=nama),
        "satuan": pola["satuan"],
        "baseline": angka["kepuasan"][0],
        "akhir": angka["kepuasan"][1],
        "desimal": 2,
        "kegiatan": [*kegiatan, *milik_sendiri],
    }


def _butir_program(program: Sumber, opd: str, kamus: Kamus) -> Iterator[Butir]:
    kode, sasaran = program["kode"], f"{opd}.{program['sasaran']}"
    yield _butir(kode, JenisNomenklatur.PROGRAM, sasaran, program, kamus, hasil=program["hasil"])
    for kegiatan in program["kegiatan"]:
        kode_kegiatan = f"{kode}.{kegiatan['kode']}"
        yield _butir(kode_kegiatan, JenisNomenklatur.KEGIATAN, sasaran, kegiatan, kamus)
        for nomor, dasar, akhir, juta, dana in kegiatan["sub"]:
            resmi = cari_nomenklatur(kamus, f"{kode_kegiatan}.{nomor}")
            pecahan = int(isinstance(dasar, float))
            isi = {**resmi, "baseline": dasar, "akhir": akhir, "desimal": pecahan}
            kode_sub = f"{kode_kegiatan}.{nomor}"
            yield _butir(kode_sub, JenisNomenklatur.SUBKEGIATAN, sasaran, isi, kamus, juta=juta, dana=dana)


def _butir(
    kode: str, jenis: JenisNomenklatur, sasaran: str, isi: Sumber, kamus: Kamus, *, hasil: str = "", juta: float = 0.0,
    dana: str = "",
) -> Butir:  # fmt: skip
    return Butir(
        kode=kode,
        jenis=jenis,
        nama=cari_nomenklatur(kamus, kode)["nama"],
        kode_sasaran=sasaran,
        hasil=hasil,
        indikator=isi["indikator"],
        satuan=isi["satuan"],
        dasar=float(isi["baseline"]),
        akhir=float(isi["akhir"]),
        skala=Skala(int(isi.get("desimal", 0)), int(isi.get("per", 0))),
        pagu_juta=juta,
        sumber_dana=dana,
    )


def _pejabat(sumber: Sumber, kepala: str) -> Pejabat:
    naungan = tuple(sumber.get("program") or sumber["kegiatan"])
    return Pejabat(sumber["kode"], sumber["jenjang"], sumber["jabatan"], sumber.get("atasan", kepala), naungan)
