-- One service's database, with a role of its own that owns it; safe to run again.
-- From the environment: SERVICE names both, SERVICE_PASSWORD is the role's password.
SET client_min_messages = warning;
\set service `printf %s "$SERVICE"`
\set password `printf %s "$SERVICE_PASSWORD"`

SELECT format('CREATE ROLE %I LOGIN', :'service')
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'service') \gexec
ALTER ROLE :"service" PASSWORD :'password';
-- An administrator who is no superuser may give a database only to a role that it is a member of.
SELECT format('GRANT %I TO CURRENT_USER', :'service')
WHERE NOT pg_has_role(current_user, :'service', 'MEMBER') \gexec

SELECT format('CREATE DATABASE %I OWNER %I', :'service', :'service')
WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = :'service') \gexec
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;

\connect :"service"
SET client_min_messages = warning;
-- For exclusion constraints over a line and a time range; the role itself may not be allowed to create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;
