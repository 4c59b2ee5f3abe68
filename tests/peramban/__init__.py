"""Perjalanan di peramban sungguhan; sebuah paket, supaya fixture bersamanya ditutup begitu folder ini selesai."""
