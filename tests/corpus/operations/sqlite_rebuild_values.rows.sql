-- after statement 2
insert into person (feeling, score, seen) values ('sad', '1', '2024-01-31');
insert into person (feeling, score, seen) values ('ok', '2', null);
insert into person (feeling, score, seen) values ('happy', '-3', '2024-02-29');
