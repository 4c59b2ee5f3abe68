"""Contoh pada kartu dibaca menjadi data lalu diperiksa, supaya kartu menguji dirinya sendiri.

Tulisannya diterangkan di `Kartu`. Bidang yang tidak disebut diisi `PENGISI`, supaya contoh cukup menulis yang menjadi pokoknya;
tabel yang tidak disebut tidak ada. Contoh MUTU dan TGT adalah tabel lepas: bidang pertama kalimatnya, bidang tanpa nama satuan,
angka sesudah `target` melanjutkan tahun berikutnya. Contoh SAS adalah satu sasaran di bawah tujuannya; contoh yang diawali `Kantor:` adalah satu tabel di luar bundel.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

import pandas as pd

from lakip_helpers import acuan
from lakip_helpers.aturan.evaluasi.reviu import nilai_reviu
from lakip_helpers.aturan.periksa import periksa
from lakip_helpers.istilah import TAHUN_TARGET, K, kolom_target
from lakip_helpers.model import SEMUA_TABEL, Bundel, Tabel
from lakip_helpers.model.kolom import Kolom, Tipe
from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR
from lakip_helpers.tabel.validasi import validasi
from lakip_helpers.temuan import LaporanTemuan

KANTOR: Final = replace(
    INDIKATOR_KANTOR,
    kolom=(
        *INDIKATOR_KANTOR.kolom,
        Kolom(K.INDIKATOR_INDUK, "Indikator induk", Tipe.TEKS, "Pada matriks kaskade.", ""),
    ),
)
"""Tabel kantor beserta kolom yang perannya ditentukan kolom lain (indikator sasaran di sebelah kiri indikator program)."""
LEMBAR: Final = {tabel.lembar.casefold(): tabel for tabel in SEMUA_TABEL} | {
    "kriteria": next(t for t in SEMUA_TABEL if t.nama == "lke_kriteria"),
    "ukur": next(t for t in SEMUA_TABEL if t.nama == "ukur_capaian"),
    "kantor": KANTOR,
}
UTAMA: Final = {
    "CAP": "ukur_capaian", "PK": "pk", "REN": "renaksi", "ANG": "anggaran", "LKJ": "laporan", "NOM": "program", "LKE": "lke",
}  # fmt: skip
"""Tabel tempat baris sebuah contoh, menurut rumpunnya, bila lembarnya tidak disebut."""
SEBUTAN: Final = {
    "edisi": "versi_nomenklatur", "opd": "kode_opd", "pk": "kode_pk", "baseline": "baseline_2024", "terbit": "capaian_terbit",
    "program": "kode_program", "realisasi rupiah": "realisasi_rp", "induk": "kode_induk",
    "definisi": "definisi_operasional", "sumber": "sumber_data", "kategori": "kategori_terbit", "sebab": "analisis_sebab",
}  # fmt: skip
"""Sebutan lain sebuah kolom; selain ini namanya sendiri (garis bawah menjadi spasi), dan `target 2026` bagi `t2026`."""
PENGISI: Final[dict[str, dict[str, str]]] = {
    "perangkat_daerah": {"kode_opd": "DISDIK", "nama_opd": "Dinas Pendidikan", "urusan": "1.01", "jabatan_kepala": "Kepala Dinas Pendidikan"},
    "rpjmd_sasaran": {"kode_sasaran": "RPJMD.T1.S1", "tingkat": "sasaran", "kode_induk": "RPJMD.T1", "uraian": "Meningkatnya taraf pendidikan penduduk"},
    "rpjmd_indikator": {"kode_opd": "DISDIK", "kode_indikator": "RPJMD.T1.S1.1", "kode_sasaran": "RPJMD.T1.S1",
                        "indikator": "Harapan lama sekolah", "satuan": "Tahun", "arah": "naik"},
    "renstra_sasaran": {"kode_opd": "DISDIK", "kode_sasaran": "DISDIK.T1.S1", "tingkat": "sasaran", "kode_induk": "DISDIK.T1",
                        "uraian": "Meningkatnya partisipasi sekolah anak"},
    "renstra_indikator": {"kode_opd": "DISDIK", "kode_indikator": "DISDIK.T1.S1.1", "kode_sasaran": "DISDIK.T1.S1",
                          "indikator": "Persentase anak yang bersekolah", "satuan": "%", "arah": "naik"},
    "iku": {"kode_opd": "DISDIK", "kode_indikator": "DISDIK.T1.S1.1", "indikator": "Persentase anak yang bersekolah", "satuan": "%",
            "arah": "naik", "alasan": "hasil utama", "definisi_operasional": "Anak 7-12 tahun yang bersekolah pada akhir tahun",
            "formula": "anak bersekolah / semua anak × 100", "sumber_data": "Data pokok pendidikan", "penanggung_jawab": "Kepala Bidang SD"},
    "program": {"kode_opd": "DISDIK", "kode": "1.01.02", "versi_nomenklatur": "1317/2023", "jenis": "program", "nama": "PROGRAM PENGELOLAAN PENDIDIKAN",
                "kode_sasaran": "DISDIK.T1.S1", "indikator": "Persentase anak yang bersekolah", "satuan": "%"},
    "renja": {"kode_opd": "DISDIK", "tahun": "2026", "kode": "1.01.02", "jenis": "program", "nama": "PROGRAM PENGELOLAAN PENDIDIKAN",
              "indikator": "Persentase anak yang bersekolah", "satuan": "%", "target": "95"},
    "pk": {"kode_opd": "DISDIK", "tahun": "2026", "kode_pk": "PK.DISDIK", "jenjang": "kepala_opd", "pihak_pertama": "Kepala Dinas Pendidikan",
           "pihak_kedua": "Wali Kota", "tanggal": "2026-01-20", "tanggal_dpa": "2026-01-02", "perubahan": "tidak"},
    "pk_sasaran": {"kode_opd": "DISDIK", "kode_pk": "PK.DISDIK", "kode_indikator": "DISDIK.T1.S1.1", "sasaran": "Meningkatnya partisipasi sekolah anak",
                   "indikator": "Persentase anak yang bersekolah", "satuan": "%", "target": "95"},
    "pk_anggaran": {"kode_opd": "DISDIK", "kode_pk": "PK.DISDIK", "kode": "1.01.02", "nama": "PROGRAM PENGELOLAAN PENDIDIKAN", "pagu": "250000000"},
    "renaksi": {"kode_opd": "DISDIK", "tahun": "2026", "kode_indikator": "DISDIK.T1.S1.1", "indikator": "Persentase anak yang bersekolah", "satuan": "%",
                "target": "95", "akumulasi": "posisi_akhir", "tw1": "92", "tw2": "93", "tw3": "94", "tw4": "95",
                "aksi": "Pendataan bersama kelurahan", "kode_program": "1.01.02", "penanggung_jawab": "Kepala Bidang SD"},
    "realisasi": {"kode_opd": "DISDIK", "kode_indikator": "DISDIK.T1.S1.1", "tahun": "2026", "periode": "tahun", "nilai": "96", "sumber_data": "Data pokok"},
    "anggaran": {"kode_opd": "DISDIK", "tahun": "2026", "kode": "1.01.02", "jenis": "program", "pagu": "250000000"},
    "laporan": {"kode_opd": "DISDIK", "tahun": "2026", "kode_sasaran": "DISDIK.T1.S1"},
    "lke": {"kode_opd": "DISDIK", "tahun": "2026"},
    "lke_kriteria": {"kode_opd": "DISDIK", "tahun": "2026"},
    "ukur_capaian": {"indikator": "Persentase jalan mantap", "arah": "naik"},
    "nomenklatur": {"versi_nomenklatur": "1317/2023", "kode": "1.01.02", "jenis": "program", "nama": "PROGRAM PENGELOLAAN PENDIDIKAN"},
}  # fmt: skip
TUJUAN: Final = {
    "rpjmd_sasaran": "Meningkatnya kualitas hidup penduduk",
    "renstra_sasaran": "Bertambahnya lama sekolah penduduk",
}
"""Uraian baris yang tingkatnya tujuan."""
LEPAS: Final = {
    K.INDIKATOR: "Tingkat pengangguran terbuka", K.SATUAN: "%", K.ARAH: "turun", K.BASELINE: "6,4",
    K.DEFINISI: "Penganggur dibagi angkatan kerja menurut Sakernas Agustus", K.FORMULA: "(penganggur / angkatan kerja) × 100",
    K.SUMBER: "Badan Pusat Statistik", K.PENANGGUNG_JAWAB: "Kepala Bidang Penempatan",
}  # fmt: skip
"""Baris kedua bagi contoh tabel lepas yang selnya kosong: kolom yang kosong seluruhnya memang tidak ditanyakan."""
_KOLOM_LEPAS: Final = {
    "arah": K.ARAH, "baseline": K.BASELINE, "definisi": K.DEFINISI, "formula": K.FORMULA, "sumber": K.SUMBER, "jenis": K.JENIS,
    "penanggung jawab": K.PENANGGUNG_JAWAB, "satuan": K.SATUAN, "OPD": "opd", "induk": "induk", "pemilik": K.KODE_OPD,
    "urusan": K.URUSAN, "kode": K.KODE, "sasaran": K.SASARAN, "alasan": K.ALASAN, "jabatan": K.JABATAN,
    "setahun": K.TARGET, "maju": K.TARGET_MAJU,
}  # fmt: skip
_ANGKA: Final = re.compile(r"-?[\d.,]+(?: - [\d.,]+)?|\(kosong\)")


def periksa_contoh(kode: str, teks: str) -> LaporanTemuan:
    """Semua temuan atas sebuah contoh kartu berkode itu."""
    awalan = kode.partition("-")[0]
    if awalan in ("MUTU", "TGT"):
        return periksa(baca_lepas(teks))
    if awalan == "SAS" and not teks.startswith("Kantor:"):
        return periksa(baca_sasaran(teks), "SAS")
    if awalan == "REV":
        return nilai_reviu(_lengkapi_reviu(_baca_baris_reviu(teks))).temuan
    if teks.startswith("Kantor:"):
        return periksa(baca_kantor(teks))
    return periksa(baca_bundel(teks, UTAMA.get(awalan, "")))


def baca_kantor(teks: str) -> pd.DataFrame:
    """Contoh tabel di luar bundel: hanya kolom yang disebut contohnya."""
    baris = [_baca_baris(satu, KANTOR) for satu in teks.removeprefix("Kantor:").split(" // ")]
    mentah = pd.DataFrame(baris).astype(object)
    mentah.index = pd.RangeIndex(2, len(mentah) + 2, name="baris")
    bersih = validasi(mentah.where(mentah.notna(), ""), KANTOR)[0]
    return bersih[[k for k in bersih.columns if k in mentah or k.endswith("_teks")]]


def baca_bundel(teks: str, utama: str) -> Bundel:
    """Contoh menjadi bundel: tiap bagian sebuah tabel, divalidasi seperti isi berkas."""
    tabel: dict[str, pd.DataFrame] = {}
    for bagian in teks.split(" | "):
        lembar, titik_dua, isi = bagian.partition(":")
        kenal = LEMBAR.get(lembar.strip().casefold()) if titik_dua else None
        milik = kenal or next(t for t in SEMUA_TABEL if t.nama == utama)
        baris = [_baca_baris(satu, milik) for satu in (isi if kenal else bagian).split(" // ")]
        if milik.nama == "lke":
            baris += _subkomponen_lain({b.get("kode", "") for b in baris})
        mentah = pd.DataFrame([_pengisi(milik.nama, b) | b for b in baris]).astype(object)
        mentah.index = pd.RangeIndex(2, len(mentah) + 2, name="baris")
        tabel[milik.nama] = validasi(mentah.where(mentah.notna(), ""), milik)[0]
    return Bundel("contoh", True, tabel)


def _pengisi(tabel: str, baris: dict[str, str]) -> dict[str, str]:
    return PENGISI[tabel] | ({"uraian": TUJUAN[tabel]} if baris.get("tingkat") == "tujuan" else {})


def _baca_baris(teks: str, tabel: Tabel) -> dict[str, str]:
    nama = {k.replace("_", " "): k for k in tabel.nama_kolom} | {
        s: k for s, k in SEBUTAN.items() if k in tabel.nama_kolom
    }
    nama |= {
        f"target {tahun}": kolom_target(tahun) for tahun in TAHUN_TARGET if kolom_target(tahun) in tabel.nama_kolom
    }
    baris = {}
    for bidang in filter(None, (satu.strip() for satu in teks.split(";"))):
        kecil = bidang.casefold()
        kolom = max((n for n in nama if kecil == n or kecil.startswith(f"{n} ")), key=len, default=None)
        assert kolom, f"bidang {bidang!r} bukan kolom tabel {tabel.lembar}"
        isi = bidang[len(kolom) :].strip(" “”")
        baris[nama[kolom]] = "" if isi == "kosong" else isi
    return baris


def _subkomponen_lain(ada: set[str]) -> list[dict[str, str]]:
    """Subkomponen yang tidak disebut contoh terjawab lengkap."""
    kode = [str(s[K.KODE]) for s in acuan.ambil("lke.subkomponen").nilai]
    return [{"kode": k, "jawaban": "BB", "catatan": "terpenuhi", "bukti": "dokumen"} for k in kode if k not in ada]


def _baca_baris_reviu(teks: str) -> list[dict[str, str]]:
    """ "S1; jawaban tidak; catatan …": bidang pertama kodenya."""
    hasil = []
    for satu in teks.split(" // "):
        kode, *bidang = (b.strip() for b in satu.split(";"))
        isi = dict(b.split(" ", 1) for b in bidang)
        hasil.append({K.KODE: kode, **{n: "" if v == "kosong" else v.strip("“”") for n, v in isi.items()}})
    return hasil


def _lengkapi_reviu(baris: list[dict[str, str]]) -> pd.DataFrame:
    """Butir yang tidak disebut contoh dijawab ya."""
    ada = {b[K.KODE] for b in baris}
    lain = [str(s[K.KODE]) for s in acuan.ambil("reviu.butir").nilai if s[K.KODE] not in ada]
    return pd.DataFrame([*baris, *({K.KODE: kode, K.JAWABAN: "ya"} for kode in lain)]).fillna("")


def baca_lepas(teks: str) -> pd.DataFrame:
    """Contoh MUTU atau TGT menjadi frame; baris pengisi ditambahkan bila contohnya tentang sel yang kosong."""
    baris = [baca_baris(satu) for satu in teks.split(" // ")]
    if any("" in satu.values() for satu in baris) and len(baris) == 1:
        kolom = set().union(*baris)
        baris.append({nama: isi for nama, isi in LEPAS.items() if nama in kolom} | isi_target(kolom))
    frame = pd.DataFrame(baris).astype(object)
    frame.index = pd.RangeIndex(2, len(frame) + 2, name="baris")
    return frame.where(frame.notna(), None)


def isi_target(kolom: set[str]) -> dict[str, str]:
    tahun = [kolom_target(t) for t in TAHUN_TARGET if kolom_target(t) in kolom]
    return {nama: f"{6.3 - urut * 0.3:.1f}" for urut, nama in enumerate(tahun)}


def baca_baris(teks: str) -> dict[str, str]:
    kalimat, *bidang = (satu.strip() for satu in teks.split(";"))
    baris = {K.INDIKATOR: kalimat}
    tahun = iter(TAHUN_TARGET)
    for satu in bidang:
        realisasi = re.fullmatch(r"realisasi (\d{4}) (\S+)", satu)
        nama = next((n for n in _KOLOM_LEPAS if satu.startswith((f"{n} ", f"{n}:"))), "")
        if satu.startswith("target ") or _ANGKA.fullmatch(satu):
            isi = satu.removeprefix("target ")
            baris[kolom_target(next(tahun))] = "" if isi == "(kosong)" else isi
        elif realisasi:
            baris |= {"tahun_realisasi": realisasi[1], "realisasi_terakhir": realisasi[2]}
        elif satu.endswith(" indikator"):
            baris["banyak"] = satu.split()[0]
        elif nama:
            isi = satu[len(nama) :].lstrip(": ")
            baris[_KOLOM_LEPAS[nama]] = "" if isi == "kosong" else isi
        else:
            baris[K.SATUAN] = satu
    return baris


def baca_sasaran(teks: str) -> Bundel:
    """Contoh SAS menjadi bundel: sebuah sasaran di bawah tujuannya, dengan sekian indikator."""
    baris = baca_baris(teks)
    induk = baris.get("induk", "Terwujudnya kota yang nyaman dihuni")
    sasaran = {
        K.KODE_OPD: "DLH", K.KODE_SASARAN: ["T1", "T1.S1"], K.TINGKAT: ["tujuan", "sasaran"], K.KODE_INDUK: ["", "T1"],
        K.URAIAN: [induk, baris[K.INDIKATOR]],
    }  # fmt: skip
    tabel = {"renstra_sasaran": pd.DataFrame(sasaran, index=[2, 3])}
    if baris.get("banyak") != "tanpa":
        tabel["renstra_indikator"] = _indikator(int(baris.get("banyak", "1")))
    tabel["rpjmd_sasaran"] = tabel["renstra_sasaran"].head(0)
    return Bundel("uji", True, tabel)


def _indikator(banyak: int) -> pd.DataFrame:
    kode = ["T1", *["T1.S1"] * banyak]
    nama = ["Indeks kota", "Persentase pertama", "Persentase kedua", "Persentase ketiga"][: len(kode)]
    return pd.DataFrame({K.KODE_OPD: "DLH", K.KODE_INDIKATOR: nama, K.KODE_SASARAN: kode, K.INDIKATOR: nama})
