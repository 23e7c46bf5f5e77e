// SPDX-License-Identifier: EPL-2.0
/** Orders, customers and products, each a table to search. */
@NullMarked
package org.castellan.provisioning.ui.internal.view;

import org.jspecify.annotations.NullMarked;
