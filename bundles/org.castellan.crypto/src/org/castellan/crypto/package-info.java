// SPDX-License-Identifier: EPL-2.0
/**
 * Keys, signatures and certificates. Bouncy Castle is behind this package and not seen through it.
 *
 * <p>A <em>publisher</em> signs feature lines: {@link org.castellan.crypto.PublisherStore} makes and opens its key,
 * {@link org.castellan.crypto.PublisherKey} signs a line, {@link org.castellan.crypto.TrustedPublishers} judges one by
 * the {@link org.castellan.crypto.Publisher} certificates that are installed. A <em>licence service</em> has a
 * {@link org.castellan.crypto.TlsIdentity} that clients pin ({@link org.castellan.crypto.PinnedTrust}), a
 * {@link org.castellan.crypto.LeaseSigner} whose leases a {@link org.castellan.crypto.LeaseVerifier} checks, and
 * {@link org.castellan.crypto.AccessToken}s. A machine that is authorized has a {@link org.castellan.crypto.MachineKey}.
 *
 * <p>What is signed begins with the name of its form, so that a signature made for one purpose is worth nothing for
 * another. Private keys of a service are protected by the permissions of their files alone (owner only): a service
 * starts without a person, so a password would lie beside the key. A publisher's key is used by a person and has one.
 */
@NullMarked
package org.castellan.crypto;

import org.jspecify.annotations.NullMarked;
