"""Sasaran yang barisnya tidak berindikator: dibaca kembali dari baris yang dilewati, supaya ditanyakan."""

from __future__ import annotations

from lakip_helpers.istilah import K
from lakip_helpers.kantor.bentuk import BarisIndikator, Sebab, TabelKantor
from lakip_helpers.kantor.bentuk import PeranKolom as P
from lakip_helpers.kantor.isi_baris import IsiBaris
from lakip_helpers.model.tabel_kantor import INDIKATOR_KANTOR
from lakip_helpers.pakai.bingkai import Bingkai, susun_bingkai

_KATA_SASARAN = 2


def bingkai_tanpa_indikator(tabel: TabelKantor) -> Bingkai | None:
    """Frame sasaran yang tidak satu barisnya pun berindikator; `None` bila tidak ada.

    Masukan: tabel kantor. Keluaran: `Bingkai` berkolom sasaran dan indikator yang kosong.
    """
    pokok = tabel.kolom_berperan(P.INDIKATOR)
    sasaran = tabel.kolom_berperan(P.SASARAN)
    if not pokok or not sasaran or not tabel.baris:
        return None
    isi, ada = IsiBaris(tabel.petak, tabel.kolom), {b.sasaran for b in tabel.baris}
    lewat = [(b.baris, isi.teks(b.baris, sasaran[-1])) for b in tabel.lewat if b.sebab is Sebab.TANPA_INDIKATOR]
    baris = [
        BarisIndikator(i, "", teks, nilai={sasaran[-1]: teks})
        for i, teks in lewat
        if teks not in ada and len(teks.split()) >= _KATA_SASARAN
    ]
    bingkai = susun_bingkai(tabel, pokok[0], baris, INDIKATOR_KANTOR, {})
    return bingkai if baris and K.SASARAN in bingkai.frame else None
