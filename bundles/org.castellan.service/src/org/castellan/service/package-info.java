// SPDX-License-Identifier: EPL-2.0
/**
 * The licence service: it gives out the seats that signed licence files authorize, and knows who has them.
 *
 * <p>A service lives in its {@link org.castellan.service.Home}, one directory that holds all of its state:
 * <pre>
 * service.json      settings, see {@link org.castellan.service.ServiceSettings}; the format of the whole home
 * credential        the admin credential, one word (owner only)
 * client-token      what checkouts must show, where the site turned that on (owner only)
 * tls.pem           TLS identity (owner only)          lease.key         signs leases (owner only)
 * publishers/*.crt  who is trusted                     licenses/*.lic    what counts
 * trusted-storage/  what was authorized by numbers, and what is pending (owner only)
 * ledger/           who holds which seats              log/              events.jsonl, service.log
 * run/lock          held while a process uses the home run/service.json  how that process is reached
 * </pre>
 * Files are replaced atomically, and the ledger answers only what is durable, so a process killed at any instant loses
 * nothing that was acknowledged.
 *
 * <p>{@link org.castellan.service.LicenseService} runs in this process; {@link org.castellan.service.Main} is a process of
 * its own. The command line and the console manage that process through
 * {@link org.castellan.service.StartServiceOperation}, {@link org.castellan.service.StopServiceOperation},
 * {@link org.castellan.service.LocalStatusQuery} and {@link org.castellan.service.RereadOperation}; everything else they
 * ask over HTTP, as docs/http-api describes, on this machine as on any other.
 *
 * <p>A site's rules go into a {@link org.castellan.service.CheckoutPolicy}. Problems are
 * {@link org.castellan.service.SeatProblem} (CAS-04nn), {@link org.castellan.service.ServiceProblem} (CAS-05nn) and
 * {@link org.castellan.http.HttpProblem} (CAS-06nn).
 */
@NullMarked
package org.castellan.service;

import org.jspecify.annotations.NullMarked;
