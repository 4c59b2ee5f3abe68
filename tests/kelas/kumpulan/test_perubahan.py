"""Perubahan kelas: unggahan dari folder dan ZIP, jawaban dari log; per OPD dan untuk kota, berkas buruk disebut."""

from __future__ import annotations

from pathlib import Path

import pytest

from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan
from lakip_helpers.kelas.kumpulan.perubahan import jumlahkan, perubahan_kelas, samarkan_perubahan
from lakip_helpers.kelas.kumpulan.rekap import Rekap, susun_rekap
from lakip_helpers.kelas.kumpulan.rekap_cetak import buat_buku, buat_laporan, ringkasan
from lakip_helpers.latihan.bentuk.berkas import BahanBerkas
from lakip_helpers.latihan.daftar import daftar
from lakip_helpers.latihan.hasil.buku_kerja import sidik_isi
from lakip_helpers.latihan.simpanan.log import BarisLog, tulis_baris
from lakip_helpers.pakai.banding import bandingkan_versi

from .kelas_kecil import baris, buat_zip, tulis_folder

BERKAS = next(satu.kode for satu in daftar() if isinstance(satu.bahan, BahanBerkas))
JUDUL = "Sasaran;Indikator Kinerja;Satuan;2025;2026"
LAMA = f"{JUDUL}\nMeningkatnya mutu layanan;Indeks Kepuasan Masyarakat;%;81;82".encode()
BARU = f"{JUDUL}\nMeningkatnya mutu layanan;Indeks Kepuasan Masyarakat;Indeks;81;85".encode()
RUSAK = b"PK\x03\x04 terpotong"
KARTU = {"indikator": "Jumlah sosialisasi", "sasaran": "Meningkatnya kebersihan pasar", "satuan": "Kegiatan"}


def unggah(jam: str, nama: str, isi: bytes) -> BarisLog:
    buku = {"asal": "unggah", "nama": nama, "sha256": sidik_isi(isi), "gejala": "", "tabel": {}, "catatan": {}}
    return baris(jam, BERKAS, "lain", jawaban=buku)


def dua(akhir: bytes = BARU) -> dict[str, bytes]:
    return {"2026-01-13_080000_Renstra.csv": LAMA, "2026-01-13_150000_Renstra_v2.csv": akhir}


def log(isi: dict[str, bytes], *lain: BarisLog) -> list[BarisLog]:
    return [*(unggah(f"{8 + urut:02d}:00", nama, satu) for urut, (nama, satu) in enumerate(isi.items())), *lain]


@pytest.fixture
def kelas(tmp_path: Path) -> Path:
    siti = tulis_folder(tmp_path / "siti", "Siti", log(dua()))
    for nama, isi in dua().items():
        (siti / "unggahan").mkdir(exist_ok=True)
        (siti / "unggahan" / nama).write_bytes(isi)
    tulis_folder(tmp_path / "hilang", "Hilang", log(dua()), opd="Dinas Sosial")
    rusak = dua(RUSAK)
    teks = "".join(f"{tulis_baris(satu)}\n" for satu in log(rusak, baris("11:00", "13-07", "lain", jawaban=KARTU)))
    identitas = '{"nama": "Budi", "jabatan": "Sekretaris", "opd": "Inspektorat"}'
    zip_budi = {"log.jsonl": teks, "identitas.json": identitas}
    (tmp_path / "budi.zip").write_bytes(buat_zip({**zip_budi, **{f"unggahan/{n}": i for n, i in rusak.items()}}))
    return tmp_path


@pytest.fixture
def rekap(kelas: Path) -> Rekap:
    kumpulan = baca_kumpulan(kelas)
    return susun_rekap(kumpulan, perubahan_kelas(kelas, kumpulan))


def test_jawaban_sama_dengan_perintah_dan_dijumlah_per_opd(kelas: Path, rekap: Rekap) -> None:
    siti = next(satu for satu in rekap.peserta if satu.nama == "Siti")
    berkas = [kelas / "siti" / "unggahan" / nama for nama in dua()]
    sendiri = bandingkan_versi(*berkas)
    assert [satu.hitung() for satu in siti.perubahan] == [sendiri.hitung()]
    per_opd = {satu.nama: satu.perubahan for satu in rekap.menurut(lambda orang: orang.opd)}
    assert (per_opd["Dinas Kesehatan"].selesai, per_opd["Dinas Kesehatan"].lama) == (1, 1)
    assert per_opd["Dinas Sosial"].banyak == 0
    assert per_opd["Inspektorat"].tersisa == per_opd["Inspektorat"].lama > 0, "kartunya tidak berubah"
    semua = rekap.keseluruhan.perubahan
    assert semua.lama == sum(satu.lama for satu in per_opd.values()) == semua.selesai + semua.tersisa


def test_berkas_yang_hilang_dan_rusak_disebut_namanya(rekap: Rekap) -> None:
    teks = "\n".join(rekap.tidak_terbaca)
    assert "Hilang: perubahan 2026-01-13_150000_Renstra_v2.csv tidak dihitung." in teks and "Budi: perubahan" in teks


def test_isi_yang_tidak_sesuai_sidiknya_tidak_dipakai(kelas: Path) -> None:
    (kelas / "siti" / "unggahan" / next(iter(dua()))).write_bytes(BARU)
    kumpulan = baca_kumpulan(kelas)
    siti = next(n for n, satu in enumerate(kumpulan.peserta) if satu.nama == "Siti")
    assert perubahan_kelas(kelas, kumpulan)[siti].banding == ()


def test_laporan_dan_buku_memuat_angka_per_opd(rekap: Rekap) -> None:
    assert any("1 selesai" in kalimat and "Indikator SMART" in kalimat for kalimat in ringkasan(rekap))
    tabel = next(t for t in buat_laporan(rekap).tables if "Selesai" in t.rows[1].cells[2].text)
    isi = {baris.cells[0].text: [sel.text for sel in baris.cells[1:6]] for baris in tabel.rows}
    assert isi["Dinas Kesehatan"] == ["1", "1", "0", "0", "0"] and isi["Dinas Sosial"] == ["–"] * 5
    lembar = buat_buku(rekap)["Perubahan"]
    assert "Seluruh kelas" in [sel.value for baris in lembar.iter_rows() for sel in baris]


def test_tersamar_tanpa_nama(kelas: Path) -> None:
    kumpulan = baca_kumpulan(kelas)
    tersamar = samarkan_perubahan(perubahan_kelas(kelas, kumpulan))
    assert [k for satu in tersamar for k in satu.tak_terbaca] == ["1 dokumen peserta tidak dihitung perubahannya."] * 2
    assert jumlahkan([b for satu in tersamar for b in satu.banding]).selesai == 1
