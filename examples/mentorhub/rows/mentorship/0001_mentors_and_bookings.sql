-- What nobody ever meant to be null is null here where the table lets it, for the migrations that come to fill.
insert into mentorship_mentors (id, user_id, bio, expertise, rating, total_sessions, is_approved, created_at, updated_at)
  values ('7d0f4a4e-0c9b-4b8e-9a51-0d6b1b3c0001', 1, 'Ten years of "systems"; it''s fun', '["engineering"]', 4.75, 12, true,
    '2025-11-02 09:00:00', '2025-12-24 18:30:00.5');
insert into mentorship_mentors (id, user_id, bio, expertise, rating, total_sessions, is_approved, created_at, updated_at)
  values ('7d0f4a4e-0c9b-4b8e-9a51-0d6b1b3c0002', 2, 'New here', null, null, null, null, null, null);

insert into mentorship_bookings (id, mentor_id, mentee_id, session_date, start_time, end_time, topic, status, rating, feedback,
    created_at, updated_at)
  values ('b1c7e2d0-52a4-4c57-8d0e-3f6a5e7d0001', '7d0f4a4e-0c9b-4b8e-9a51-0d6b1b3c0001', 3, '2026-01-15', '14:00:00', '15:00:00',
    'Career Guidance', 'completed', 5, 'Danke, très bien', '2026-01-02 10:00:00', '2026-01-15 15:05:00');
insert into mentorship_bookings (id, mentor_id, mentee_id, session_date, start_time, end_time, topic, status, rating, feedback,
    created_at, updated_at)
  values ('b1c7e2d0-52a4-4c57-8d0e-3f6a5e7d0002', '7d0f4a4e-0c9b-4b8e-9a51-0d6b1b3c0001', 2, '2026-01-16', '09:30:00', '10:15:00',
    'Code review', 'Canceled', null, null, '2026-01-03 10:00:00', '2026-01-03 10:00:00');
insert into mentorship_bookings (id, mentor_id, mentee_id, session_date, start_time, end_time, topic, status, rating, feedback,
    created_at, updated_at)
  values ('b1c7e2d0-52a4-4c57-8d0e-3f6a5e7d0003', '7d0f4a4e-0c9b-4b8e-9a51-0d6b1b3c0002', 3, '2026-01-17', '23:00:00', '23:59:59',
    'Funding', null, null, null, null, null);
