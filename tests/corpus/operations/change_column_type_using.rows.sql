-- after statement 2
insert into sample (number, flag, on_off, doc, mood_text, key_text, rounded, cut, cents, own, minute, bits, late, half, wide)
values ('7', true, 1, '{"a": 1}', 'ok', '00000000-0000-4000-8000-000000000001', 2.00, '2024-01-31 00:00:00', 1.25, '10.0.0.1', '13:05:00', 'abc', '2024-01-31 13:05:00', 0.5, 'abcde');
insert into sample (number, flag, on_off, doc) values ('-12', false, 0, null);
insert into sample (flag) values (null);
