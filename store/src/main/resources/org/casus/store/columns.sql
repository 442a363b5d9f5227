-- What Columns keeps in memory: tables of the store by the same names, less the columns that nothing is counted by. Only
-- BIGINT, DOUBLE and VARCHAR. What the store does not have is made of the rest by places.sql.
CREATE TABLE record (
    n BIGINT, coding BIGINT, article BIGINT, current BIGINT, kind VARCHAR, type VARCHAR, mode VARCHAR, quad BIGINT,
    factuality VARCHAR, day VARCHAR, date_end VARCHAR, place_name VARCHAR, country VARCHAR, admin1 VARCHAR, lat DOUBLE,
    lon DOUBLE, place_precision VARCHAR, contested BIGINT, source VARCHAR, outlet VARCHAR, confidence DOUBLE, rule VARCHAR,
    incident VARCHAR, place BIGINT);
-- Places by number, which are grouped faster than by all that tells them apart.
CREATE TABLE place (
    n BIGINT, lat DOUBLE, lon DOUBLE, place_name VARCHAR, country VARCHAR, admin1 VARCHAR, place_precision VARCHAR);
CREATE TABLE party (
    role VARCHAR, record BIGINT, country VARCHAR, sector VARCHAR, identity VARCHAR, text VARCHAR);
CREATE TABLE pair (record BIGINT, actor VARCHAR, recipient VARCHAR);
CREATE TABLE coding (n BIGINT, article BIGINT, added VARCHAR, until VARCHAR);
CREATE TABLE article (n BIGINT, key VARCHAR);
