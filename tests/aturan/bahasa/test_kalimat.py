"""Susunan kalimat: kata pembuka, benda, predikat, objek, syarat, dan pokoknya; lalu ciri yang dinilai darinya."""

from __future__ import annotations

import pytest

from lakip_helpers.aturan.bahasa.ciri import baca_satuan, ciri_indikator
from lakip_helpers.aturan.bahasa.kalimat import Bagian, baca_kalimat


def tulis(*bagian: Bagian | None) -> str:
    return "; ".join(f"{satu.kata}={satu.golongan}" for satu in bagian if satu)


@pytest.mark.parametrize(
    ("teks", "kepala", "inti", "predikat", "lain"),
    [
        ("Jumlah laporan yang disusun", "jumlah=jumlah", "laporan=dokumen", "disusun=hasil/di", ""),
        ("Persentase tingkat kehadiran pegawai", "persentase=persen; tingkat=tingkat", "kehadiran=keadaan_lain; pegawai=peserta", "", ""),
        ("Persentase puskesmas yang dilengkapi alat kesehatan sesuai standar", "persentase=persen", "puskesmas=lembaga",
         "dilengkapi=hasil/di", "alat=fisik; sesuai=mutu; sesuai_standar=standar"),
        ("Pulihnya ekosistem mangrove", "pulihnya=wujud", "mangrove=hayati", "", ""),
        ("Terlaksananya rapat koordinasi", "terlaksananya=ternya_laksana", "rapat_koordinasi=kegiatan", "", ""),
        ("Laporan keuangan", "", "laporan=dokumen; keuangan=keadaan_lain", "", "keuangan=wajib"),
        ("Angka kematian ibu", "angka=angka", "kematian=keadaan_lain; ibu=warga", "", "kematian_ibu=makro; kematian=masalah"),
        ("Persentase jalan dalam kondisi mantap", "persentase=persen", "jalan=fisik", "mantap=sifat_mutu", ""),
        ("Persentase jumlah persentase desa", "persentase=persen; jumlah=jumlah", "desa=lembaga", "", ""),
        ("Jumlah yang dikutip", "jumlah=jumlah", "", "dikutip=lain/di", ""),
        ("Menyusun laporan", "menyusun=me_hasil", "laporan=dokumen", "", ""),
        ("Pelaksanaan pembangunan jembatan", "pelaksanaan=pe_laksana", "pembangunan=hasil/pe; jembatan=fisik", "", ""),
        ("Persentase temuan pemeriksaan yang selesai ditindaklanjuti tepat waktu", "persentase=persen",
         "temuan=kejadian; pemeriksaan=bina/pe", "ditindaklanjuti=tuntas/di", "tepat_waktu=mutu; temuan=masalah"),
    ],
)  # fmt: skip
def test_susunan_kalimat(teks, kepala, inti, predikat, lain):
    k = baca_kalimat(teks)
    dibaca = (tulis(*k.kepala), tulis(*k.inti), tulis(k.predikat), tulis(k.objek, k.keterangan, *k.topik))
    assert dibaca == (kepala, inti, predikat, lain)
    assert k.ada_yang == (" yang " in teks)


@pytest.mark.parametrize(
    ("teks", "satuan", "ciri"),
    [
        ("Jumlah laporan yang disusun", "dokumen", {
            "kepala:jumlah": "jumlah", "inti:dokumen": "laporan", "predikat:hasil/di": "disusun", "satuan:dokumen": "",
            "kepala+inti:jumlah+dokumen": "jumlah … laporan", "kepala+predikat:jumlah+hasil/di": "jumlah … disusun",
        }),
        ("Angka kematian ibu", "", {
            "kepala:angka": "angka", "inti:keadaan_lain": "kematian", "inti2:warga": "ibu", "predikat:tanpa": "",
            "kepala+inti:persen+keadaan_lain": "angka … kematian", "kepala+predikat:persen+tanpa": "angka",
            "topik:makro": "kematian_ibu", "kepala+topik:persen+makro": "angka … kematian_ibu",
            "topik:masalah": "kematian", "kepala+topik:persen+masalah": "angka … kematian",
            "arah:turun": "kematian", "kepala+arah:persen": "angka … kematian",
        }),
        ("Persentase tingkat kehadiran pegawai", "", {
            "kepala:persen": "persentase", "kepala2:tingkat": "tingkat", "kepala+ukuran:persen": "persentase … tingkat",
            "inti:keadaan_lain": "kehadiran", "inti2:peserta": "pegawai", "predikat:tanpa": "",
            "kepala+inti:persen+keadaan_lain": "persentase … kehadiran", "kepala+predikat:persen+tanpa": "persentase",
        }),
    ],
)  # fmt: skip
def test_ciri_yang_dinilai(teks, satuan, ciri):
    assert ciri_indikator(baca_kalimat(teks), satuan) == ciri


def test_bentuk_kata_perubahan_dan_syarat_mutu():
    def bentuk(teks: str) -> set[str]:
        return {
            nama for nama in ciri_indikator(baca_kalimat(teks)) if nama.startswith(("bentuk", "keterangan", "objek"))
        }

    assert bentuk("Meningkatnya mutu guru") == {"bentuk:naik/nya"}
    assert bentuk("Meningkatkan mutu guru") == {"bentuk:naik/me"}
    assert bentuk("Peningkatan mutu guru") == {"bentuk:naik/pe"}
    assert bentuk("Persentase puskesmas yang dilengkapi alat sesuai standar") == {"keterangan:mutu", "objek:fisik"}


def test_golongan_satuan():
    satuan = ["Laporan / Dokumen", "% desa", " %", "Orang/tahun", "Rp juta", "Skor (0-100)", "entah"]
    assert [baca_satuan(s) for s in satuan] == ["dokumen", "persen", "persen", "orang", "uang", "skor", ""]


@pytest.mark.parametrize(
    ("teks", "bagian"),
    [
        ("Persentase desa yang a b c d dibina", "desa; dibina"),
        ("Persentase desa yang a b c d e dibina", "desa"),
        ("Persentase a b c d e sekolah", "sekolah"),
        ("Persentase a b c d e f sekolah", ""),
        ("Jumlah jalan jembatan sekolah guru", "jalan; sekolah"),
        ("Mutunya layanan", "layanan"),
    ],
)
def test_sejauh_enam_kata_dan_paling_banyak_dua_benda_yang_berlainan(teks, bagian):
    k = baca_kalimat(teks)
    assert "; ".join(satu.kata for satu in (*k.inti, k.predikat) if satu) == bagian
