-- Every statement can be run again: what is there already stays as it is.
set client_min_messages = warning;
create table if not exists orders (id bigserial primary key, visitor text not null, app text not null, packed_at timestamptz);
create index if not exists orders_to_pack on orders (id) where packed_at is null;
create table if not exists reports (id bigserial primary key, made_at timestamptz not null default now(), orders bigint not null);
