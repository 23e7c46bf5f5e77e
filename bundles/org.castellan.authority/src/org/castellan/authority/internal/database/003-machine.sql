-- SPDX-License-Identifier: EPL-2.0
-- Each answer is locked to what the machine's other licences are locked to.

CREATE INDEX IF NOT EXISTS activation_of_machine ON activation (machine_key);
