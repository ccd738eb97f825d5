#!/bin/bash
# Runs once, at the first start of the PostgreSQL image: each service's database and role, with the password from the
# variable that is named after it.
set -euo pipefail
for service in identity component_catalog supplier_matching capacity_booking demand_forecasting gap_monitoring notifications console; do
  password=${service^^}_DATABASE_PASSWORD
  SERVICE=$service SERVICE_PASSWORD=${!password} \
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres --file=/database.sql
done
