drop table products;
drop table categories;
-- record
DELETE FROM schema_migrations WHERE version = '0001';
