-- SPDX-License-Identifier: EPL-2.0
-- H2 ends a transaction with each of these statements, so a script can be run again from its beginning.

CREATE TABLE IF NOT EXISTS product (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name VARCHAR(200) NOT NULL,
	version VARCHAR(40) NOT NULL,
	license_type VARCHAR(20) NOT NULL,
	vendor VARCHAR(32) NOT NULL,
	CONSTRAINT product_once UNIQUE (name, version, license_type)
);

CREATE TABLE IF NOT EXISTS product_feature (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	product_id BIGINT NOT NULL REFERENCES product (id),
	place INTEGER NOT NULL,
	kind VARCHAR(20) NOT NULL,
	title VARCHAR(200) NOT NULL,
	feature VARCHAR(64) NOT NULL,
	version VARCHAR(40) NOT NULL,
	CONSTRAINT product_feature_once UNIQUE (product_id, feature)
);

CREATE TABLE IF NOT EXISTS organization (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name VARCHAR(200) NOT NULL,
	department VARCHAR(200) NOT NULL,
	address_1 VARCHAR(200) NOT NULL,
	address_2 VARCHAR(200) NOT NULL,
	city VARCHAR(200) NOT NULL,
	state VARCHAR(200) NOT NULL,
	location VARCHAR(200) NOT NULL,
	location_code VARCHAR(200) NOT NULL,
	postal_code VARCHAR(200) NOT NULL,
	kind VARCHAR(200) NOT NULL,
	industry VARCHAR(200) NOT NULL
);

CREATE TABLE IF NOT EXISTS customer (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	organization_id BIGINT NOT NULL REFERENCES organization (id),
	first_name VARCHAR(200) NOT NULL,
	last_name VARCHAR(200) NOT NULL,
	email VARCHAR(200) NOT NULL,
	phone VARCHAR(200) NOT NULL,
	role VARCHAR(200) NOT NULL
);

CREATE TABLE IF NOT EXISTS orders (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	name VARCHAR(64) NOT NULL UNIQUE,
	customer_id BIGINT NOT NULL REFERENCES customer (id),
	product_id BIGINT NOT NULL REFERENCES product (id),
	created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	note VARCHAR(1000) NOT NULL
);

-- activated is the sum of the line's activations: no programme, however wrong, can make it more than was ordered.
CREATE TABLE IF NOT EXISTS order_line (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	order_id BIGINT NOT NULL REFERENCES orders (id),
	place INTEGER NOT NULL,
	authorization_number VARCHAR(17) NOT NULL UNIQUE,
	kind VARCHAR(20) NOT NULL,
	title VARCHAR(200) NOT NULL,
	feature VARCHAR(64) NOT NULL,
	version VARCHAR(40) NOT NULL,
	ordered INTEGER NOT NULL CHECK (ordered > 0),
	activated INTEGER NOT NULL,
	expires DATE,
	repairs_allowed INTEGER NOT NULL,
	repairs_used INTEGER NOT NULL,
	CONSTRAINT no_more_than_ordered CHECK (activated BETWEEN 0 AND ordered),
	CONSTRAINT no_more_repairs_than_allowed CHECK (repairs_used BETWEEN 0 AND repairs_allowed)
);

-- machine_key is that of the machine's storage, or of a provisioned licence file the host id it is locked to.
CREATE TABLE IF NOT EXISTS activation (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	order_line_id BIGINT NOT NULL REFERENCES order_line (id),
	machine_key VARCHAR(400) NOT NULL,
	machine_name VARCHAR(255) NOT NULL,
	host_id VARCHAR(256) NOT NULL,
	seats INTEGER NOT NULL CHECK (seats >= 0),
	serial BIGINT NOT NULL,
	line_serial VARCHAR(64) NOT NULL,
	state VARCHAR(20) NOT NULL,
	since_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	changed_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	CONSTRAINT activation_once UNIQUE (order_line_id, machine_key)
);

CREATE TABLE IF NOT EXISTS request (
	id VARCHAR(64) PRIMARY KEY,
	digest VARCHAR(64) NOT NULL,
	answer TEXT NOT NULL,
	answered_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE IF NOT EXISTS audit (
	id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
	at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
	who VARCHAR(200) NOT NULL,
	what VARCHAR(40) NOT NULL,
	order_id BIGINT REFERENCES orders (id),
	details VARCHAR(1000) NOT NULL
);

CREATE INDEX IF NOT EXISTS product_feature_of ON product_feature (product_id);
CREATE INDEX IF NOT EXISTS order_of_customer ON orders (customer_id);
CREATE INDEX IF NOT EXISTS order_line_of ON order_line (order_id);
CREATE INDEX IF NOT EXISTS activation_changed ON activation (changed_at);
CREATE INDEX IF NOT EXISTS activation_host ON activation (host_id);
CREATE INDEX IF NOT EXISTS audit_of_order ON audit (order_id);
