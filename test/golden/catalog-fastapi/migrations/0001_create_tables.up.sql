create table categories (
  id uuid not null,
  name varchar(80) collate "C" not null,
  slug varchar(80) collate "C" not null,
  description text collate "C",
  position integer,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  version integer not null default 1,
  constraint categories_pkey primary key (id),
  constraint categories_name_key unique (name),
  constraint categories_slug_key unique (slug)
);
create index categories_position_idx on categories (position);

create table products (
  id uuid not null,
  sku varchar(32) collate "C" not null,
  name varchar(200) collate "C" not null,
  description text collate "C",
  category_id uuid not null,
  price numeric(10,2) not null,
  state text collate "C" not null,
  stock integer not null,
  tags jsonb,
  featured boolean not null,
  released_on date,
  attributes jsonb,
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  version integer not null default 1,
  constraint products_pkey primary key (id),
  constraint products_sku_key unique (sku),
  constraint products_state_check check (state in ('draft', 'active', 'sold out', 'discontinued')),
  constraint products_category_id_fkey foreign key (category_id) references categories (id) on delete restrict
);
create index products_name_idx on products (name);
create index products_category_id_idx on products (category_id);
create index products_price_idx on products (price);
create index products_state_idx on products (state);
create index products_state_order_idx on products (array_position(array['draft', 'active', 'sold out', 'discontinued']::text[], state::text));
create index products_stock_idx on products (stock);
create index products_tags_idx on products using gin (tags jsonb_path_ops);
create index products_featured_idx on products (featured);
create index products_released_on_idx on products (released_on);
create index products_category_id_state_idx on products (category_id, state);
-- record
INSERT INTO schema_migrations (version, name, checksum) VALUES ('0001', 'create_tables', '8ee73f55412b7a59f587112eb2ed35ea5a2fb43b9ddb2a945e12221f38f0ab49');
