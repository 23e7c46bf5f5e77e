// SPDX-License-Identifier: EPL-2.0
/**
 * Apache Ratis 3.3.0 and its shaded gRPC, Netty and Protocol Buffers as one bundle.
 * <p>
 * Ratis comes as plain jars that share packages, which OSGi cannot wire apart. The build unpacks them side by side into
 * this bundle, so that one jar serves the framework and a plain class path alike; nothing of them lies in the
 * repository. Only {@code org.castellan.ledger} may use what is exported here; as the bundle that depends on this one its
 * classes are found by the buddy policy, because Ratis loads the class of its transport by name.
 */
package org.castellan.ratis;
