-- Applicants without an account. A key is a reference, which may be read aloud, and a secret that is shown once; whoever
-- shows both acts for the key's party. The serving role reads neither table: it asks the functions below.

-- Guesses at what a short text protects, counted here so that a lock holds over processes and restarts. Machine time.
create table directory.guess (
  subject_digest bytea primary key check (length(subject_digest) = 32),
  wrong int not null,
  since timestamptz not null,
  locked_until timestamptz
);
create index guess_since on directory.guess (since);

-- Counts a guess as wrong before it is looked at, so that guesses at the same time count too. False while the subject is
-- locked: after `p_most` wrong guesses in 15 minutes, for 15 minutes.
create function directory.begin_guess(p_subject text, p_most int, p_at timestamptz) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  digest bytea := sha256(convert_to(p_subject, 'UTF8'));
  held directory.guess;
begin
  delete from directory.guess where subject_digest in (
    select g.subject_digest from directory.guess g where g.since < p_at - interval '1 day' limit 100 for update skip locked);
  insert into directory.guess as g (subject_digest, wrong, since) values (digest, 0, p_at)
    on conflict (subject_digest) do update set wrong = g.wrong returning * into held;
  if held.locked_until > p_at then
    return false;
  end if;
  if held.locked_until is not null or held.since <= p_at - interval '15 minutes' then
    held.wrong := 0;
    held.since := p_at;
  end if;
  update directory.guess set wrong = held.wrong + 1, since = held.since,
    locked_until = case when held.wrong + 1 >= p_most then p_at + interval '15 minutes' end
    where subject_digest = digest;
  return true;
end $$;

-- A guess that was right: it counts no longer, nor do those before it when all are forgiven.
create function directory.forgive_guess(p_subject text, p_all boolean) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  update directory.guess set wrong = case when p_all then 0 else wrong - 1 end, locked_until = null
  where subject_digest = sha256(convert_to(p_subject, 'UTF8'))
$$;

create table directory.guest_key (
  reference text primary key check (reference ~ '^[A-EGHK-NP-VXY]{10}$'),
  secret_digest bytea not null check (length(secret_digest) = 32),
  -- Absent until there is something that it applies for.
  party_id bigint references directory.party,
  created_at timestamptz not null
);

create table directory.guest_session (
  token_digest bytea primary key check (length(token_digest) = 32),
  reference text not null references directory.guest_key,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index guest_session_reference on directory.guest_session (reference);

alter table directory.guess enable row level security;
alter table directory.guest_key enable row level security;
alter table directory.guest_session enable row level security;

create function directory.create_guest_key(p_reference text, p_secret_digest bytea, p_at timestamptz) returns void
language sql security definer set search_path = pg_catalog, pg_temp as $$
  insert into directory.guest_key (reference, secret_digest, created_at) values (p_reference, p_secret_digest, p_at)
$$;

-- Gives a key its party, which is made here: so no key can be bound to a party that others have. Done again, it answers
-- the party it has.
create function directory.create_guest_party(p_reference text, p_kind text, p_name text, p_words text, p_at timestamptz)
returns bigint
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  held directory.guest_key;
begin
  select * into held from directory.guest_key k where k.reference = p_reference for update;
  if held.reference is null then
    raise insufficient_privilege using message = 'no such key';
  end if;
  if held.party_id is null then
    insert into directory.party (kind, name, words, created_at) values (p_kind, p_name, p_words, p_at)
      returning id into held.party_id;
    update directory.guest_key set party_id = held.party_id where reference = p_reference;
  end if;
  return held.party_id;
end $$;

-- Whose key this is: `right`, `wrong` or `locked`. With the digest of a token, a session of 12 hours begins. Five wrong
-- secrets lock a reference; an address behind which many people sit is locked after fifty.
create function directory.open_guest_key(p_reference text, p_secret_digest bytea, p_address text, p_token_digest bytea,
  p_at timestamptz, out outcome text, out party_id bigint, out name text)
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  of_reference text := 'guest key ' || p_reference;
  of_address text := 'guest key from ' || p_address;
  held directory.guest_key;
begin
  -- Always in this order, so that two guesses never wait for each other.
  if not directory.begin_guess(of_reference, 5, p_at) or not directory.begin_guess(of_address, 50, p_at) then
    outcome := 'locked';
    return;
  end if;
  select * into held from directory.guest_key k
    where k.reference = p_reference and k.secret_digest = p_secret_digest;
  if held.reference is null then
    outcome := 'wrong';
    return;
  end if;
  perform directory.forgive_guess(of_reference, true);
  perform directory.forgive_guess(of_address, false);
  if p_token_digest is not null then
    delete from directory.guest_session s where s.reference = p_reference and s.expires_at < p_at;
    insert into directory.guest_session (token_digest, reference, created_at, expires_at)
      values (p_token_digest, p_reference, p_at, p_at + interval '12 hours');
  end if;
  outcome := 'right';
  select p.id, p.name into party_id, name
    from directory.party own join directory.party p on p.id = coalesce(own.merged_into, own.id)
    where own.id = held.party_id;
end $$;

-- Who shows the token of a session that is alive.
create function directory.guest_of_session(p_token_digest bytea, p_at timestamptz)
returns table (reference text, party_id bigint, name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.reference, p.id, p.name
  from directory.guest_session s
  join directory.guest_key k on k.reference = s.reference
  left join directory.party own on own.id = k.party_id
  left join directory.party p on p.id = coalesce(own.merged_into, own.id)
  where s.token_digest = p_token_digest and s.ended_at is null and s.expires_at > p_at
$$;

create function directory.end_guest_session(p_token_digest bytea, p_at timestamptz) returns boolean
language sql security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    update directory.guest_session s set ended_at = p_at
    where s.token_digest = p_token_digest and s.ended_at is null and s.expires_at > p_at
    returning s.reference)
  select exists (select from ended)
$$;

revoke all on function directory.begin_guess(text, int, timestamptz), directory.forgive_guess(text, boolean),
  directory.create_guest_key(text, bytea, timestamptz),
  directory.create_guest_party(text, text, text, text, timestamptz),
  directory.open_guest_key(text, bytea, text, bytea, timestamptz),
  directory.guest_of_session(bytea, timestamptz), directory.end_guest_session(bytea, timestamptz) from public;
grant execute on function directory.create_guest_key(text, bytea, timestamptz),
  directory.create_guest_party(text, text, text, text, timestamptz),
  directory.open_guest_key(text, bytea, text, bytea, timestamptz),
  directory.guest_of_session(bytea, timestamptz), directory.end_guest_session(bytea, timestamptz) to diemcau_app;
