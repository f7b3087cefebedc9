"""Writes what Outlook writes: a message in a compound file ([MS-CFB], [MS-OXMSG]), as small as it can be."""

from __future__ import annotations

import struct
from itertools import pairwise

_SECTOR, _MINI_SECTOR, _CUTOFF = 512, 64, 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_STRING, _INTEGER, _BINARY = 0x001F, 0x0003, 0x0102
_HEADER = {"message": 32, "recipient": 8, "attachment": 8}


def outlook_message(properties, recipients=(), attachments=()):
    """Properties are dictionaries from a property's number to its text, number or bytes."""
    root = _streams(properties, "message")
    root += [(f"__recip_version1.0_#{n:08X}", _streams(one, "recipient")) for n, one in enumerate(recipients)]
    root += [(f"__attach_version1.0_#{n:08X}", _streams(one, "attachment")) for n, one in enumerate(attachments)]
    return _compound_file(root)


def _streams(properties, owner):
    table, streams = bytes(_HEADER[owner]), []
    for number, value in properties.items():
        kind = {str: _STRING, int: _INTEGER, bytes: _BINARY}[type(value)]
        if isinstance(value, int):
            table += struct.pack("<HHIiI", kind, number, 6, value, 0)
            continue
        content = value.encode("utf-16-le") if isinstance(value, str) else value
        table += struct.pack("<HHIII", kind, number, 6, len(content), 0)
        streams.append((f"__substg1.0_{number:04X}{kind:04X}", content))
    return [("__properties_version1.0", table), *streams]


def _compound_file(root):
    entries = [["Root Entry", 5, _FREE, _FREE, 0, 0]]  # name, type, next sibling, child, first sector, size
    mini, mini_fat, sectors, fat = b"", [], [], []

    def store(content):
        nonlocal mini
        if len(content) >= _CUTOFF:
            return _chain(content, _SECTOR, sectors, fat)
        first = len(mini_fat)
        count = -(-len(content) // _MINI_SECTOR)
        mini_fat.extend([*range(first + 1, first + count), _END][:count])
        mini += content.ljust(count * _MINI_SECTOR, b"\0")
        return first if count else _END

    def add(children):
        """Siblings hang one below the other, which is a tree as well."""
        numbers = []
        for name, content in children:
            numbers.append(len(entries))
            if isinstance(content, bytes):
                entries.append([name, 2, _FREE, _FREE, store(content), len(content)])
            else:
                entries.append([name, 1, _FREE, _FREE, 0, 0])
                entries[numbers[-1]][3] = add(content)
        for one, following in pairwise(numbers):
            entries[one][2] = following
        return numbers[0] if numbers else _FREE

    entries[0][3] = add(root)
    entries[0][4], entries[0][5] = _chain(mini, _SECTOR, sectors, fat), len(mini)
    directory = _chain(b"".join(map(_entry, entries)), _SECTOR, sectors, fat)
    mini_start = _chain(struct.pack(f"<{len(mini_fat)}I", *mini_fat).ljust(_SECTOR, b"\xff"), _SECTOR, sectors, fat)
    mini_count = -(-len(mini_fat) * 4 // _SECTOR)
    return _with_fat(sectors, fat, directory, mini_start, mini_count)


def _with_fat(sectors, fat, directory, mini_start, mini_count):
    count = 1
    while (len(fat) + count) * 4 > count * _SECTOR:
        count += 1
    places = list(range(len(fat), len(fat) + count))
    table = struct.pack(f"<{len(fat) + count}I", *fat, *[_FAT] * count).ljust(count * _SECTOR, b"\xff")
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, count, directory, 0, _CUTOFF, mini_start, mini_count, _END, 0)
    head += struct.pack(f"<{109}I", *places, *[_FREE] * (109 - count))
    return head + b"".join(sectors) + table


def _chain(content, size, sectors, fat):
    first = len(sectors)
    count = max(1, -(-len(content) // size))
    sectors.extend(content[n * size : (n + 1) * size].ljust(size, b"\0") for n in range(count))
    fat.extend([*range(first + 1, first + count), _END])
    return first


def _entry(entry):
    name, kind, following, child, start, size = entry
    written = (name + "\0").encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBBIII", len(written), kind, 1, _FREE, following, child)
    return head + bytes(36) + struct.pack("<IQ", start, size)
