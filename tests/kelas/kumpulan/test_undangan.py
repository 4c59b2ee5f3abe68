"""Yang diundang dan belum mengirim: daftar seperti dibuat kantor, nama bergelar, dan OPD yang ditulis lain."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from lakip_helpers.galat import GalatBerkas
from lakip_helpers.kelas.kumpulan.undangan import Undangan, baca_undangan, bandingkan, tulis_banding
from lakip_helpers.perintah.kelas import kelas

from .kelas_kecil import baris, tulis_folder


@pytest.mark.parametrize(
    ("isi", "sandi"),
    [
        ("No;Nama OPD;Nama Peserta\n1;Dinas Kesehatan;Siti Aminah, S.E.\n2;Bappeda;\n;;\n", "utf-8-sig"),
        (
            'DAFTAR UNDANGAN,,\n\nPERANGKAT DAERAH,NAMA,Telepon\nDinas Kesehatan,"Siti Aminah, S.E.",08\nBappeda,,\n',
            "cp1252",
        ),
    ],
)
def test_daftar_kantor_terbaca(tmp_path, isi, sandi):
    (tmp_path / "undangan.csv").write_text(isi, encoding=sandi)
    assert baca_undangan(tmp_path / "undangan.csv") == (
        Undangan("Siti Aminah, S.E.", "Dinas Kesehatan"),
        Undangan("", "Bappeda"),
    )


def test_daftar_tanpa_judul_menjadi_kalimat(tmp_path):
    (tmp_path / "undangan.csv").write_text("1;2\n3;4\n", encoding="utf-8")
    with pytest.raises(GalatBerkas, match="Beri judul kolomnya “OPD” dan “Nama”"):
        baca_undangan(tmp_path / "undangan.csv")


@pytest.mark.parametrize(
    ("diundang", "datang", "sudah"),
    [
        (("Siti Aminah, S.E.", "Dinas Kesehatan"), ("SITI AMINAH", "Dinas Kesehatan"), True),
        (("Siti Aminah", "Dinas Kesehatan"), ("Siti Aminah", ""), True),
        (("Siti Aminah", "Dinas Kesehatan"), ("Siti Aminah", "Dinas Sosial"), False),
        (("", "Dinas Kesehatan"), ("Siapa Saja", "DINAS KESEHATAN "), True),
        (("", "Dinas Kesehatan"), ("Siapa Saja", ""), False),
        (("Budi", ""), ("Budi", "Bappeda"), True),
    ],
)
def test_yang_dianggap_sudah_mengirim(diundang, datang, sudah):
    assert bool(bandingkan([Undangan(*diundang)], [datang]).belum) is not sudah


def test_yang_tidak_terdaftar_disebut_supaya_penulisannya_disamakan():
    teks = "\n".join(tulis_banding(bandingkan([Undangan("Ani", "Bappeda")], [("Nia", "Bappeda")]), "pekerjaan"))
    assert "1 dari 1 yang diundang" in teks and "- Bappeda – Ani" in teks and "- Bappeda – Nia" in teks


def test_rekap_menyebut_yang_pekerjaannya_belum_terkumpul(tmp_path):
    tulis_folder(tmp_path / "kelas" / "siti", "Siti", [baris("09:00", "11-01", "lulus")])
    (tmp_path / "undangan.csv").write_text("Nama;OPD\nSiti;Dinas Kesehatan\nBudi;Bappeda\n", encoding="utf-8")
    isian = ["rekap", str(tmp_path / "kelas"), "--undangan", str(tmp_path / "undangan.csv")]
    hasil = CliRunner().invoke(kelas, [*isian, "-o", str(tmp_path / "r.docx")])
    assert "Belum mengirim pekerjaan: 1 dari 2 yang diundang.\n   - Bappeda – Budi" in hasil.output


@pytest.mark.parametrize(
    ("nama", "lain", "sama"),
    [
        ("Siti Aminah, S.E.", "Aminah Siti", True),
        ("Dra. Aminah Siti", "siti-aminah", True),
        ("Siti Aminah", "Siti Aminah 2", False),
        ("Siti Aminah", "Siti Rahma", False),
    ],
)
def test_urutan_kata_yang_dibalik_tetap_nama_yang_mirip(nama, lain, sama):
    from lakip_helpers.kelas.kumpulan.nama_orang import mirip

    assert mirip(nama, lain) is sama
