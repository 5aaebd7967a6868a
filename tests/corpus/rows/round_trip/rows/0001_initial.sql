insert into owner (id, email) values (1, 'a@x'), (2, 'b@x');
insert into channel (id, owner_id, name, place, note) values (1, 1, 'one', 5, null), (2, 2, 'two', 6, 'it''s');
insert into channel (id, owner_id, name, place) values (40, 1, 'high', 7);
delete from channel where id = 40;
insert into video (id, channel_id, second_id, title) values (1, 1, 2, 'v1'), (2, 1, null, 'v2'), (3, 2, 1, 'v3');
