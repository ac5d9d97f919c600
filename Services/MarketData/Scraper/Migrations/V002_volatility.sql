-- Volatility indices: a kind of file of their own, stored as index series are.

ALTER TABLE scraper.imports DROP CONSTRAINT imports_kind_check;
ALTER TABLE scraper.imports ADD CONSTRAINT imports_kind_check
    CHECK (kind IN ('chain', 'index', 'delivery', 'volatility'));

-- Fractions; of the same time twice the first import's stays.
CREATE TABLE scraper.volatilities (
    series_id bigint NOT NULL REFERENCES scraper.series ON DELETE CASCADE,
    time_ms   bigint NOT NULL,
    price     double precision NOT NULL CHECK (price > 0),
    PRIMARY KEY (series_id, time_ms)
);
