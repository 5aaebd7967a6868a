insert into auth_user (id, username, email, first_name, last_name) values (1, 'ada', 'ada@example.org', 'Ada', 'Okafor');
insert into auth_user (id, username, email, first_name, last_name) values (2, 'ben', 'ben@example.org', 'Ben', 'Mensah');
insert into auth_user (id, username, email, first_name, last_name) values (3, 'chi', 'chi@example.org', 'Chi', 'D''Souza');
