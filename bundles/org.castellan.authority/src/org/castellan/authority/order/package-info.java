// SPDX-License-Identifier: EPL-2.0
/**
 * What a vendor has on record. A {@link org.castellan.authority.order.Product} has features; an
 * {@link org.castellan.authority.order.Order} of a {@link org.castellan.authority.order.Customer} has a
 * {@link org.castellan.authority.order.OrderLine} for each feature that was bought, with an authorization number and a
 * count; an {@link org.castellan.authority.order.Activation} says how many of a line one machine holds. The sum of a line's
 * activations stands in the line too and is held below the count by the database itself. Each change writes an
 * {@link org.castellan.authority.order.AuditEntry} in the same transaction.
 *
 * <p>Values are records; {@link org.castellan.authority.order.Products}, {@link org.castellan.authority.order.Customers},
 * {@link org.castellan.authority.order.Orders} and {@link org.castellan.authority.order.Activations} find them and, where a
 * person puts them on record, create them. Activations change by requests only, in
 * {@code org.castellan.authority.activation}.
 */
@NullMarked
package org.castellan.authority.order;

import org.jspecify.annotations.NullMarked;
