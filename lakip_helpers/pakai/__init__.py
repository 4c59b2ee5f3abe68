"""Pakai: satu modul untuk tiap hal yang ditanyakan orang; terminal, panel, dan latihan bertanya ke sini.

Tahap ini tidak mencetak, tidak mengenal pilihan perintah, dan tidak menggambar panel: satu berkas mendapat satu jawaban
di mana pun ditanyakan.
"""
