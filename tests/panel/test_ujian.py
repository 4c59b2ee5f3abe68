"""Panel ujian tanpa peramban: mulai, jawab, ditanya yang kosong, kumpulkan, terkunci, lalu perbandingannya."""

import ipywidgets as w

from lakip_helpers import panel
from lakip_helpers.latihan.bank_ujian import bank_ujian
from lakip_helpers.latihan.kerja.ujian import Babak, Ujian, bandingkan_ujian
from lakip_helpers.latihan.simpanan.identitas import berkas_log, daftarkan
from lakip_helpers.latihan.simpanan.log import baca_log
from tests.panel.test_soal import cari

BANYAK = len(bank_ujian())


def jawab(kerangka, babak: Babak, lewati: int = 0) -> None:
    """Isi semua soal dengan kuncinya lewat widget, kecuali `lewati` soal pertama."""
    kotak = [satu for satu in cari(kerangka, w.VBox) if "lakip-baris" in satu._dom_classes]
    for soal, satu in list(zip(Ujian(babak).soal, kotak, strict=True))[lewati:]:
        masukan = [m for m in telusur(satu) if isinstance(m, (w.RadioButtons, w.Dropdown, w.Text))]
        kunci = list(soal.kunci.values()) if isinstance(soal.kunci, dict) else [soal.kunci]
        for isian, nilai in zip(masukan, kunci, strict=True):
            isian.value = nilai[0] if isinstance(nilai, tuple) else nilai


def telusur(kotak: w.Widget):
    for anak in getattr(kotak, "children", ()):
        yield anak
        yield from telusur(anak)


def test_pre_test_menanyakan_yang_kosong_lalu_terkunci_tanpa_membuka_jawaban() -> None:
    kerangka = panel.pre_test()
    kerangka.tombol["mulai"].click()
    assert f"0 dari {BANYAK} terjawab · ○ belum ada jawaban" in kerangka.isyarat.value
    jawab(kerangka, Babak.AWAL, lewati=2)
    assert f"{BANYAK - 2} dari {BANYAK} terjawab · ✔ tersimpan" in kerangka.isyarat.value
    kerangka.tombol["kumpulkan"].click()
    assert "nomor 1, 2" in kerangka.umpan.value and not Ujian(Babak.AWAL).tertutup
    kerangka.tombol["kumpulkan"].click()
    assert "sudah terkumpul" in kerangka.umpan.value
    for satu in (kerangka, panel.pre_test()):
        assert not cari(satu, w.RadioButtons) and "tepat" not in satu.umpan.value


def test_terputus_lalu_dibuka_lagi_jawabannya_terpasang() -> None:
    kerangka = panel.post_test()
    kerangka.tombol["mulai"].click()
    jawab(kerangka, Babak.AKHIR, lewati=8)
    lagi = panel.post_test()
    assert f"{BANYAK - 8} dari {BANYAK} terjawab · ✔ tersimpan" in lagi.isyarat.value
    assert not any("✔" in satu.value or "✘" in satu.value for satu in cari(lagi, w.HTML) if satu is not lagi.isyarat)


def test_identitas_yang_diisi_sesudah_panel_tampil_tetap_dipakai() -> None:
    kerangka = panel.pre_test()
    daftarkan("Peserta 1", "Kasubbag", "Bappeda")
    kerangka.tombol["mulai"].click()
    jawab(kerangka, Babak.AWAL)
    kerangka.tombol["kumpulkan"].click()
    assert bandingkan_ujian(baca_log(berkas_log())).sebelum == BANYAK


def test_post_test_menampilkan_perbandingan_dan_pembahasan() -> None:
    Ujian(Babak.AWAL).kumpulkan({})
    kerangka = panel.post_test()
    kerangka.tombol["mulai"].click()
    jawab(kerangka, Babak.AKHIR, lewati=1)
    for _ in range(2):
        kerangka.tombol["kumpulkan"].click()
    teks = kerangka.umpan.value
    assert f"Sebelum: 0 dari {BANYAK} tepat. Sesudah: {BANYAK - 1} dari {BANYAK} tepat." in teks
    assert "notebook 11, “Membedakan kerja dan kinerja”" in teks and "notebook 23" not in teks
    assert "Jawaban Anda: tidak dijawab" in teks and Ujian(Babak.AKHIR).soal[0].pembahasan in teks
