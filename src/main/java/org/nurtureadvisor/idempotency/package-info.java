/** What was asked for already is not done twice: the {@code Idempotency-Key} header. */
package org.nurtureadvisor.idempotency;
