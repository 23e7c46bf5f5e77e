-- SPDX-License-Identifier: EPL-2.0
-- How many licences machines have given back so far, or the vendor has released for them; not known from before this script.

ALTER TABLE order_line ADD COLUMN IF NOT EXISTS returned INTEGER DEFAULT 0 NOT NULL;
